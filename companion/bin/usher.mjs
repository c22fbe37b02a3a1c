#!/usr/bin/env node
// Runs the TypeScript sources in this very process: no build step, and exit codes and signals are
// those of the command itself. (A second Node with `--import tsx` takes twice as long to start.)
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// Our settings, not those of the folder usher is called in.
process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const { register } = await import('tsx/cjs/api');
register();

const { main } = createRequire(import.meta.url)('../main.ts');
await main();
