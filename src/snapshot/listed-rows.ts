import { type ListedLevel } from '../domain/facts/facts';
import { accountUuid } from '../domain/facts/ids';
import { type JournalBook } from './journal-book';

const LETTERS = { read: 'R', write: 'W', admin: 'A' } as const satisfies Readonly<
  Record<ListedLevel['level'], string>
>;
const LEVELS: Readonly<Record<string, ListedLevel['level']>> = {
  R: 'read',
  W: 'write',
  A: 'admin',
};

/**
 * Rows of Bitbucket's listings, most of a large journal, as text: each person as the step from the place of the
 * one before, in base 36, and the level as a letter. Who is not in the book is named: `={uuid}R`.
 * Returns `undefined` for names that such a text cannot hold.
 */
export function writeListed(
  rows: readonly ListedLevel[],
  { people }: Pick<JournalBook, 'people'>,
): string | undefined {
  let last = -1;
  const tokens: string[] = [];
  for (const { person, level } of rows) {
    const place = people.find(person);
    if (place === undefined && person.includes(' ')) return undefined;
    tokens.push(
      (place === undefined ? `=${person}` : (place - last).toString(36)) + LETTERS[level],
    );
    last = place ?? last;
  }
  return tokens.join(' ');
}

/** As a function of one book: rows that say the same are the same object, for listings repeat themselves. */
export function createListedReader({ people }: Pick<JournalBook, 'people'>) {
  const known: Readonly<Record<string, (ListedLevel | undefined)[]>> = { R: [], W: [], A: [] };
  const toKnown = (place: number, letter: string): ListedLevel | undefined => {
    const person = people.at(place);
    const [level, rows] = [LEVELS[letter], known[letter]];
    if (person === undefined || level === undefined || rows === undefined) return undefined;
    return (rows[place] ??= { person, level });
  };
  /** `undefined` where it is no text of `writeListed` with this book. */
  return (text: string): readonly ListedLevel[] | undefined => {
    let last = -1;
    const read: ListedLevel[] = [];
    for (const token of text === '' ? [] : text.split(' ')) {
      const isNamed = token.startsWith('=');
      if (!isNamed) last += Number.parseInt(token.slice(0, -1), 36);
      const row = isNamed ? toNamed(token) : toKnown(last, token.slice(-1));
      if (row === undefined) return undefined;
      read.push(row);
    }
    return read;
  };
}

function toNamed(token: string): ListedLevel | undefined {
  const level = LEVELS[token.slice(-1)];
  return level && { person: accountUuid(token.slice(1, -1)), level };
}
