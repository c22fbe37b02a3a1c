import { type Account, type Facts, type Group, type Repository } from './facts';
import { type AccountUuid, type GroupSlug, type RepositoryUuid } from './ids';
import { isComplete, rowsRead } from './reading';

/** How much of a repository may have changed: who has access and by which rules, or all we know of it. */
export type Touch = 'access' | 'everything';

export interface Refreshing {
  /** Facts of the last scan. */
  readonly previous: Facts;
  /** What this scan knows so far: its lists are read. */
  readonly now: Facts;
  /** Of which an event told that something changed. */
  readonly hinted: ReadonlySet<RepositoryUuid>;
  /** Of which Bitbucket's own listing did not fit what was read. */
  readonly doubted: ReadonlySet<RepositoryUuid>;
}

/**
 * The repositories of which something tells that they changed since they were read; of everything else no
 * list and no event tells, least of all of grants.
 */
export function findTouched(refreshing: Refreshing): ReadonlyMap<RepositoryUuid, Touch> {
  const before = new Map(refreshing.previous.repositories.map((each) => [each.uuid, each]));
  const namesGone = createGoneCheck(refreshing);
  const touched = new Map<RepositoryUuid, Touch>();
  for (const now of refreshing.now.repositories) {
    const earlier = before.get(now.uuid);
    if (!earlier || refreshing.hinted.has(now.uuid) || isSetUpAnew(now, earlier)) {
      touched.set(now.uuid, 'everything');
    } else if (
      now.updatedOn !== earlier.updatedOn ||
      refreshing.doubted.has(now.uuid) ||
      namesGone(earlier)
    ) {
      touched.set(now.uuid, 'access');
    }
  }
  return touched;
}

/** What it inherits from its project, and who may fork it, may be another now. */
function isSetUpAnew(now: Repository, earlier: Repository): boolean {
  return (
    now.project !== earlier.project ||
    now.isPrivate !== earlier.isPrivate ||
    now.forkPolicy !== earlier.forkPolicy
  );
}

/** Bitbucket takes the grants of a person who leaves, and of a group that is deleted, with them. */
function createGoneCheck(refreshing: Refreshing): (repository: Repository) => boolean {
  const people = listGonePeople(refreshing);
  const groups = listGoneGroups(refreshing);
  return ({ personGrants, groupGrants, branchRules }) =>
    rowsRead(personGrants).some(({ person }) => people.has(person)) ||
    rowsRead(groupGrants).some(({ group }) => groups.has(group)) ||
    rowsRead(branchRules).some(
      (rule) =>
        rule.people.some((person) => people.has(person)) ||
        rule.groups.some((group) => groups.has(group)),
    );
}

/** Who left and came back has none of the old grants either. */
function listGonePeople({ previous, now }: Refreshing): ReadonlySet<AccountUuid> {
  if (!isComplete(now.lists.members)) return new Set();
  const here = new Map(now.accounts.filter(isMember).map(({ uuid, addedOn }) => [uuid, addedOn]));
  const gone = previous.accounts.filter(
    (one) => isMember(one) && !(here.has(one.uuid) && here.get(one.uuid) === one.addedOn),
  );
  return new Set(gone.map(({ uuid }) => uuid));
}

function listGoneGroups({ previous, now }: Refreshing): ReadonlySet<GroupSlug> {
  if (!isComplete(now.lists.groups)) return new Set();
  const here = new Set(now.groups.filter(isListed).map(({ slug }) => slug));
  const gone = previous.groups.filter((one) => isListed(one) && !here.has(one.slug));
  return new Set(gone.map(({ slug }) => slug));
}

const isMember = ({ role }: Account) => role !== undefined;

/** Groups that only a grant names have no members that anybody told. */
const isListed = ({ members }: Group) => members.state !== 'unread';
