// The checks that run nothing of ours but our tools, as many at a time as there are cores:
//   npm run check
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { root } from './ensure-installed.mjs';

/** Longest first. */
const checks = ['lint', 'typecheck', 'manifest', 'format', 'arch', 'unused'];

const oneAtATimePerCore = pLimit(availableParallelism());
const results = await Promise.all(checks.map((name) => oneAtATimePerCore(() => runCheck(name))));
const failed = results.filter(({ code }) => code !== 0);
for (const { name } of failed) console.error(`failed: npm run ${name}`);
process.exit(failed.length > 0 ? 1 : 0);

/** What it prints comes out in one piece when it ends: two at a time would mix their lines. */
function runCheck(name) {
  const child = spawn('npm', ['run', '--silent', name], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => printed.push(text));
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      console.log(`\n${name}\n${Buffer.concat(printed).toString().trimEnd()}`);
      resolve({ name, code: code ?? 1 });
    });
  });
}
