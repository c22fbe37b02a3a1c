// Runs one file of bench/, which is a package of its own: node scripts/bench.mjs oracle/main.ts --seeds 2
// Only this script installs that package; `npm start` and `npm test` do without it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './ensure-installed.mjs';

const bench = path.join(root, 'bench');
const stampFile = path.join(bench, 'node_modules', '.usher-installed');
const [, , task, ...args] = process.argv;

if (task === undefined) {
  console.error('Name a file of bench/, or --check: node scripts/bench.mjs oracle/main.ts');
  process.exit(2);
}
ensureInstalled();
ensureBenchInstalled();
if (task.startsWith('rivals/')) ensureSqliteCompiled();
if (task === '--check') check();
else start(path.join('bench', task));

/** Runs `npm ci` in bench/ when nothing is installed there, or something from another lock file. */
function ensureBenchInstalled() {
  const stamp = createHash('sha256')
    .update(readFileSync(path.join(bench, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.error('Installing the packages of bench/ (npm ci) …');
  // SpiceDB embedded asks for a newer Node than ours and runs on it: its warning would be noise.
  // Only SQLite has something to compile, and the oracle does without it.
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--engine-strict=false');
  writeFileSync(stampFile, stamp);
}

function ensureSqliteCompiled() {
  const compiled = path.join(
    bench,
    'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
  );
  if (existsSync(compiled)) return;
  console.error('Compiling SQLite, which takes a minute or two …');
  npm('rebuild', 'better-sqlite3');
}

function npm(...words) {
  const { status } = spawnSync('npm', [...words, '--loglevel=error'], {
    cwd: bench,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(
    `npm ${words[0]} failed in bench/. Run it there by hand to see why, then try again.`,
  );
  process.exit(status ?? 1);
}

/** Types and lint of what `npm run check` leaves out, because it needs the packages of bench/. */
function check() {
  const steps = [
    ['tsc', '--noEmit', '-p', 'bench/oracle'],
    ['tsc', '--noEmit', '-p', 'bench/rivals'],
    [
      'eslint',
      '--no-ignore',
      '--max-warnings',
      '0',
      'bench/oracle/**/*.ts',
      'bench/rivals/**/*.ts',
    ],
  ];
  for (const [tool, ...options] of steps) {
    const { status } = spawnSync('npx', ['--no-install', tool, ...options], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}

/** What an engine that dies leaves behind, as against one that was stopped. */
const CRASHES = ['SIGTRAP', 'SIGILL', 'SIGABRT', 'SIGSEGV'];

/**
 * V8 11.3 dies ("unreachable code" in DoComputeBuiltinContinuation) when it takes back optimised code into
 * which it inlined a call of WebAssembly, as Cedar's are: on two of three whole runs of the oracle.
 */
function engineOptions() {
  return process.versions.v8.startsWith('11.3.') ? ['--no-turbo-inline-js-wasm-calls'] : [];
}

/**
 * Starts the file with tsx, hands signals on, and ends with its exit code. An engine that dies gave no
 * answer, so the file is then run once more.
 */
function start(file, mayCrash = true) {
  const child = spawn(process.execPath, [...engineOptions(), '--import', 'tsx', file, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  const handOn = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, handOn);
  child.on('exit', (code, signal) => {
    for (const one of ['SIGINT', 'SIGTERM']) process.off(one, handOn);
    if (!mayCrash || !CRASHES.includes(signal)) process.exit(code ?? (signal ? 130 : 1));
    console.error(`The engine died (${signal}). Running it once more …`);
    start(file, false);
  });
}
