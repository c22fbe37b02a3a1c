import { type SeatImpact } from '../../src/contract/seat-impact';
import {
  type AnswerPath,
  type PersonName,
  type RepositorySettings,
} from '../../src/contract/access-answers';
import { type PersonRow } from '../../static/usher/src/features/people/person-row';
import { type RepositoryRow } from '../../static/usher/src/features/repositories/repository-row';
import { type PersonOnRepository } from '../../static/usher/src/features/repository/repository-access';
import { complete, uuidOf } from './facts-builders';

/** A member who has nothing and of whom all is known. */
export function aPersonRow(given: Partial<PersonRow> = {}): PersonRow {
  const name = given.name ?? 'Ann';
  return {
    uuid: uuidOf(name),
    name,
    detail: name.toLowerCase(),
    kind: 'user',
    role: 'member',
    level: 'none',
    atMost: given.level ?? 'none',
    counts: { admin: 0, write: 0, read: 0 },
    possible: 0,
    uncertain: 0,
    sources: { isAdmin: false, groups: [], areGroupsKnown: true, directGrants: 0 },
    ...given,
  };
}

export function aRepositoryRow(given: Partial<RepositoryRow> = {}): RepositoryRow {
  const name = given.name ?? 'paintings';
  return {
    uuid: uuidOf(name),
    name,
    slug: name,
    project: { key: 'ART', name: 'Studio art' },
    isPrivate: true,
    people: { admin: 0, write: 0, read: 0 },
    possible: 0,
    state: 'complete',
    ...given,
  };
}

/** A direct grant of write on the repository, the only one and certain. */
export function aPath(given: Partial<AnswerPath> = {}): AnswerPath {
  return {
    kind: 'repository-person',
    level: 'write',
    certain: true,
    winning: true,
    remainsWithout: 'none',
    ...given,
  };
}

export function aPersonName(given: Partial<PersonName> = {}): PersonName {
  const displayName = given.displayName ?? 'Ann';
  return { uuid: uuidOf(displayName), displayName, kind: 'user', ...given };
}

/** Somebody with certain write. */
export function onRepository(given: Partial<PersonOnRepository> = {}): PersonOnRepository {
  return {
    person: aPersonName(),
    detail: 'ann',
    level: 'write',
    atMost: given.level ?? 'write',
    publicOnly: false,
    ...given,
  };
}

/** On a plan whose price and limit everybody knows. */
export function aSeatImpact(given: Partial<SeatImpact> = {}): SeatImpact {
  return {
    removal: 'stays-billed',
    newcomer: { state: 'costs-nothing', because: 'flat-rate' },
    limit: 'none',
    ...given,
  };
}

/** Read, and nothing there. */
export function noSettings(given: Partial<RepositorySettings> = {}): RepositorySettings {
  return {
    branches: [{ name: 'main', namedBy: 'main-branch' }],
    accessKeys: complete([]),
    projectKeys: complete([]),
    defaultReviewers: complete([]),
    forks: complete([]),
    overrides: complete({ settings: [] }),
    ...given,
  };
}
