import { hasAccount } from '../access/account-set';
import {
  type AccessIndex,
  getAccountPosition,
  getProject,
  getRepository,
} from '../access/access-index';
import { explainProjectAccess, explainRepositoryAccess } from '../access/explain-access';
import { type Path } from '../access/path';
import {
  type Account,
  type Facts,
  type Group,
  type ListedLevel,
  type PersonGrant,
  type Project,
  type Repository,
} from '../facts/facts';
import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
} from '../facts/ids';
import { type Reading, rowsRead } from '../facts/reading';

/** One person and one repository or project. */
export type Pair =
  | { readonly person: AccountUuid; readonly repository: RepositoryUuid }
  | { readonly person: AccountUuid; readonly project: ProjectUuid };

/**
 * The few facts that decide about one person in one place, so that changes can be tried out on them in
 * no time. Nobody else is in them; what a listing tells of the person's groups is.
 * @throws NotInFactsError
 */
export function factsAround(index: AccessIndex, pair: Pair): Facts {
  const repository = 'repository' in pair ? getRepository(index, pair.repository) : undefined;
  const project =
    'project' in pair ? getProject(index, pair.project) : projectOf(index, repository);
  const here = { projects: toList(project), repositories: toList(repository) };
  return {
    ...index.facts,
    accounts: accountsOf(index.facts, pair.person),
    groups: groupsOf(index, pair, here),
    projects: here.projects.map((one) => withOwnGrants(one, pair.person)),
    repositories: here.repositories.map((one) => ({
      ...withOwnGrants(one, pair.person),
      listing: ownRows<ListedLevel>(one.listing, pair.person),
    })),
  };
}

interface Here {
  readonly projects: readonly Project[];
  readonly repositories: readonly Repository[];
}

function projectOf({ projects }: AccessIndex, repository: Repository | undefined) {
  return repository?.project === undefined ? undefined : projects.get(repository.project);
}

function toList<Item>(item: Item | undefined): readonly Item[] {
  return item === undefined ? [] : [item];
}

function accountsOf({ accounts }: Facts, person: AccountUuid): readonly Account[] {
  const own = accounts.filter(({ uuid }) => uuid === person);
  return own.length > 0 ? own : [{ uuid: person, kind: 'unknown', displayName: '' }];
}

function withOwnGrants<S extends Project | Repository>(scope: S, person: AccountUuid): S {
  return { ...scope, personGrants: ownRows<PersonGrant>(scope.personGrants, person) };
}

function ownRows<Row extends { readonly person: AccountUuid }>(
  reading: Reading<readonly Row[]>,
  person: AccountUuid,
): Reading<readonly Row[]> {
  if (reading.state === 'unread') return reading;
  return { ...reading, value: reading.value.filter((row) => row.person === person) };
}

function groupsOf(index: AccessIndex, pair: Pair, here: Here): readonly Group[] {
  const granted = new Set(
    [...here.projects, ...here.repositories].flatMap(({ groupGrants }) =>
      rowsRead(groupGrants).map(({ group }) => group),
    ),
  );
  const listed = here.repositories.flatMap(({ branchRules }) =>
    rowsRead(branchRules).flatMap(({ groups }) => groups),
  );
  const paths = 'repository' in pair ? pathsOnRepository(index, pair) : pathsOnProject(index, pair);
  const position = getAccountPosition(index, pair.person);
  return [...new Set([...granted, ...listed])].map((slug): Group => {
    const isMember = membership(index, { slug, position, paths, isGranted: granted.has(slug) });
    const name = index.groupsBySlug.get(slug)?.name ?? slug;
    return { slug, name, members: toMembers(isMember, pair.person) };
  });
}

function pathsOnRepository(
  index: AccessIndex,
  { person, repository }: Extract<Pair, { readonly repository: RepositoryUuid }>,
): readonly Path[] {
  return explainRepositoryAccess(index, person, repository).paths;
}

function pathsOnProject(
  index: AccessIndex,
  { person, project }: Extract<Pair, { readonly project: ProjectUuid }>,
): readonly Path[] {
  return explainProjectAccess(index, person, project).paths;
}

type Membership = 'yes' | 'no' | 'maybe';

/** A listing rules out what would give more than it lists, and makes certain what alone explains it. */
function membership(
  { groups }: AccessIndex,
  of: {
    readonly slug: GroupSlug;
    readonly position: number;
    readonly paths: readonly Path[];
    readonly isGranted: boolean;
  },
): Membership {
  const { members, possible } = groups.of(of.slug);
  if (hasAccount(members, of.position)) return 'yes';
  if (!hasAccount(possible, of.position)) return 'no';
  const own = of.paths.filter(({ group }) => group === of.slug);
  if (own.some(({ certain }) => certain)) return 'yes';
  return of.isGranted && own.length === 0 ? 'no' : 'maybe';
}

function toMembers(isMember: Membership, person: AccountUuid): Group['members'] {
  if (isMember === 'maybe') return { state: 'unread', gap: { reason: 'not-asked' } };
  return { state: 'complete', readAt: 0, value: isMember === 'yes' ? [person] : [] };
}
