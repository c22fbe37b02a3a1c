import { spawn } from 'node:child_process';
import path from 'node:path';
import { type EngineName } from './engines';
import { type Measurement } from './measurement';
import { type Workload } from './workload';

/** All engines one after another, so often; the order turns by one each round. */
export async function runRounds(
  workload: Workload,
  engines: readonly EngineName[],
  rounds: number,
): Promise<Measurement[][]> {
  const measured: Measurement[][] = [];
  for (let round = 0; round < rounds; round++) {
    const order = engines.map((_, at) => engines[(at + round) % engines.length]);
    const results: Measurement[] = [];
    for (const engine of order) {
      if (engine === undefined) continue;
      process.stderr.write(`round ${round + 1} of ${rounds}: ${engine} …\n`);
      results.push(await runEngine(workload, engine, round === 0));
    }
    measured.push(results);
  }
  return measured;
}

async function runEngine(
  { folder, size }: Workload,
  engine: EngineName,
  withFingerprint: boolean,
): Promise<Measurement> {
  const args = [
    ...process.execArgv,
    path.join(__dirname, 'run-engine.ts'),
    ...['--engine', engine],
    ...['--folder', folder],
    ...['--people', String(size.people)],
    ...['--repositories', String(size.repositories)],
    ...(withFingerprint ? ['--fingerprint'] : []),
  ];
  const output = await outputOf(
    spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  // The line is written by run-engine.ts of this very folder.
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Measurement;
}

function outputOf(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (text) => (output += String(text)));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`An engine's process ended with ${code ?? 'a signal'}.`));
    });
  });
}
