import { type Facts, type Project, type Repository } from '../facts/facts';
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
  switch (action.kind) {
    case 'person-grant':
      return findPersonGrant(facts, action);
    case 'group-grant':
      return findGroupGrant(facts, action);
    case 'branch-exemption':
      return findExemption(facts, action);
    case 'default-reviewer':
      return 'repository' in action.on
        ? findReviewer(facts, { ...action, on: action.on })
        : findProjectReviewer(facts, { ...action, on: action.on });
    case 'visibility':
      return ofRepository(facts, action, ({ isPrivate }) =>
        known(isPrivate ? 'private' : 'public'),
      );
    case 'fork-policy':
      return ofRepository(facts, action, ({ forkPolicy }) =>
        forkPolicy === undefined ? NOT_TOLD : known(forkPolicy),
      );
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

function notKnown(gap: Gap): FoundValue {
  return { state: 'not-known', gap };
}

/** Why an object is not among the facts: it is not there, or its list was not read to the end. */
function missingFrom(list: Reading<null>): FoundValue {
  return notKnown(isComplete(list) ? { reason: 'not-found' } : list.gap);
}

function ofPlace(
  facts: Facts,
  on: GrantPlace,
  find: (scope: Project | Repository) => FoundValue,
): FoundValue {
  if ('repository' in on) return ofRepository(facts, on, find);
  const project = facts.projects.find(({ uuid }) => uuid === on.project);
  return project === undefined ? missingFrom(facts.lists.projects) : find(project);
}

function ofRepository(
  { repositories, lists }: Facts,
  { repository }: { readonly repository: Repository['uuid'] },
  find: (repository: Repository) => FoundValue,
): FoundValue {
  const found = repositories.find(({ uuid }) => uuid === repository);
  return found === undefined ? missingFrom(lists.repositories) : find(found);
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

function findPersonGrant(facts: Facts, { on, person }: Wanted<'person-grant'>): FoundValue {
  return ofPlace(facts, on, ({ personGrants }) =>
    inList(personGrants, (grant) => grant.person === person, GRANT),
  );
}

function findGroupGrant(facts: Facts, { on, group }: Wanted<'group-grant'>): FoundValue {
  return ofPlace(facts, on, ({ groupGrants }) =>
    inList(groupGrants, (grant) => grant.group === group, GRANT),
  );
}

/** A rule that is gone may have been made anew under another number: then nothing is known of it. */
function findExemption(facts: Facts, action: Wanted<'branch-exemption'>): FoundValue {
  return ofRepository(facts, action, ({ branchRules }) => {
    const rule = rowsRead(branchRules).find(({ id }) => id === action.rule);
    if (rule !== undefined) return known(rule.people.includes(action.person));
    return notKnown(isComplete(branchRules) ? { reason: 'not-found' } : branchRules.gap);
  });
}

type ReviewerOn<Place> = Wanted<'default-reviewer'> & { readonly on: Place };

/** The effective list says from where each reviewer comes; where it does not, nothing is known. */
function findReviewer(
  facts: Facts,
  { on, person }: ReviewerOn<{ readonly repository: Repository['uuid'] }>,
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
  facts: Facts,
  { on, person }: ReviewerOn<{ readonly project: Project['uuid'] }>,
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

function findMembership({ groups, lists }: Facts, action: Wanted<'group-membership'>): FoundValue {
  const group = groups.find(({ slug }) => slug === action.group);
  if (group === undefined) return missingFrom(lists.groups);
  return inList(group.members, (member) => member === action.person, {
    there: () => true,
    absent: false,
  });
}

function findRole({ accounts, lists }: Facts, { person }: Wanted<'workspace-role'>): FoundValue {
  const role = accounts.find(({ uuid, role }) => uuid === person && role !== undefined)?.role;
  if (role === 'unknown') return NOT_TOLD;
  if (role !== undefined) return known(toMemberRole(role));
  return isComplete(lists.members) ? known('none') : notKnown(lists.members.gap);
}

function toMemberRole(role: 'owner' | 'member' | 'collaborator'): MemberRole {
  return role === 'owner' ? 'owner' : 'member';
}
