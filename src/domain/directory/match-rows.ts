import { type BadRow, type Directory, type UnmatchedReason, type UnmatchedRow } from './directory';
import { type DirectoryPerson } from './directory-person';
import { type DirectoryRow } from './directory-row';
import { byLine, splitRepeated } from './repeated-rows';

/** Whose address it is, as Bitbucket says; `null`: no member's. */
export type AddressAnswer = { readonly accountId?: string } | null;

export interface Matching {
  readonly rows: readonly DirectoryRow[];
  readonly bad: readonly BadRow[];
  /** When the export was made, milliseconds since 1970. */
  readonly asOf: number;
  /** Atlassian account ids of everybody the facts name. */
  readonly knownIds: ReadonlySet<string>;
  /** By address; one that is missing was not asked about. */
  readonly answers: ReadonlyMap<string, AddressAnswer>;
}

/** The addresses that only Bitbucket can match: those of rows whose account id says nothing. */
export function listAddressesToAsk(
  rows: readonly DirectoryRow[],
  knownIds: ReadonlySet<string>,
): readonly string[] {
  return rows.flatMap(({ accountId, address }) =>
    address === undefined || isKnown(accountId, knownIds) ? [] : [address],
  );
}

/**
 * Finds the account of each row: by its account id, else by what Bitbucket said of its address; never
 * by a name. Addresses end here.
 */
export function matchRows({ rows, bad, asOf, knownIds, answers }: Matching): Directory {
  const matched: { readonly line: number; readonly person: DirectoryPerson }[] = [];
  const unmatched: UnmatchedRow[] = [];
  for (const row of rows) {
    const found = findAccount(row, knownIds, answers);
    if ('accountId' in found)
      matched.push({ line: row.line, person: toPerson(row, found.accountId) });
    else unmatched.push(toUnmatched(row, found.reason));
  }
  const { once, twice } = splitRepeated(matched, ({ person }) => [person.accountId]);
  return {
    asOf,
    people: [...once].sort(byLine).map(({ person }) => person),
    unmatched: unmatched.sort(byLine),
    bad: [...bad, ...twice].sort(byLine),
  };
}

function findAccount(
  { accountId, address }: DirectoryRow,
  knownIds: ReadonlySet<string>,
  answers: Matching['answers'],
): { readonly accountId: string } | { readonly reason: UnmatchedReason } {
  if (accountId !== undefined && knownIds.has(accountId)) return { accountId };
  if (address === undefined) return { reason: 'nobody-with-id' };
  const answer = answers.get(address);
  if (answer === undefined) return { reason: 'not-asked' };
  if (answer === null) return { reason: 'no-member-with-address' };
  return answer.accountId === undefined
    ? { reason: 'member-without-id' }
    : { accountId: answer.accountId };
}

function isKnown(accountId: string | undefined, knownIds: ReadonlySet<string>): boolean {
  return accountId !== undefined && knownIds.has(accountId);
}

function toPerson(row: DirectoryRow, accountId: string): DirectoryPerson {
  const { status, isOnPlan, lastActiveOn, hasTwoStepVerification, emailDomain } = row;
  return {
    accountId,
    status,
    ...(isOnPlan !== undefined && { isOnPlan }),
    ...(lastActiveOn !== undefined && { lastActiveOn }),
    ...(hasTwoStepVerification !== undefined && { hasTwoStepVerification }),
    ...(emailDomain !== undefined && { emailDomain }),
  };
}

function toUnmatched({ line, status, isOnPlan }: DirectoryRow, reason: UnmatchedReason) {
  return { line, reason, status, ...(isOnPlan !== undefined && { isOnPlan }) };
}
