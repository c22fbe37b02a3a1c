import {
  type BranchRule,
  type Facts,
  type Group,
  type PersonGrant,
  type Repository,
} from '../facts/facts';
import { type GroupSlug, type RepositoryUuid } from '../facts/ids';
import { type Reading } from '../facts/reading';
import { AFTER_A_CHANGE, withoutListings } from '../facts/without-listings';
import { type Change, type GrantPlace } from './change';

/**
 * The facts as they would be read after the change. What was unknown stays unknown; Bitbucket's own
 * listings spoke of the state before, so that they are unread again after a change of access.
 */
export function withChange(facts: Facts, change: Change): Facts {
  switch (change.kind) {
    case 'exempt-person':
    case 'strike-person':
    case 'strike-group':
      return withRule(facts, change);
    default:
      return withoutListings(withAccess(facts, change));
  }
}

type RuleChange = Extract<Change, { readonly rule: number }>;
type AccessChange = Exclude<Change, RuleChange>;

function withAccess(facts: Facts, change: AccessChange): Facts {
  switch (change.kind) {
    case 'grant-to-person':
    case 'revoke-from-person':
      return withGrants(facts, change.on, (scope) => ({
        ...scope,
        personGrants: withPersonGrant(scope.personGrants, change),
      }));
    case 'revoke-from-group':
      return withGrants(facts, change.on, (scope) => ({
        ...scope,
        groupGrants: without(scope.groupGrants, ({ group }) => group === change.group),
      }));
    case 'add-to-group':
    case 'remove-from-group':
      return { ...facts, groups: withMembership(facts.groups, change) };
    case 'withdraw-admin-role':
      return {
        ...facts,
        accounts: facts.accounts.map((account) =>
          account.uuid === change.person && account.role === 'owner'
            ? { ...account, role: 'member' }
            : account,
        ),
      };
    case 'make-private':
      return withRepository(facts, change.repository, (one) => ({ ...one, isPrivate: true }));
  }
}

type Scope = Pick<Repository, 'groupGrants' | 'personGrants'>;

function withGrants(facts: Facts, on: GrantPlace, edit: <S extends Scope>(scope: S) => S): Facts {
  if ('repository' in on) return withRepository(facts, on.repository, edit);
  const projects = facts.projects.map((one) => (one.uuid === on.project ? edit(one) : one));
  return { ...facts, projects };
}

/** Bitbucket has one entry for each person and scope: a new one takes the place of the old. */
function withPersonGrant(
  reading: Reading<readonly PersonGrant[]>,
  change: Extract<AccessChange, { readonly on: GrantPlace; readonly person: unknown }>,
): Reading<readonly PersonGrant[]> {
  const others = without(reading, ({ person }) => person === change.person);
  if (change.kind === 'revoke-from-person') return others;
  return withRow(others, { person: change.person, level: change.level });
}

function withMembership(
  groups: readonly Group[],
  change: Extract<AccessChange, { readonly kind: 'add-to-group' | 'remove-from-group' }>,
): readonly Group[] {
  const edit = (members: Group['members']): Group['members'] => {
    const others = without(members, (member) => member === change.person);
    return change.kind === 'add-to-group' ? withRow(others, change.person) : others;
  };
  const known = groups.some(({ slug }) => slug === change.group)
    ? groups
    : [...groups, untoldGroup(change.group)];
  return known.map((group) =>
    group.slug === change.group ? { ...group, members: edit(group.members) } : group,
  );
}

function untoldGroup(slug: GroupSlug): Group {
  return { slug, name: slug, members: { state: 'unread', gap: AFTER_A_CHANGE } };
}

function withRule(facts: Facts, change: RuleChange): Facts {
  const edit = (rule: BranchRule) => (rule.id === change.rule ? withList(rule, change) : rule);
  return withRepository(facts, change.repository, (repository) => {
    const { branchRules } = repository;
    if (branchRules.state === 'unread') return repository;
    return {
      ...repository,
      branchRules: { ...branchRules, value: branchRules.value.map(edit) },
    };
  });
}

function withList(rule: BranchRule, change: RuleChange): BranchRule {
  if (change.kind === 'strike-group')
    return { ...rule, groups: rule.groups.filter((group) => group !== change.group) };
  const others = rule.people.filter((person) => person !== change.person);
  return { ...rule, people: change.kind === 'exempt-person' ? [...others, change.person] : others };
}

function withRepository(
  facts: Facts,
  uuid: RepositoryUuid,
  edit: (repository: Repository) => Repository,
): Facts {
  const repositories = facts.repositories.map((one) => (one.uuid === uuid ? edit(one) : one));
  return { ...facts, repositories };
}

function without<Row>(
  reading: Reading<readonly Row[]>,
  isGone: (row: Row) => boolean,
): Reading<readonly Row[]> {
  if (reading.state === 'unread') return reading;
  return { ...reading, value: reading.value.filter((row) => !isGone(row)) };
}

/** Of a list that nobody read, one row is now known. */
function withRow<Row>(reading: Reading<readonly Row[]>, row: Row): Reading<readonly Row[]> {
  return reading.state === 'unread'
    ? { state: 'partial', readAt: 0, value: [row], gap: reading.gap }
    : { ...reading, value: [...reading.value, row] };
}
