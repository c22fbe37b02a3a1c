import { withoutRole } from '../facts/collect-accounts';
import { type Account, type Facts, type Group } from '../facts/facts';
import { type AccountUuid } from '../facts/ids';
import { AFTER_A_CHANGE, withoutListings } from '../facts/without-listings';
import { type Action } from './action';
import { isValueAction, type ValueAction } from './action-value';
import { withMembership, withoutRows } from './list-edits';
import { editProject, editRepository, type ObjectAction } from './object-edits';

/**
 * The facts as they would be read after the step. What was unknown stays unknown; Bitbucket's own listings
 * spoke of the state before and are unread after a change of access. What is done by hand changes none.
 */
export function withAction(facts: Facts, action: Action): Facts {
  return withActions(facts, [action]);
}

/** The facts after all steps, in order; every object is made anew once, however many steps it has. */
export function withActions(facts: Facts, actions: readonly Action[]): Facts {
  const values = actions.filter(isValueAction);
  const after = splitAtLeaving(values).reduce(withRun, facts);
  return values.some(({ kind }) => !KEEPS_LISTINGS.has(kind)) ? withoutListings(after) : after;
}

const KEEPS_LISTINGS: ReadonlySet<string> = new Set([
  'branch-exemption',
  'default-reviewer',
  'fork-policy',
]);

type RoleAction = Extract<ValueAction, { readonly kind: 'workspace-role' }>;
type MembershipAction = Extract<ValueAction, { readonly kind: 'group-membership' }>;

/** Steps of a run may be carried out object by object: nobody leaves in the midst of it. */
interface Run {
  readonly areLeaving: boolean;
  readonly actions: ValueAction[];
}

function splitAtLeaving(actions: readonly ValueAction[]): readonly Run[] {
  const runs: Run[] = [];
  for (const action of actions) {
    const areLeaving = action.kind === 'workspace-role' && action.after === 'none';
    const last = runs.at(-1);
    if (last?.areLeaving === areLeaving) last.actions.push(action);
    else runs.push({ areLeaving, actions: [action] });
  }
  return runs;
}

function withRun(facts: Facts, { areLeaving, actions }: Run): Facts {
  if (areLeaving) return withoutMembers(facts, actions.filter(isRole));
  const roles = actions.filter(isRole);
  const memberships = actions.filter(isMembership);
  const onObjects = createObjectActions(actions);
  return {
    ...facts,
    accounts: roles.length === 0 ? facts.accounts : withRoles(facts.accounts, roles),
    groups: memberships.length === 0 ? facts.groups : withMemberships(facts.groups, memberships),
    projects: facts.projects.map((one) =>
      onObjects.of(one.uuid).reduce((project, action) => editProject(project, action), one),
    ),
    repositories: facts.repositories.map((one) => {
      const inherited = one.project === undefined ? [] : onObjects.of(one.project);
      return [...inherited, ...onObjects.of(one.uuid)].reduce(editRepository, one);
    }),
  };
}

function isRole(action: ValueAction): action is RoleAction {
  return action.kind === 'workspace-role';
}

function isMembership(action: ValueAction): action is MembershipAction {
  return action.kind === 'group-membership';
}

const NONE: readonly ObjectAction[] = [];

function createObjectActions(actions: readonly ValueAction[]) {
  const byObject = new Map<string, ObjectAction[]>();
  for (const action of actions) {
    if (isRole(action) || isMembership(action)) continue;
    const id = objectOf(action);
    const known = byObject.get(id);
    if (known === undefined) byObject.set(id, [action]);
    else known.push(action);
  }
  return { of: (id: string): readonly ObjectAction[] => byObject.get(id) ?? NONE };
}

function objectOf(action: ObjectAction): string {
  if ('repository' in action) return action.repository;
  return 'repository' in action.on ? action.on.repository : action.on.project;
}

/** A role for somebody whom the facts do not name changes nothing: nobody knows who they are. */
function withRoles(accounts: readonly Account[], roles: readonly RoleAction[]): readonly Account[] {
  const byPerson = new Map(roles.map(({ person, after }) => [person, after]));
  return accounts.map((account) => {
    const role = byPerson.get(account.uuid);
    return role === undefined || role === 'none' ? account : { ...account, role };
  });
}

function withMemberships(
  groups: readonly Group[],
  actions: readonly MembershipAction[],
): readonly Group[] {
  const known = new Set(groups.map(({ slug }) => slug));
  const untold = [...new Set(actions.map(({ group }) => group))]
    .filter((slug) => !known.has(slug))
    .map((slug): Group => ({
      slug,
      name: slug,
      members: { state: 'unread', gap: AFTER_A_CHANGE },
    }));
  return [...groups, ...untold].map((group) => {
    const own = actions.filter((action) => action.group === group.slug);
    return own.length === 0
      ? group
      : { ...group, members: own.reduce(withMembership, group.members) };
  });
}

/**
 * Removal from the workspace takes role, groups and direct grants with it; what branch rules and reviewer
 * lists say of the person is not told to go.
 * https://support.atlassian.com/bitbucket-cloud/kb/how-to-remove-bitbucket-cloud-users-from-the-plan
 */
function withoutMembers(facts: Facts, actions: readonly RoleAction[]): Facts {
  const gone = new Set<AccountUuid>(actions.map(({ person }) => person));
  const withoutGrants = <Scope extends Pick<Facts['projects'][number], 'personGrants'>>(
    scope: Scope,
  ): Scope => {
    const personGrants = withoutRows(scope.personGrants, ({ person }) => gone.has(person));
    return personGrants === scope.personGrants ? scope : { ...scope, personGrants };
  };
  return {
    ...facts,
    accounts: facts.accounts.map((account) =>
      gone.has(account.uuid) ? withoutRole(account) : account,
    ),
    groups: facts.groups.map((group) => {
      const members = withoutRows(group.members, (member) => gone.has(member));
      return members === group.members ? group : { ...group, members };
    }),
    projects: facts.projects.map(withoutGrants),
    repositories: facts.repositories.map(withoutGrants),
  };
}
