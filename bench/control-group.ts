import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = '/sys/fs/cgroup';
const PERIOD_US = 100_000;

export interface ControlGroup {
  /** The same command, started inside of the group. */
  readonly wrap: (command: readonly string[]) => readonly string[];
  readonly remove: () => void;
}

/** Of either version of control groups; `undefined` where they cannot be written. */
export function createControlGroup(
  name: string,
  memoryBytes: number,
  processorShare: number,
): ControlGroup | undefined {
  const quota = Math.round(PERIOD_US * processorShare);
  const second = { 'memory.max': memoryBytes, 'cpu.max': `${quota} ${PERIOD_US}` };
  const first = {
    memory: { 'memory.limit_in_bytes': memoryBytes },
    cpu: { 'cpu.cfs_period_us': PERIOD_US, 'cpu.cfs_quota_us': quota },
  };
  return (
    tryGroups([{ folder: path.join(ROOT, name), limits: second }]) ??
    tryGroups(
      Object.entries(first).map(([controller, limits]) => {
        return { folder: path.join(ROOT, controller, name), limits };
      }),
    )
  );
}

interface Limited {
  readonly folder: string;
  readonly limits: Readonly<Record<string, string | number>>;
}

function tryGroups(groups: readonly Limited[]): ControlGroup | undefined {
  const remove = () => {
    for (const { folder } of groups)
      tryTo(() => {
        rmdirSync(folder);
      });
  };
  const isMade = groups.every(({ folder, limits }) =>
    tryTo(() => {
      mkdirSync(folder);
      for (const [file, value] of Object.entries(limits))
        writeFileSync(path.join(folder, file), String(value), { flag: 'r+' });
    }),
  );
  if (!isMade) {
    remove();
    return undefined;
  }
  const join = groups.map(({ folder }) => `echo $$ > ${path.join(folder, 'cgroup.procs')}`);
  const script = [...join, 'exec "$@"'].join(' && ');
  return { wrap: (command) => ['/bin/sh', '-c', script, 'sh', ...command], remove };
}

function tryTo(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
