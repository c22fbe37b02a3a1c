import { effectiveModel } from './effective-branching-model';
import { createEffectiveAccess } from './effective-levels';
import {
  type BranchRestrictionRecord,
  type BranchType,
  type RestrictionKind,
} from './branch-records';
import {
  type ProjectRecord,
  type RepositoryRecord,
  type Uuid,
  type WorkspaceData,
} from './workspace-data';

export interface AskedBranch {
  readonly account: Uuid;
  readonly repository: RepositoryRecord;
  /** Need not exist. */
  readonly branch: string;
}

/** `disputed`: two pages of Bitbucket's documents answer differently. */
export type Verdict = 'accepted' | 'disputed' | 'refused';

export interface BranchVerdicts {
  readonly push: Verdict;
  /** Merging a pull request into it, checks of approvals and builds aside. */
  readonly merge: Verdict;
}

/** Which rules are asked: those of the repository, or also those of its project, which nobody lists. */
export interface AskedRules {
  readonly projectRules: boolean;
}

/**
 * Whether Bitbucket would take a push to a branch, or a merge into it, from somebody. Write access
 * comes first and an administrator is nobody special. Being listed in one rule that matches is
 * enough, whatever the others say; a rule without anybody stops everybody; where no rule matches,
 * everybody who writes may. Rules of the project are a second lock: both have to open.
 * https://support.atlassian.com/bitbucket-cloud/docs/use-branch-permissions/
 */
export function createBranchGates(
  data: WorkspaceData,
  { projectRules }: AskedRules,
): (asked: AskedBranch) => BranchVerdicts {
  const writes = createWriteCheck(data);
  const projects = new Map(data.projects.map((project) => [project.uuid, project]));
  const isListed = createListCheck(data);
  return (asked) => {
    if (!writes(asked)) return { push: 'refused', merge: 'refused' };
    const project = projects.get(asked.repository.project);
    const locks = [
      asked.repository.branchRestrictions,
      ...(projectRules ? [project?.branchRestrictions ?? []] : []),
    ];
    const opens = (kind: RestrictionKind): boolean =>
      locks.every((rules) => {
        const matching = rules.filter(
          (rule) => rule.kind === kind && matches(rule, asked, project),
        );
        return matching.length === 0 || matching.some((rule) => isListed(rule, asked.account));
      });
    return verdictsOf(opens('push'), opens('restrict_merges'));
  };
}

function createWriteCheck(data: WorkspaceData) {
  const access = createEffectiveAccess(data, {
    implicitAdminsListed: true,
    publicReadersListed: false,
  });
  const positions = new Map(data.accounts.map(({ uuid }, position) => [uuid, position]));
  return ({ account, repository }: AskedBranch): boolean =>
    (access.ranksOn(repository)[positions.get(account) ?? -1] ?? 0) >= 2;
}

function createListCheck({ groups }: WorkspaceData) {
  const members = new Map(groups.map((group) => [group.slug, new Set(group.members)]));
  return (rule: BranchRestrictionRecord, account: Uuid): boolean =>
    rule.users.includes(account) || rule.groups.some((slug) => members.get(slug)?.has(account));
}

/**
 * Who pushes may merge, says the page on branch permissions; the merge list stops everybody who is
 * not on it, says the reference (and https://jira.atlassian.com/browse/BCLOUD-17509).
 */
function verdictsOf(pushes: boolean, mayMerge: boolean): BranchVerdicts {
  const otherwise = pushes ? 'disputed' : 'refused';
  return { push: pushes ? 'accepted' : 'refused', merge: mayMerge ? 'accepted' : otherwise };
}

function matches(
  { match }: BranchRestrictionRecord,
  { repository, branch }: AskedBranch,
  project: ProjectRecord | undefined,
): boolean {
  return match.by === 'glob'
    ? matchesPattern(branch, match.pattern)
    : isOfType(branch, match.branchType, { repository, project });
}

/** `*` stands for anything, also for nothing and for slashes; everything else for itself. */
export function matchesPattern(name: string, pattern: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return name === pattern;
  if (!name.startsWith(first)) return false;
  let from = first.length;
  for (const piece of others) {
    const at = name.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}

interface ModelOwner {
  readonly repository: RepositoryRecord;
  readonly project: ProjectRecord | undefined;
}

/** Development and production are one branch each, the others begin with their prefix. */
function isOfType(branch: string, type: BranchType, { repository, project }: ModelOwner): boolean {
  const model = effectiveModel(repository, project);
  if (type === 'development') return branch === (model.development.name ?? repository.mainBranch);
  if (type === 'production') {
    const { name, enabled } = model.production;
    return enabled && branch === (name ?? repository.mainBranch);
  }
  return model.branchTypes.some(
    ({ kind, prefix, enabled }) =>
      kind === type && enabled && prefix !== '' && branch.startsWith(prefix),
  );
}
