import { type Account, type Facts } from '../../src/domain/facts/facts';
import { isComplete } from '../../src/domain/facts/reading';
import { wrongUsage } from '../command-error';

/**
 * The account that `--person` means: a uuid with or without braces, an account id, or a display name
 * (capital letters matter only where they decide). Throws `CommandError` for nobody and for several.
 */
export function getPerson(facts: Facts, wanted: string): Account {
  const found = findById(facts.accounts, wanted) ?? findByName(facts.accounts, wanted);
  const [person, ...others] = found;
  if (person === undefined) throw nobody(facts, wanted);
  if (others.length > 0) throw several(found, wanted);
  return person;
}

function findById(accounts: readonly Account[], wanted: string): readonly Account[] | undefined {
  const uuid = withoutBraces(wanted);
  const found = accounts.filter(
    (account) => withoutBraces(account.uuid) === uuid || account.accountId === wanted,
  );
  return found.length === 0 ? undefined : found;
}

function findByName(accounts: readonly Account[], wanted: string): readonly Account[] {
  const exact = accounts.filter(
    ({ displayName }) => displayName.normalize() === wanted.normalize(),
  );
  if (exact.length > 0) return exact;
  return accounts.filter(({ displayName }) => folded(displayName) === folded(wanted));
}

export function withoutBraces(uuid: string): string {
  return uuid.replace(/^\{|\}$/g, '').toLowerCase();
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function nobody({ accounts, lists }: Facts, wanted: string): Error {
  if (wanted.includes('@')) {
    return wrongUsage(
      'Bitbucket gives out no e-mail addresses, so --person cannot be one.',
      'Give the display name, the account id or the uuid.',
    );
  }
  const alike = accounts.filter(({ displayName }) => folded(displayName).includes(folded(wanted)));
  const unread = isComplete(lists.members)
    ? ''
    : ' Not all members could be read, so the person may still be there: see usher gaps.';
  return wrongUsage(
    `nobody in this snapshot is called "${wanted}".${unread}`,
    alike.length === 0
      ? 'Give the display name, the account id or the uuid; "usher access" lists them.'
      : `Did you mean: ${listed(alike)}`,
  );
}

function several(found: readonly Account[], wanted: string): Error {
  return wrongUsage(
    `"${wanted}" can be ${found.length} people.`,
    `Give the uuid of one: ${listed(found)}`,
  );
}

const LISTED_AT_MOST = 20;

function listed(accounts: readonly Account[]): string {
  const lines = accounts.slice(0, LISTED_AT_MOST).map(toCandidate);
  const rest = accounts.length - lines.length;
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}

function toCandidate({ displayName, uuid, nickname, kind }: Account): string {
  const marks = [nickname === undefined ? 'no nickname' : `nickname ${nickname}`];
  if (kind !== 'user') marks.push(kind);
  return `${displayName} ${uuid} (${marks.join(', ')})`;
}
