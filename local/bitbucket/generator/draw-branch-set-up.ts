import {
  type BranchingModelRecord,
  type BranchRestrictionRecord,
  type BranchType,
} from '../branch-records';
import { type DetailSources } from './draw';
import { oneOf, upToOneOf } from './sampling';

const MODELS: readonly BranchingModelRecord[] = [
  {
    development: { name: 'develop' },
    production: { name: 'main', enabled: true },
    branchTypes: [
      { kind: 'feature', prefix: 'feature/', enabled: true },
      { kind: 'release', prefix: 'release/', enabled: true },
      { kind: 'hotfix', prefix: 'hotfix/', enabled: false },
    ],
  },
  {
    development: { name: null },
    production: { name: 'production', enabled: false },
    branchTypes: [{ kind: 'release', prefix: 'rel/', enabled: true }],
  },
];

/** One of two models: with a production branch, and without. */
export const drawModel = ({ random }: DetailSources): BranchingModelRecord => oneOf(random, MODELS);

const TYPES: readonly BranchType[] = ['development', 'production', 'release', 'hotfix'];

/** A rule for a branch of the model; every third names nobody. */
export function createModelRuleDraw(sources: DetailSources): () => BranchRestrictionRecord {
  const { random } = sources;
  const draw = createRuleDraw(sources, 1_000_000);
  return () => draw({ by: 'branching_model', branchType: oneOf(random, TYPES) });
}

/** A rule of a project: nobody lists it. */
export function createProjectRuleDraw(sources: DetailSources): () => BranchRestrictionRecord {
  const { random } = sources;
  const draw = createRuleDraw(sources, 2_000_000);
  return () => draw({ by: 'glob', pattern: oneOf(random, ['main', 'release/*', '*']) });
}

function createRuleDraw({ random, people, groups }: DetailSources, firstId: number) {
  let id = firstId;
  return (match: BranchRestrictionRecord['match']): BranchRestrictionRecord => {
    id += 1;
    const drawn = random();
    return {
      id,
      kind: random() < 0.6 ? 'push' : 'restrict_merges',
      match,
      users: drawn < 0.3 ? [oneOf(random, people)] : [],
      groups: drawn >= 0.3 && drawn < 0.66 ? upToOneOf(random, groups) : [],
      value: null,
    };
  };
}
