// Runs every command the README shows, in order, in a copy of nothing but this checkout. A command
// marked `# needs an Atlassian login` is not run; one marked `# runs until Ctrl-C` is stopped once it
// has printed its URL.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './ensure-installed.mjs';

/** `.ci/run` runs these itself. */
const runElsewhere = new Set(['npm ci', 'npm run check', 'npm test', 'npm run contract']);
const workFolder = mkdtempSync(path.join(tmpdir(), 'usher-readme-'));
const servers = [];

for (const command of commandsOf(readFileSync(path.join(root, 'README.md'), 'utf8'))) {
  if (runElsewhere.has(command.line) || command.needsLogin) continue;
  console.log(`\n$ ${command.line}`);
  const code = await (command.isServer ? startServer(command.line) : runToEnd(command.line));
  if (code === 0 || (code === 3 && command.mayHaveGaps)) continue;
  console.error(`README command failed with exit code ${code}: ${command.line}`);
  await stopServers();
  process.exit(1);
}
await stopServers();
console.log('\nEvery command of the README ran.');

/** Lines of ```sh blocks; a trailing `# comment` says how to treat the line. */
function commandsOf(markdown) {
  const blocks = [...markdown.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, body]) => body);
  return blocks
    .flatMap((body) => body.replaceAll('\\\n', ' ').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({
      line: line.replace(/\s+#.*$/, '').replace(/\s+/g, ' '),
      needsLogin: line.includes('# needs an Atlassian login'),
      isServer: line.includes('# runs until Ctrl-C'),
      mayHaveGaps: line.includes('# exit code 3'),
    }));
}

function runToEnd(line) {
  const child = spawn(line, { cwd: root, shell: true, stdio: 'inherit', env: environment() });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

function startServer(line) {
  const child = spawn(line, { cwd: root, shell: true, detached: true, env: environment() });
  servers.push(child);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(1), 180_000);
    child.on('exit', (code) => resolve(code ?? 1));
    child.stderr.pipe(process.stderr);
    child.stdout.on('data', (text) => {
      process.stdout.write(text);
      if (!/http:\/\/127\.0\.0\.1:\d+/.test(String(text))) return;
      clearTimeout(timer);
      resolve(0);
    });
  });
}

async function stopServers() {
  for (const child of servers) {
    if (child.exitCode !== null) continue;
    const ended = new Promise((resolve) => child.on('exit', resolve));
    process.kill(-child.pid, 'SIGINT');
    await ended;
  }
}

function environment() {
  return { ...process.env, USHER_README_OUT: workFolder };
}
