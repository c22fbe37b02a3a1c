import {
  type Account,
  type Facts,
  type Group,
  type Project,
  type Repository,
} from '../facts/facts';
import { type AccessKey, type Invitation } from '../facts/details';
import { type Gap, type Reading } from '../facts/reading';
import { toDay } from './kept-days';

const DAY_MS = 86_400_000;

/**
 * What is kept of a day: everything but the hour. Each time of a reading, and each date that Bitbucket
 * tells, becomes the beginning of its day (UTC), so nothing is ever said to be newer than it was. When the
 * scan began and ended stays. Who worked on which repository is not kept.
 */
export function toCoarseFacts(facts: Facts): Facts {
  const { lists } = facts;
  return {
    ...facts,
    accounts: facts.accounts.map(toAccount),
    groups: facts.groups.map(toGroup),
    projects: facts.projects.map(toProject),
    repositories: facts.repositories.map(toRepository),
    lists: {
      members: coarse(lists.members),
      groups: coarse(lists.groups),
      projects: coarse(lists.projects),
      repositories: coarse(lists.repositories),
    },
    webhooks: coarse(facts.webhooks),
    invitations: coarse(facts.invitations, (rows) => rows.map(toInvitation)),
  };
}

function toAccount(account: Account): Account {
  return withDates(account, ['addedOn', 'lastAccessedOn']);
}

function toGroup(group: Group): Group {
  return { ...group, members: coarse(group.members) };
}

function toProject(project: Project): Project {
  return {
    ...project,
    groupGrants: coarse(project.groupGrants),
    personGrants: coarse(project.personGrants),
    accessKeys: coarse(project.accessKeys, (keys) => keys.map(toAccessKey)),
  };
}

function toRepository(repository: Repository): Repository {
  const { uuid, slug, name, project, isPrivate, mainBranch, updatedOn } = repository;
  const { createdOn, forkPolicy, forkOf } = repository;
  const told = { project, mainBranch, updatedOn, createdOn, forkPolicy, forkOf };
  return {
    ...{ uuid, slug, name, isPrivate },
    ...withDates(onlyTold(told), ['updatedOn', 'createdOn']),
    groupGrants: coarse(repository.groupGrants),
    personGrants: coarse(repository.personGrants),
    branchRules: coarse(repository.branchRules),
    listing: coarse(repository.listing),
    branchingModel: coarse(repository.branchingModel),
    accessKeys: coarse(repository.accessKeys, (keys) => keys.map(toAccessKey)),
    defaultReviewers: coarse(repository.defaultReviewers),
    forks: coarse(repository.forks),
    overrides: coarse(repository.overrides),
    webhooks: coarse(repository.webhooks),
  };
}

function toAccessKey(key: AccessKey): AccessKey {
  return withDates(key, ['addedOn', 'lastUsedOn']);
}

function toInvitation(invitation: Invitation): Invitation {
  return withDates(invitation, ['sentOn']);
}

function coarse<T>(reading: Reading<T>, toValue: (value: T) => T = (value) => value): Reading<T> {
  if (reading.state === 'unread') return { state: 'unread', gap: coarseGap(reading.gap) };
  const { state, readAt, value } = reading;
  const read = { readAt: beginOfDay(readAt), value: toValue(value) };
  return state === 'complete'
    ? { state, ...read }
    : { state, ...read, gap: coarseGap(reading.gap) };
}

function coarseGap(gap: Gap): Gap {
  return gap.triedAt === undefined ? gap : { ...gap, triedAt: beginOfDay(gap.triedAt) };
}

function beginOfDay(ms: number): number {
  return Math.floor(ms / DAY_MS) * DAY_MS;
}

/** A text that is no date stays what it is. */
function withDates<Row extends object>(row: Row, keys: readonly (keyof Row)[]): Row {
  const dates = keys.flatMap((key) => {
    const text: unknown = row[key];
    const ms = typeof text === 'string' && LOOKS_LIKE_A_DATE.test(text) ? Date.parse(text) : NaN;
    return Number.isNaN(ms) ? [] : [[key, toDay(ms)] as const];
  });
  return dates.length === 0 ? row : { ...row, ...Object.fromEntries(dates) };
}

/** Without the keys that have no value: the types tell missing from `undefined`. */
function onlyTold<Row extends object>(
  row: Row,
): { [Key in keyof Row]?: Exclude<Row[Key], undefined> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Row]?: Exclude<Row[Key], undefined>;
  };
}

const LOOKS_LIKE_A_DATE = /^\d{4}-\d{2}-\d{2}T/;
