import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expandMacros, SETTINGS } from '../static/usher/build/expand-macros.mjs';

const self = readFileSync(new URL('../static/usher/build/expand-macros.mjs', import.meta.url));

/** How Jest reads the pages' source: with the macros of the words expanded as the build does it. */
export default {
  process(source, filename) {
    return expandMacros(source, filename, { type: 'commonjs' });
  },
  getCacheKey(source, filename) {
    const key = createHash('sha256').update(self);
    for (const part of [SETTINGS, filename, source]) key.update('\0').update(part);
    return key.digest('hex').slice(0, 32);
  },
};
