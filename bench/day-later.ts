import { type Facts, type Group, type Repository } from '../src/domain/facts/facts';
import { type Reading, rowsRead } from '../src/domain/facts/reading';

const DAY_MS = 86_400_000;
const MANY = { groups: 12, repositories: 40 } as const;

/**
 * The same workspace, scanned a day later, after an ordinary day: twelve
 * groups have one member less, and forty repositories lost a grant of their own.
 */
export function aDayLater(facts: Facts): Facts {
  return {
    ...facts,
    startedAt: facts.startedAt + DAY_MS,
    ...(facts.endedAt !== undefined && { endedAt: facts.endedAt + DAY_MS }),
    groups: changeSome(facts.groups, MANY.groups, withoutFirstMember).map(later),
    projects: facts.projects.map(later),
    repositories: changeSome(facts.repositories, MANY.repositories, withoutFirstGrant).map(later),
    lists: mapValues(facts.lists),
  };
}

function changeSome<Item>(
  items: readonly Item[],
  howMany: number,
  change: (item: Item) => Item,
): readonly Item[] {
  const step = Math.max(1, Math.floor(items.length / howMany));
  return items.map((item, at) => (at % step === 0 ? change(item) : item));
}

function withoutFirstMember(group: Group): Group {
  return { ...group, members: less(group.members) };
}

function withoutFirstGrant(repository: Repository): Repository {
  return rowsRead(repository.groupGrants).length > 0
    ? { ...repository, groupGrants: less(repository.groupGrants) }
    : { ...repository, personGrants: less(repository.personGrants) };
}

function less<Row>(reading: Reading<readonly Row[]>): Reading<readonly Row[]> {
  return reading.state === 'unread' ? reading : { ...reading, value: reading.value.slice(1) };
}

/** Every list was read again: what it holds comes from another answer, and is another object. */
function later<Scope extends object>(scope: Scope): Scope {
  return mapValues(scope);
}

function mapValues<Holder extends object>(holder: Holder): Holder {
  const entries = Object.entries(holder).map(([name, value]) => [name, readLater(value)]);
  return Object.fromEntries(entries) as Holder;
}

function readLater(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('readAt' in value)) return value;
  return structuredClone({ ...value, readAt: Number(value.readAt) + DAY_MS });
}
