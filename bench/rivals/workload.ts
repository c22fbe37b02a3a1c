import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateWorkspace } from '../../local/bitbucket/generator/generate-workspace';
import { type WorkspaceData } from '../../local/bitbucket/workspace-data';
import { encodeSnapshot } from '../../src/snapshot/snapshot';
import { aDayLater } from '../day-later';
import { scannedFacts } from '../scanned-facts';
import { tablesOfWorkspace } from './tables';

export interface WorkloadSize {
  readonly people: number;
  readonly groups: number;
  readonly projects: number;
  readonly repositories: number;
}

export const SIZES: readonly WorkloadSize[] = [
  { people: 500, groups: 60, projects: 40, repositories: 2_000 },
  { people: 5_000, groups: 500, projects: 300, repositories: 10_000 },
];
export const HUGE: WorkloadSize = {
  people: 20_000,
  groups: 1_500,
  projects: 1_000,
  repositories: 50_000,
};

/** The same workspace twice: as Usher keeps it, and as tables of numbers for everybody else. */
export interface Workload {
  readonly size: WorkloadSize;
  /** Holds facts and tables of two days. */
  readonly folder: string;
  readonly remove: () => void;
}

export async function createWorkload(size: WorkloadSize, seed: number): Promise<Workload> {
  const data = withoutPublic(generateWorkspace({ ...size, seed }));
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-bench-'));
  for (const [day, of] of Object.entries({ now: data, later: aDayLater(data) })) {
    writeFileSync(path.join(folder, `facts-${day}.usher`), await encodeSnapshot(scannedFacts(of)));
    writeFileSync(path.join(folder, `tables-${day}.json`), JSON.stringify(tablesOfWorkspace(of)));
  }
  return {
    size,
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** Public reading is one more table and the same for all; without it every rival stays simple. */
function withoutPublic(data: WorkspaceData): WorkspaceData {
  const repositories = data.repositories.map((record) => ({ ...record, isPrivate: true }));
  return { ...data, repositories };
}
