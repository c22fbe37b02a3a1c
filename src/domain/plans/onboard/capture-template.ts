import { type AccessIndex, getAccountPosition } from '../../access/access-index';
import { hasAccount } from '../../access/account-set';
import { onRepository } from '../../access/level';
import { type PersonGrant } from '../../facts/facts';
import { type AccountUuid, type GroupSlug } from '../../facts/ids';
import { isComplete, rowsRead } from '../../facts/reading';
import { count } from '../../findings/evidence/names';
import { type RoleTemplate } from '../../setup/role-template';

export interface CapturedTemplate {
  /** Still without a name. */
  readonly template: Omit<RoleTemplate, 'name'>;
  /** What they hold, or may hold, and the template does not give. */
  readonly notCaptured: readonly NotCaptured[];
}

export type NotCaptured =
  | { readonly kind: 'workspace-admin' | 'role-not-known' }
  /** Proven by Bitbucket's listings, told by nobody. */
  | { readonly kind: 'inferred-group'; readonly group: GroupSlug }
  /** Not known whether they are in it. */
  | { readonly kind: 'possible-group'; readonly group: GroupSlug }
  | { readonly kind: 'unread'; readonly says: string };

/**
 * The groups and direct grants of somebody, as a template for people with the same work. Nothing is taken
 * over that nobody told: it is listed as not captured.
 * @throws NotInFactsError if the facts do not hold the person
 */
export function captureTemplate(index: AccessIndex, person: AccountUuid): CapturedTemplate {
  const { facts } = index;
  const groups = facts.groups.filter(({ members }) => rowsRead(members).includes(person));
  const levelOn = (grants: readonly PersonGrant[]) =>
    grants.find((grant) => grant.person === person)?.level;
  return {
    template: {
      groups: groups.map(({ slug }) => slug),
      projectGrants: facts.projects.flatMap(({ uuid, personGrants }) => {
        const level = levelOn(rowsRead(personGrants));
        return level === undefined ? [] : [{ project: uuid, level }];
      }),
      repositoryGrants: facts.repositories.flatMap(({ uuid, personGrants }) => {
        const level = onRepository(levelOn(rowsRead(personGrants)) ?? 'none');
        return level === 'none' ? [] : [{ repository: uuid, level }];
      }),
    },
    notCaptured: [...ofRole(index, person), ...ofGroups(index, person), ...ofUnread(index)],
  };
}

function ofRole({ roster }: AccessIndex, person: AccountUuid): readonly NotCaptured[] {
  const role = roster.roles.get(person);
  if (role === 'owner') return [{ kind: 'workspace-admin' }];
  return role === 'unknown' ? [{ kind: 'role-not-known' }] : [];
}

function ofGroups(index: AccessIndex, person: AccountUuid): readonly NotCaptured[] {
  const position = getAccountPosition(index, person);
  return groupsNamed(index).flatMap((group): readonly NotCaptured[] => {
    const { inferred, possible } = index.groups.of(group);
    if (hasAccount(inferred, position)) return [{ kind: 'inferred-group', group }];
    return hasAccount(possible, position) ? [{ kind: 'possible-group', group }] : [];
  });
}

/** Also those that only a grant names. */
function groupsNamed({ facts }: AccessIndex): readonly GroupSlug[] {
  const granted = [...facts.projects, ...facts.repositories].flatMap(({ groupGrants }) =>
    rowsRead(groupGrants).map(({ group }) => group),
  );
  return [...new Set([...facts.groups.map(({ slug }) => slug), ...granted])];
}

function ofUnread({ facts }: AccessIndex): readonly NotCaptured[] {
  const { lists, projects, repositories } = facts;
  const openLists = (['groups', 'projects', 'repositories'] as const)
    .filter((name) => !isComplete(lists[name]))
    .map((name) => `Not all ${name} of the workspace were read.`);
  const unreadOf = (
    scopes: readonly { readonly personGrants: (typeof projects)[0]['personGrants'] }[],
  ) => scopes.filter(({ personGrants }) => !isComplete(personGrants)).length;
  const says = [
    ...openLists,
    ...grantsUnread(unreadOf(projects), count(projects.length, 'project')),
    ...grantsUnread(
      unreadOf(repositories),
      count(repositories.length, 'repository', 'repositories'),
    ),
  ];
  return says.map((one) => ({ kind: 'unread', says: one }));
}

function grantsUnread(unread: number, of: string): readonly string[] {
  return unread === 0 ? [] : [`Grants of people were not read in full on ${unread} of ${of}.`];
}
