import { createAccessIndex } from '../../src/domain/access/access-index';
import { factsFromWorkspace } from '../facts-from-workspace';
import { compareProjects } from './compare-projects';
import { compareRemovals } from './compare-removals';
import { compareRepositories, type RepositoryComparison } from './compare-repositories';
import { type ComparedWorkspace } from './compared-workspaces';
import { type Comparison } from './comparison';
import { compareGates, type GateComparison } from './gates/compare-gates';
import { type SpiceDb } from './spicedb';
import { tuplesOfWorkspace } from './tuples-of-workspace';

/** Everything compared in one workspace. */
export interface WorkspaceReport {
  readonly workspace: ComparedWorkspace;
  readonly tuples: number;
  readonly repositories: RepositoryComparison;
  readonly projects: Comparison;
  readonly removals: Comparison;
  readonly gates: GateComparison;
  readonly seconds: number;
}

const REMOVED_PAIRS = 40;

/** Leaves the database as empty as it wants it. */
export async function compareWorkspace(
  spicedb: SpiceDb,
  workspace: ComparedWorkspace,
): Promise<WorkspaceReport> {
  const startedAt = performance.now();
  const { data } = workspace;
  const tuples = tuplesOfWorkspace(data);
  await spicedb.write(tuples);
  const opponents = { spicedb, data, index: createAccessIndex(factsFromWorkspace(data)) };
  const report = {
    workspace,
    tuples: tuples.length,
    repositories: await compareRepositories(opponents),
    projects: await compareProjects(opponents),
    removals: await compareRemovals(opponents, REMOVED_PAIRS),
    gates: compareGates(workspace),
  };
  await spicedb.clear();
  return { ...report, seconds: (performance.now() - startedAt) / 1000 };
}
