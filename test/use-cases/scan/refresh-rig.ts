import { type WorkspaceData } from '../../../local/bitbucket/workspace-data';
import { type Facts } from '../../../src/domain/facts/facts';
import { type RepositoryUuid, repositoryUuid } from '../../../src/domain/facts/ids';
import { type Reading } from '../../../src/domain/facts/reading';
import { type ScanRun } from '../../../src/use-cases/scan/scan-desk';
import { type ScanReport } from '../../../src/use-cases/scan/scan-report';
import { aScanRig, factsOf, type Reading as ReadAs, type RigOptions } from './scan-rig';

export const DAY_MS = 86_400_000;

/** A workspace that was scanned once, in full, and is looked at again on later days. */
export async function aScannedWorkspace(data: WorkspaceData, how: RigOptions & ReadAs = {}) {
  const rig = aScanRig({ data, workspace: data.workspace.slug, ...how });
  const first = await rig.scan();
  const scanAnew = async (changes: Partial<ScanRun>): Promise<ScanReport> => {
    rig.journal.length = 0;
    rig.asked.length = 0;
    return rig.scan(changes);
  };
  return {
    rig,
    first,
    scanAnew,
    /** A day later. */
    refresh: (previous: Facts, hinted: Iterable<RepositoryUuid> = []): Promise<ScanReport> => {
      rig.clock.advance(DAY_MS);
      return scanAnew({ previous, refresh: { hinted: new Set(hinted) } });
    },
    /** Refreshes day by day, nothing hinted at. */
    refreshDaily: async (previous: Facts, days: number): Promise<Facts> => {
      let facts = previous;
      for (let day = 0; day < days; day += 1) {
        rig.clock.advance(DAY_MS);
        const refresh = { hinted: new Set<RepositoryUuid>() };
        facts = factsOf(await scanAnew({ previous: facts, refresh }));
      }
      return facts;
    },
    uuidAt: (at: number) => {
      const { repositories } = rig.bitbucket.data;
      return repositoryUuid(repositories[at % repositories.length]?.uuid ?? '');
    },
  };
}

/** What is known of each repository and project, one line each, by what it is about. */
export function listReadings(facts: Facts): ReadonlyMap<string, Reading<unknown>> {
  const readings = new Map<string, Reading<unknown>>();
  for (const object of [...facts.projects, ...facts.repositories])
    for (const [name, value] of Object.entries(object))
      if (isReading(value)) readings.set(`${object.uuid} ${name}`, value);
  return readings;
}

function isReading(value: unknown): value is Reading<unknown> {
  return typeof value === 'object' && value !== null && 'state' in value;
}
