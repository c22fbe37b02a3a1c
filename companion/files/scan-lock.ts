import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { failed } from '../command-error';
import { PRIVATE_MODE } from './atomic-write';
import { codeOf } from './file-error';

/** Keeps two scans from writing one journal. */
export interface ScanLock {
  release(): Promise<void>;
}

/**
 * Takes the lock, also from a scan that was killed. Throws `CommandError` when a scan that may still
 * run holds it. `work` is what they do that take it.
 */
export async function takeScanLock(file: string, work = 'scan'): Promise<ScanLock> {
  const mine = `${process.pid} ${hostname()} ${randomUUID()}`;
  if (!(await tryCreate(file, mine))) {
    await removeLeftOver(file, work);
    if (!(await tryCreate(file, mine))) throw await inUse(file, work);
  }
  return {
    release: async () => {
      if ((await findHolder(file)) === mine) await rm(file, { force: true });
    },
  };
}

async function tryCreate(file: string, holder: string): Promise<boolean> {
  try {
    await writeFile(file, holder, { flag: 'wx', mode: PRIVATE_MODE });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Takes the lock of a dead process away. Moved aside first: only one of two rivals can do that. */
async function removeLeftOver(file: string, work: string): Promise<void> {
  const holder = await findHolder(file);
  if (holder === undefined) return;
  if (mayRun(holder)) throw await inUse(file, work);
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(ignoreMissing);
  const moved = await findHolder(aside);
  // A rival was faster and this is the rival's own lock: give it back.
  if (moved !== undefined && moved !== holder) await tryCreate(file, moved);
  await rm(aside, { force: true });
}

async function findHolder(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    ignoreMissing(error);
    return undefined;
  }
}

/** Whether the process is alive; on another machine nobody can tell. */
function mayRun(holder: string): boolean {
  const [pid, host] = holder.split(' ');
  if (host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

async function inUse(file: string, work: string): Promise<Error> {
  const [pid, host] = ((await findHolder(file)) ?? '').split(' ');
  return failed(
    `another ${work} is writing to this file (process ${pid ?? '?'} on ${host ?? '?'}).`,
    `Wait for it, or give another file. If it does not run any more, remove ${file}`,
  );
}

function ignoreMissing(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}
