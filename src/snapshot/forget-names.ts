import { type AccountUuid } from '../domain/facts/ids';
import { FORMER_USER, type Forgotten, isToForget } from '../domain/privacy/forgotten';
import { toNamedAccount } from './name-cells';
import { type NameEntry, type Names } from './names-section';

/** The dictionary without the names of these accounts; nothing moves, so facts and days point on to their places. */
export function forgetNames(names: Names, forgotten: Forgotten): Names {
  const forget = (entry: NameEntry): NameEntry =>
    isToForget(toNamedAccount(entry.cells), forgotten)
      ? { ...entry, cells: [entry.cells[0], FORMER_USER, null, null] }
      : entry;
  return { ...names, accounts: names.accounts.map(forget) };
}

/** An account of the dictionary that has an Atlassian account id, and the first day on which no facts spoke of it. */
export interface NamedInBook {
  readonly account: AccountUuid;
  readonly accountId: string;
  readonly goneOn?: number;
}

export function listNamed({ accounts }: Names): readonly NamedInBook[] {
  return accounts.flatMap(({ cells, goneOn }) => {
    const { uuid: account, accountId } = toNamedAccount(cells);
    if (accountId === undefined) return [];
    return [{ account, accountId, ...(goneOn !== undefined && { goneOn }) }];
  });
}
