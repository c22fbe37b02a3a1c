import { createAccessIndex } from '../../src/domain/access/access-index';
import { type DirectoryPerson } from '../../src/domain/directory/directory-person';
import { type RegisterEntry } from '../../src/domain/findings/brought-facts';
import { type Brought, type Evidence } from '../../src/domain/findings/rule';
import { DEFAULT_THRESHOLDS } from '../../src/domain/findings/thresholds';
import { type Account } from '../../src/domain/facts/facts';
import { NO_SETUP } from '../../src/domain/setup/setup';
import { READ_AT, someFacts } from './facts-builders';

const DAY_MS = 86_400_000;

/** A workspace that was read in full a moment ago; nothing was brought along. The index is that of the facts. */
export function someEvidence(given: Partial<Omit<Evidence, 'index'>> = {}): Evidence {
  const facts = given.facts ?? someFacts();
  return {
    now: READ_AT,
    thresholds: DEFAULT_THRESHOLDS,
    setup: NO_SETUP,
    ...given,
    facts,
    index: createAccessIndex(facts),
  };
}

/** ISO 8601: so many days before everything was read; negative is after. */
export function daysAgo(days: number): string {
  return new Date(READ_AT - days * DAY_MS).toISOString();
}

/** As an admin typed it in when everything else was read. */
export function typedIn<Value>(value: Value, asOf = READ_AT): Brought<Value> {
  return { value, source: 'typed-in', asOf };
}

/** As the User Directory CSV tells it. */
export function aDirectory(...people: DirectoryPerson[]): Brought<readonly DirectoryPerson[]> {
  return { value: people, source: 'directory-csv', asOf: READ_AT };
}

/** The directory's row of this account: active, seen yesterday. */
export function aDirectoryPerson(
  { accountId = '' }: Account,
  given: Partial<DirectoryPerson> = {},
): DirectoryPerson {
  return { accountId, status: 'active', lastActiveOn: daysAgo(1), ...given };
}

export function aRegisterEntry(given: Partial<RegisterEntry> = {}): RegisterEntry {
  return { name: 'build token', kind: 'repository-access-token', ...given };
}
