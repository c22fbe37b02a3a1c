import { daysBefore } from '../timestamps';
import {
  type BranchRestrictionRecord,
  type ProjectRecord,
  type RepositoryLevel,
  type RepositoryRecord,
  type RestrictionKind,
} from '../workspace-data';
import { createGrantDraw, type GrantSources } from './draw-grants';
import { type Draw } from './generate-workspace';
import { createZipf, drawUuid, indexBelow, oneOf } from './sampling';
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
    const home = projects[position < projects.length ? position : project()] as ProjectRecord;
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
function createRestrictionDraw({ random, accounts, groups }: GrantSources) {
  const person = createZipf(random, accounts.length, 0.5);
  const group = createZipf(random, groups.length - 1, 0.8);
  let lastId = 0;
  return (draws: number): BranchRestrictionRecord[] => {
    const rules = new Map<string, BranchRestrictionRecord>();
    for (let count = 0; count < draws; count += 1) {
      const [kind, pattern] = [oneOf(random, KINDS), oneOf(random, PATTERNS)];
      const names = kind === 'push' || kind === 'restrict_merges';
      const users =
        names && random() < 0.25 ? [accounts[person()]?.uuid, accounts[person()]?.uuid] : [];
      const exempt = names && random() < 0.4 ? [groups[1 + group()]] : [];
      lastId += 1;
      rules.set(`${kind} ${pattern}`, {
        id: lastId,
        kind,
        match: { by: 'glob', pattern },
        users: [...new Set(users)].filter((uuid) => uuid !== undefined),
        groups: exempt.filter((slug) => slug !== undefined),
        value:
          kind === 'require_approvals_to_merge' || kind === 'require_passing_builds_to_merge'
            ? 1
            : null,
      });
    }
    return [...rules.values()];
  };
}
