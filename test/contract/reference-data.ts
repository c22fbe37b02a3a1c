import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(__dirname, '../../../shared/data');

/**
 * Runs checks against Atlassian's documents and recordings, which are not ours to redistribute.
 * Without them the checks are skipped, and say so; on CI they fail.
 */
export function describeWithReferenceData(name: string, checks: () => void): void {
  if (existsSync(FOLDER)) {
    describe(name, checks);
  } else if (process.env['CI']) {
    test(`${name}: reference data`, () => {
      throw new Error(`Reference data not present: ${FOLDER}`);
    });
  } else {
    process.stdout.write('skipped: reference data not present\n');
    // The checks read the files as soon as they are described, so they are not described at all.
    test.skip(name, checks);
  }
}

/** One of the files, parsed. */
export function readReference(name: string): unknown {
  return JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'));
}
