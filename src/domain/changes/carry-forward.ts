import {
  type Account,
  type Facts,
  type ListName,
  type Project,
  type Repository,
} from '../facts/facts';
import { isComplete, type Reading } from '../facts/reading';

/**
 * Later facts, and where these could not tell, what was known before: with the time of that reading. So a
 * scan that was refused something does not hide what changed between the scans before and after it.
 */
export function carryForward(known: Facts, next: Facts): Facts {
  return {
    ...next,
    accounts: carryAccounts(known, next),
    groups: carryObjects(known, next, {
      list: 'groups',
      items: ({ groups }) => groups,
      idOf: ({ slug }) => slug,
      merge: (old, now) => ({
        ...old,
        ...now,
        members: carryRows(old.members, now.members, (person) => person),
      }),
    }),
    projects: carryObjects(known, next, {
      list: 'projects',
      items: ({ projects }) => projects,
      idOf: ({ uuid }) => uuid,
      merge: (old, now) => ({ ...old, ...now, ...carryScope(old, now) }),
    }),
    repositories: carryObjects(known, next, {
      list: 'repositories',
      items: ({ repositories }) => repositories,
      idOf: ({ uuid }) => uuid,
      merge: mergeRepositories,
    }),
    lists: {
      members: carryList(known, next, 'members'),
      groups: carryList(known, next, 'groups'),
      projects: carryList(known, next, 'projects'),
      repositories: carryList(known, next, 'repositories'),
    },
  };
}

function carryList({ lists: old }: Facts, { lists: now }: Facts, list: ListName): Reading<null> {
  return isComplete(now[list]) || old[list].state === 'unread' ? now[list] : old[list];
}

interface Objects<Item> {
  readonly list: ListName;
  readonly items: (facts: Facts) => readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly merge: (known: Item, next: Item) => Item;
}

function carryObjects<Item>(known: Facts, next: Facts, of: Objects<Item>): readonly Item[] {
  const old = new Map(of.items(known).map((item) => [of.idOf(item), item]));
  const merged = of.items(next).map((item) => {
    const id = of.idOf(item);
    const before = old.get(id);
    old.delete(id);
    return before === undefined ? item : of.merge(before, item);
  });
  return isComplete(next.lists[of.list]) ? merged : [...merged, ...old.values()];
}

function carryAccounts(known: Facts, next: Facts): readonly Account[] {
  const areAllKnown = isComplete(next.lists.members);
  return carryObjects<Account>(known, next, {
    list: 'members',
    items: ({ accounts }) => accounts,
    idOf: ({ uuid }) => uuid,
    merge: (old, now) => {
      const isUntold = now.role === 'unknown' || (now.role === undefined && !areAllKnown);
      return isUntold && old.role !== undefined ? { ...now, role: old.role } : now;
    },
  });
}

function mergeRepositories(old: Repository, now: Repository): Repository {
  const { branchRules, defaultReviewers } = now;
  return {
    ...old,
    ...now,
    ...carryScope(old, now),
    branchRules: carryRows(old.branchRules, branchRules, ({ id }) => String(id)),
    defaultReviewers: carryRows(old.defaultReviewers, defaultReviewers, ({ person }) => person),
  };
}

type Scope = Pick<Project, 'groupGrants' | 'personGrants' | 'accessKeys'>;

function carryScope(old: Scope, now: Scope): Scope {
  return {
    groupGrants: carryRows(old.groupGrants, now.groupGrants, ({ group }) => group),
    personGrants: carryRows(old.personGrants, now.personGrants, ({ person }) => person),
    accessKeys: carryRows(old.accessKeys, now.accessKeys, ({ id }) => String(id)),
  };
}

/** Rows that a later read saw are there, be it that it did not see all. */
function carryRows<Row>(
  old: Reading<readonly Row[]>,
  now: Reading<readonly Row[]>,
  keyOf: (row: Row) => string,
): Reading<readonly Row[]> {
  if (isComplete(now) || old.state === 'unread') return now;
  if (now.state === 'unread') return old;
  const rows = new Map([...old.value, ...now.value].map((row) => [keyOf(row), row]));
  return { ...old, value: [...rows.values()] };
}
