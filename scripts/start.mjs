import { run } from './run.mjs';

run('local/main.ts', process.argv.slice(2));
