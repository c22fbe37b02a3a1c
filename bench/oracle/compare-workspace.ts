import { createAccessIndex } from '../../src/domain/access/access-index';
import { factsFromWorkspace } from '../facts-from-workspace';
import { compareProjects } from './compare-projects';
import { compareRemovals } from './compare-removals';
import { compareRepositories, type RepositoryComparison } from './compare-repositories';
import { type ComparedWorkspace } from './compared-workspaces';
import { type Comparison } from './comparison';
import { compareGates, type GateComparison } from './gates/compare-gates';
import { startSpiceDb } from './spicedb';
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

export async function compareWorkspace(workspace: ComparedWorkspace): Promise<WorkspaceReport> {
  const startedAt = performance.now();
  const { data } = workspace;
  const tuples = tuplesOfWorkspace(data);
  const spicedb = await startSpiceDb(tuples);
  try {
    const opponents = { spicedb, data, index: createAccessIndex(factsFromWorkspace(data)) };
    return {
      workspace,
      tuples: tuples.length,
      repositories: await compareRepositories(opponents),
      projects: await compareProjects(opponents),
      removals: await compareRemovals(opponents, REMOVED_PAIRS),
      gates: compareGates(workspace),
      seconds: (performance.now() - startedAt) / 1000,
    };
  } finally {
    spicedb.close();
  }
}
