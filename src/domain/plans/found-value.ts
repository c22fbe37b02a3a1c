import {
  type Account,
  type Facts,
  type Group,
  type Project,
  type Repository,
} from '../facts/facts';
import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
} from '../facts/ids';
import { type Gap, isComplete, type Reading, rowsRead } from '../facts/reading';
import { type GrantPlace } from '../gates/change';
import { type Action, type MemberRole } from './action';
import { type ActionValue } from './action-value';

/** What stands where a step wants to change something. Not known is no value. */
export type FoundValue =
  | { readonly state: 'known'; readonly value: ActionValue }
  | { readonly state: 'not-known'; readonly gap?: Gap };

type Wanted<Kind extends Action['kind']> = Extract<Action, { readonly kind: Kind }>;

/** What the facts say stands there now. What is done by hand is never known: no file can hold it. */
export function findValue(facts: Facts, action: Action): FoundValue {
  return findIn(lookUpOnce(facts), action);
}

/** The same for many steps: looks through the facts once. */
export function createValueFinder(facts: Facts): (action: Action) => FoundValue {
  const lookup = lookUpOften(facts);
  return (action) => findIn(lookup, action);
}

interface Lookup {
  readonly facts: Facts;
  readonly repository: (uuid: RepositoryUuid) => Repository | undefined;
  readonly project: (uuid: ProjectUuid) => Project | undefined;
  readonly group: (slug: GroupSlug) => Group | undefined;
  /** With a role, where the person comes twice. */
  readonly member: (uuid: AccountUuid) => Account | undefined;
}

function lookUpOnce(facts: Facts): Lookup {
  return {
    facts,
    repository: (asked) => facts.repositories.find(({ uuid }) => uuid === asked),
    project: (asked) => facts.projects.find(({ uuid }) => uuid === asked),
    group: (asked) => facts.groups.find(({ slug }) => slug === asked),
    member: (asked) =>
      facts.accounts.find(({ uuid, role }) => uuid === asked && role !== undefined),
  };
}

function lookUpOften(facts: Facts): Lookup {
  const repositories = new Map(facts.repositories.map((one) => [one.uuid, one]));
  const projects = new Map(facts.projects.map((one) => [one.uuid, one]));
  const groups = new Map(facts.groups.map((one) => [one.slug, one]));
  const members = facts.accounts.filter(({ role }) => role !== undefined);
  const byUuid = new Map(members.map((one) => [one.uuid, one]));
  return {
    facts,
    repository: (asked) => repositories.get(asked),
    project: (asked) => projects.get(asked),
    group: (asked) => groups.get(asked),
    member: (asked) => byUuid.get(asked),
  };
}

function findIn(facts: Lookup, action: Action): FoundValue {
  switch (action.kind) {
    case 'person-grant':
      return findPersonGrant(facts, action);
    case 'group-grant':
      return findGroupGrant(facts, action);
    case 'branch-exemption':
      return findExemption(facts, action);
    case 'default-reviewer':
      return findReviewer(facts, action);
    case 'visibility':
      return ofRepository(facts, action, ({ isPrivate }) =>
        known(isPrivate ? 'private' : 'public'),
      );
    case 'fork-policy':
      return ofRepository(facts, action, ({ forkPolicy }) => knownOrNot(forkPolicy));
    case 'group-membership':
      return findMembership(facts, action);
    case 'workspace-role':
      return findRole(facts, action);
    case 'by-hand':
      return NOT_TOLD;
  }
}

const NOT_TOLD: FoundValue = { state: 'not-known' };

function known(value: ActionValue): FoundValue {
  return { state: 'known', value };
}

function knownOrNot(value: ActionValue | undefined): FoundValue {
  return value === undefined ? NOT_TOLD : known(value);
}

function notKnown(gap: Gap): FoundValue {
  return { state: 'not-known', gap };
}

/** Why an object is not among the facts: it is not there, or its list was not read to the end. */
function missingFrom(list: Reading<null>): FoundValue {
  return notKnown(isComplete(list) ? { reason: 'not-found' } : list.gap);
}

function ofPlace(
  lookup: Lookup,
  on: GrantPlace,
  find: (scope: Project | Repository) => FoundValue,
): FoundValue {
  if ('repository' in on) return ofRepository(lookup, on, find);
  const project = lookup.project(on.project);
  return project === undefined ? missingFrom(lookup.facts.lists.projects) : find(project);
}

function ofRepository(
  lookup: Lookup,
  { repository }: { readonly repository: RepositoryUuid },
  find: (repository: Repository) => FoundValue,
): FoundValue {
  const found = lookup.repository(repository);
  return found === undefined ? missingFrom(lookup.facts.lists.repositories) : find(found);
}

/** A row that was read is true; that there is none is true only of a whole list. */
function inList<Row>(
  reading: Reading<readonly Row[]>,
  isAsked: (row: Row) => boolean,
  values: { readonly there: (row: Row) => ActionValue; readonly absent: ActionValue },
): FoundValue {
  const row = rowsRead(reading).find(isAsked);
  if (row !== undefined) return known(values.there(row));
  return isComplete(reading) ? known(values.absent) : notKnown(reading.gap);
}

const GRANT = { there: ({ level }: { readonly level: string }) => level, absent: 'none' };

function findPersonGrant(facts: Lookup, { on, person }: Wanted<'person-grant'>): FoundValue {
  return ofPlace(facts, on, ({ personGrants }) =>
    inList(personGrants, (grant) => grant.person === person, GRANT),
  );
}

function findGroupGrant(facts: Lookup, { on, group }: Wanted<'group-grant'>): FoundValue {
  return ofPlace(facts, on, ({ groupGrants }) =>
    inList(groupGrants, (grant) => grant.group === group, GRANT),
  );
}

/** A rule that is gone may have been made anew under another number: then nothing is known of it. */
function findExemption(facts: Lookup, action: Wanted<'branch-exemption'>): FoundValue {
  return ofRepository(facts, action, ({ branchRules }) => {
    const rule = rowsRead(branchRules).find(({ id }) => id === action.rule);
    if (rule !== undefined) return known(rule.people.includes(action.person));
    return notKnown(isComplete(branchRules) ? { reason: 'not-found' } : branchRules.gap);
  });
}

function findReviewer(facts: Lookup, { on, ...action }: Wanted<'default-reviewer'>): FoundValue {
  return 'repository' in on
    ? findOwnReviewer(facts, { ...action, on })
    : findProjectReviewer(facts, { ...action, on });
}

type ReviewerOn<Place> = Wanted<'default-reviewer'> & { readonly on: Place };

/** The effective list says from where each reviewer comes; where it does not, nothing is known. */
function findOwnReviewer(
  facts: Lookup,
  { on, person }: ReviewerOn<{ readonly repository: RepositoryUuid }>,
): FoundValue {
  return ofRepository(facts, on, ({ defaultReviewers }) => {
    const rows = rowsRead(defaultReviewers).filter((row) => row.person === person);
    if (rows.some(({ origin }) => origin === 'repository')) return known(true);
    if (rows.some(({ origin }) => origin === 'unknown')) return NOT_TOLD;
    return isComplete(defaultReviewers) ? known(false) : notKnown(defaultReviewers.gap);
  });
}

/** Only seen through the repositories that inherit them: with none of those, nothing is known. */
function findProjectReviewer(
  { facts }: Lookup,
  { on, person }: ReviewerOn<{ readonly project: ProjectUuid }>,
): FoundValue {
  const lists = facts.repositories
    .filter(({ project }) => project === on.project)
    .map(({ defaultReviewers }) => defaultReviewers);
  const rows = lists.flatMap(rowsRead).filter((row) => row.person === person);
  if (rows.some(({ origin }) => origin === 'project')) return known(true);
  if (rows.some(({ origin }) => origin === 'unknown')) return NOT_TOLD;
  const unread = lists.find((list) => !isComplete(list));
  if (unread !== undefined && !isComplete(unread)) return notKnown(unread.gap);
  if (!isComplete(facts.lists.repositories)) return notKnown(facts.lists.repositories.gap);
  return lists.length === 0 ? NOT_TOLD : known(false);
}

/** Only members of the workspace are in its groups: whoever is none is in no group, whoever told. */
function findMembership(lookup: Lookup, action: Wanted<'group-membership'>): FoundValue {
  const isMember = lookup.member(action.person) !== undefined;
  if (!isMember && isComplete(lookup.facts.lists.members)) return known(false);
  const group = lookup.group(action.group);
  if (group === undefined) return missingFrom(lookup.facts.lists.groups);
  const isAsked = (member: AccountUuid) => member === action.person;
  return inList(group.members, isAsked, { there: () => true, absent: false });
}

function findRole({ facts, member }: Lookup, { person }: Wanted<'workspace-role'>): FoundValue {
  const role = member(person)?.role;
  if (role === 'unknown') return NOT_TOLD;
  if (role !== undefined) return known(toMemberRole(role));
  return isComplete(facts.lists.members) ? known('none') : notKnown(facts.lists.members.gap);
}

function toMemberRole(role: 'owner' | 'member' | 'collaborator'): MemberRole {
  return role === 'owner' ? 'owner' : 'member';
}
