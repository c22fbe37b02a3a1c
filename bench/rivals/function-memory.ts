// What a function with 512 MB needs to load a workspace and count every pair: bundled as Forge bundles it, in
// a control group with 512 MB and the share of a processor that such a function has, where one can be made.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { createControlGroup } from '../control-group';
import { createWorkload, HUGE, SIZES } from './workload';

const SEED = 7;
const MEMORY_BYTES = 512 * 1024 * 1024;
/** AWS Lambda gives one whole processor for 1,769 MB. */
const PROCESSOR_SHARE = 512 / 1769;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { people: { type: 'string', default: '20000' } } });
  const size = [...SIZES, HUGE].find(({ people }) => people === Number(values.people));
  if (size === undefined) throw new Error(`There is no size with ${values.people} people.`);
  const workload = await createWorkload(size, SEED);
  const group = createControlGroup('usher-function', MEMORY_BYTES, PROCESSOR_SHARE);
  try {
    const outfile = path.join(workload.folder, 'load-facts.js');
    const entry = path.join(__dirname, 'load-facts.ts');
    await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node' });
    const command = [process.execPath, outfile, path.join(workload.folder, 'facts-now.usher')];
    const [program = '', ...args] = group?.wrap(command) ?? command;
    console.log(`${size.people} people × ${size.repositories} repositories`);
    console.log(group ? '512 MB, 0.29 of a processor' : 'CPU share not applied: no control groups');
    return spawnSync(program, args, { stdio: 'inherit' }).status ?? 1;
  } finally {
    group?.remove();
    workload.remove();
  }
}

void main().then((code) => {
  process.exitCode = code;
});
