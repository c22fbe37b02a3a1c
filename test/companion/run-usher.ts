import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** What of this process's environment the command gets beside the path. */
type Environment = Credentials & { readonly NODE_OPTIONS?: string };

export interface Credentials {
  readonly USHER_EMAIL?: string;
  readonly USHER_TOKEN?: string;
}

const BIN = path.resolve(__dirname, '../../companion/bin/usher.mjs');

/** The real command in a process of its own, with nothing of this one's environment but the path. */
export function startUsher(args: readonly string[], env: Environment = {}): Running {
  const child = spawn(process.execPath, [BIN, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const streams = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (streams[name] += text));
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code, signal, ...streams });
    });
  });
  return { process: child, ended };
}

export async function runUsher(
  args: readonly string[],
  credentials: Credentials = {},
): Promise<Ended> {
  return startUsher(args, credentials).ended;
}
