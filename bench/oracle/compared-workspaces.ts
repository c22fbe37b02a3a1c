import { acme } from '../../local/bitbucket/demo/acme';
import { generateWorkspace } from '../../local/bitbucket/generator/generate-workspace';
import { type WorkspaceData } from '../../local/bitbucket/workspace-data';

export interface ComparedWorkspace {
  readonly name: string;
  readonly seed?: number;
  readonly data: WorkspaceData;
}

const SIZES = [
  { people: 8, groups: 4, projects: 3, repositories: 12 },
  { people: 25, groups: 6, projects: 5, repositories: 40 },
  { people: 60, groups: 10, projects: 8, repositories: 120 },
  { people: 120, groups: 15, projects: 12, repositories: 250 },
  { people: 200, groups: 20, projects: 20, repositories: 500 },
] as const;

/** Workspaces of seeds that stand close to each other are much alike. */
const BETWEEN_SEEDS = 1_000_003;

/** acme, then every size with as many different seeds. */
export function* comparedWorkspaces(seedsPerSize: number): Generator<ComparedWorkspace> {
  yield { name: 'acme', data: acme(Date.UTC(2026, 10, 21)) };
  for (const [row, size] of SIZES.entries()) {
    const name = `${size.people}/${size.groups}/${size.projects}/${size.repositories}`;
    for (let column = 0; column < seedsPerSize; column++) {
      const seed = BETWEEN_SEEDS * (1 + row * seedsPerSize + column);
      yield { name, seed, data: generateWorkspace({ ...size, seed }) };
    }
  }
}
