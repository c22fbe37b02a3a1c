import { daysBefore } from '../timestamps';
import { type BranchRestrictionRecord, type RestrictionKind } from '../branch-records';
import { type RepositoryLevel, type RepositoryRecord } from '../workspace-data';
import { createGrantDraw, type GrantSources } from './draw-grants';
import { type Draw } from './draw';
import { createZipf, drawUuid, elementAt, indexBelow, oneOf } from './sampling';
import { WORDS } from './words';

/**
 * Every project gets one, then large projects most. 12 % have groups of their own, 10 % people,
 * 60 % branch restrictions; 1 % are public.
 */
export function drawRepositories(draw: Draw): RepositoryRecord[] {
  const { random, size, now, projects } = draw;
  const project = createZipf(random, projects.length, 0.7);
  const grants = createGrantDraw(draw, repositoryLevel);
  const restrict = createRestrictionDraw(draw);
  return Array.from({ length: size.repositories }, (_, position) => {
    const home = elementAt(projects, position < projects.length ? position : project());
    const slug = `${oneOf(random, WORDS)}-${oneOf(random, WORDS)}-${oneOf(random, WORDS)}-${position}`;
    return {
      uuid: drawUuid(random),
      slug,
      name: slug,
      description: '',
      project: home.uuid,
      isPrivate: random() >= 0.01,
      forkPolicy: 'no_public_forks',
      mainBranch: 'main',
      language: '',
      sizeBytes: indexBelow(random, 5e8),
      createdOn: daysBefore(now, 100 + indexBelow(random, 900)),
      updatedOn: daysBefore(now, indexBelow(random, 400)),
      groupGrants: random() < 0.12 ? grants.groupGrants(1 + indexBelow(random, 3)) : [],
      userGrants: random() < 0.1 ? grants.userGrants(1 + indexBelow(random, 4)) : [],
      branchRestrictions: random() < 0.6 ? restrict(1 + indexBelow(random, 6)) : [],
    };
  });
}

function repositoryLevel(drawn: number): RepositoryLevel {
  if (drawn < 0.45) return 'read';
  return drawn < 0.84 ? 'write' : 'admin';
}

const KINDS: readonly RestrictionKind[] = [
  'push',
  'restrict_merges',
  'force',
  'delete',
  'require_approvals_to_merge',
  'require_passing_builds_to_merge',
  'require_tasks_to_be_completed',
];
const PATTERNS = ['main', 'master', 'develop', 'release/*', 'hotfix/*', 'production'];

/** Draws rules; one kind stands on one pattern at most once, as in Bitbucket. */
function createRestrictionDraw(sources: GrantSources) {
  const { random } = sources;
  const drawExempt = createExemptDraw(sources);
  let lastId = 0;
  return (draws: number): BranchRestrictionRecord[] => {
    const rules = new Map<string, BranchRestrictionRecord>();
    for (let count = 0; count < draws; count += 1) {
      const [kind, pattern] = [oneOf(random, KINDS), oneOf(random, PATTERNS)];
      const value = WITH_VALUE.has(kind) ? 1 : null;
      lastId += 1;
      rules.set(`${kind} ${pattern}`, {
        id: lastId,
        kind,
        match: { by: 'glob', pattern },
        ...drawExempt(kind),
        value,
      });
    }
    return [...rules.values()];
  };
}

const WITH_VALUE: ReadonlySet<RestrictionKind> = new Set([
  'require_approvals_to_merge',
  'require_passing_builds_to_merge',
]);

/** Only two kinds of rule name anybody; often they name nobody, and then nobody may. */
function createExemptDraw({ random, accounts, groups }: GrantSources) {
  const person = createZipf(random, accounts.length, 0.5);
  const group = createZipf(random, groups.length - 1, 0.8);
  return (kind: RestrictionKind): Pick<BranchRestrictionRecord, 'users' | 'groups'> => {
    if (kind !== 'push' && kind !== 'restrict_merges') return { users: [], groups: [] };
    const people = random() < 0.25 ? [person(), person()] : [];
    const exempt = random() < 0.4 && groups.length > 1 ? [1 + group()] : [];
    return {
      users: [...new Set(people)].map((index) => elementAt(accounts, index).uuid),
      groups: exempt.map((index) => elementAt(groups, index)),
    };
  };
}
