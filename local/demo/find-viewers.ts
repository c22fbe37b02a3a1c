import { type AccountRecord, type WorkspaceData } from '../bitbucket/workspace-data';
import { type HostDirectory, type Viewer } from '../forge/directory';

interface Scope {
  readonly userGrants: readonly { readonly account: string; readonly level: string }[];
  readonly groupGrants: readonly { readonly group: string; readonly level: string }[];
}

/**
 * Four people to look at the pages as, and the project and repository that are theirs: an admin of the
 * workspace, one of a single project, one of a single repository, and a member who administers nothing.
 * Whom a workspace lacks, nobody looks as.
 */
export function toHostDirectory(data: WorkspaceData): HostDirectory {
  const adminsOf = createAdminLookup(data);
  const members = data.accounts.filter(({ membership, accountId }) => membership && accountId);
  const others = members.filter(({ membership }) => membership?.role !== 'owner');
  const project = firstWith(data.projects, ({ userGrants }) => hasAdmin(userGrants, others));
  const projectAdmin = project && others.find(({ uuid }) => hasLevel(project, uuid));
  const repository = firstWith(data.repositories, ({ userGrants }) =>
    hasAdmin(
      userGrants,
      others.filter((person) => person !== projectAdmin),
    ),
  );
  const repositoryAdmin =
    repository &&
    others.find((person) => person !== projectAdmin && hasLevel(repository, person.uuid));
  const administers = new Set([...data.projects, ...data.repositories].flatMap(adminsOf));
  const viewers = [
    toViewer(
      members.find(({ membership }) => membership?.role === 'owner'),
      'workspace admin',
    ),
    toViewer(projectAdmin, 'project admin'),
    toViewer(repositoryAdmin, 'repository admin'),
    toViewer(
      others.find(({ uuid }) => !administers.has(uuid)),
      'member',
    ),
  ];
  return {
    workspace: data.workspace,
    viewers: viewers.flatMap((viewer) => viewer ?? []),
    projects: inFront(project, data.projects),
    repositories: inFront(repository, data.repositories),
  };
}

function toViewer(account: AccountRecord | undefined, role: string): Viewer | undefined {
  if (account?.accountId === undefined) return undefined;
  return { accountId: account.accountId, name: account.displayName, role };
}

function createAdminLookup({ groups }: WorkspaceData): (scope: Scope) => string[] {
  const members = new Map(groups.map((group) => [group.slug, group.members]));
  return ({ userGrants, groupGrants }) => [
    ...userGrants.filter(isAdmin).map(({ account }) => account),
    ...groupGrants.filter(isAdmin).flatMap(({ group }) => members.get(group) ?? []),
  ];
}

function hasAdmin(grants: Scope['userGrants'], people: readonly AccountRecord[]): boolean {
  return grants.filter(isAdmin).some(({ account }) => people.some(({ uuid }) => uuid === account));
}

function hasLevel({ userGrants }: Scope, account: string): boolean {
  return userGrants.filter(isAdmin).some((grant) => grant.account === account);
}

function isAdmin({ level }: { readonly level: string }): boolean {
  return level === 'admin';
}

/** The first that passes, else the first of all; nothing of an empty list. */
function firstWith<Item>(items: readonly Item[], test: (item: Item) => boolean): Item | undefined {
  return items.find(test) ?? items[0];
}

function inFront<Item>(first: Item | undefined, items: readonly Item[]): readonly Item[] {
  return first === undefined ? items : [first, ...items.filter((each) => each !== first)];
}
