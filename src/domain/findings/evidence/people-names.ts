import { type AccessIndex } from '../../access/access-index';
import {
  type AccountSet,
  addAccount,
  countAccounts,
  createAccountSet,
  forEachAccount,
} from '../../access/account-set';
import { createNames, firstAndMore, NAMED_AT_MOST } from './names';
import { oncePer } from '../../once-per';

/** The same text as `enumerate` of their names, for sets of thousands: no name is looked at twice. */
export const createPeopleEnumeration: (index: AccessIndex) => (people: AccountSet) => string =
  oncePer(({ facts, roster }) => {
    const names = roster.accounts.map(createNames(facts).person);
    const inOrder = [...new Set(names)].sort();
    const ranks = new Map(inOrder.map((name, rank) => [name, rank]));
    const rankOf = Uint32Array.from(names, (name) => ranks.get(name) ?? 0);
    return (people) => {
      const ofNames = createAccountSet(inOrder.length);
      forEachAccount(people, (position) => {
        addAccount(ofNames, rankOf[position] ?? 0);
      });
      const first = firstIn(ofNames).flatMap((rank) => inOrder[rank] ?? []);
      return firstAndMore(first, countAccounts(ofNames));
    };
  });

function firstIn(set: AccountSet): readonly number[] {
  const first: number[] = [];
  for (let w = 0; w < set.length && first.length < NAMED_AT_MOST; w++) {
    for (let word = set[w] ?? 0; word !== 0; word &= word - 1)
      first.push((w << 5) + 31 - Math.clz32(word & -word));
  }
  return first.slice(0, NAMED_AT_MOST);
}
