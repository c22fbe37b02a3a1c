import { type AccountUuid } from '../domain/facts/ids';
import { type ColumnReader, type ColumnWriter, pick } from './columns';
import { type Dictionary } from './dictionary';

export interface DetailWriter {
  readonly columns: ColumnWriter;
  readonly texts: Dictionary;
  readonly accounts: Pick<Dictionary<AccountUuid>, 'refTo'>;
}

export interface DetailReader {
  readonly columns: ColumnReader;
  readonly texts: readonly string[];
  readonly accounts: readonly AccountUuid[];
}

/** Writes how many there are, then each. */
export function writeRows<Row>(
  { columns }: DetailWriter,
  column: string,
  ...[rows, writeRow]: [readonly Row[], (row: Row) => void]
): void {
  columns.column(column).push(rows.length);
  rows.forEach(writeRow);
}

/** `each` is a column that holds one number for every row of every list. */
export function readRows<Row>(
  { columns }: DetailReader,
  [column, each]: readonly [column: string, each: string],
  readRow: () => Row,
): Row[] {
  const length = columns.cursor(column).next(columns.lengthOf(each) + 1);
  return Array.from({ length }, readRow);
}

/** 0 = missing. */
export function textRef({ texts }: DetailWriter, text: string | undefined): number {
  return ref(texts, text, 1);
}

export function accountRef({ accounts }: DetailWriter, account: AccountUuid | undefined): number {
  return ref(accounts, account, 1);
}

export function ref<Text extends string>(
  dictionary: Pick<Dictionary<Text>, 'refTo'>,
  text: Text | undefined,
  first: number,
): number {
  return text === undefined ? 0 : dictionary.refTo(text) + first;
}

export function readText({ columns, texts }: DetailReader, column: string): string {
  return pick(texts, columns.cursor(column).next(texts.length), column);
}

/** Nothing where the text is missing. */
export function textAt<Key extends string>(
  { columns, texts }: Pick<DetailReader, 'columns' | 'texts'>,
  column: string,
  key: Key,
): Partial<Record<Key, string>> {
  return at(texts, columns.cursor(column).next(texts.length + 1), { column, key });
}

export function accountAt<Key extends string>(
  { columns, accounts }: DetailReader,
  column: string,
  key: Key,
): Partial<Record<Key, AccountUuid>> {
  return at(accounts, columns.cursor(column).next(accounts.length + 1), { column, key });
}

function at<Key extends string, Value>(
  table: readonly Value[],
  ref: number,
  { column, key }: { readonly column: string; readonly key: Key },
): Partial<Record<Key, Value>> {
  if (ref === 0) return {};
  return { [key]: pick(table, ref - 1, column) } as Record<Key, Value>;
}
