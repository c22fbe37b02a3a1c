import { type AccessIndex } from '../../access/access-index';
import { type AccountSet, createAccountSet, isEmpty, removeAll } from '../../access/account-set';
import { createAccountTally } from '../../access/account-tally';
import { type ClassPlanes, createClassPlanes } from '../../access/class-planes';
import { type Roster } from '../../access/roster';
import { type AccountUuid } from '../../facts/ids';
import { oncePer } from '../../once-per';

/** On how many repositories somebody holds a level of their own: being allowed to read what is public is none. */
export interface Reach {
  readonly certain: number;
  /** Nothing certain there, and not ruled out. */
  readonly possible: number;
}

export interface AccessReach {
  readonly everywhere: (person: AccountUuid) => Reach;
  readonly onPrivate: (person: AccountUuid) => Reach;
}

/** For rules about everybody: all counts at once, not person by person. */
export function createAccessReach(index: AccessIndex): AccessReach {
  const reachIn =
    (where: keyof AccessReach) =>
    (person: AccountUuid): Reach => {
      const { certain, possible } = countReach(index)[where];
      const position = index.roster.positions.get(person) ?? -1;
      return { certain: certain[position] ?? 0, possible: possible[position] ?? 0 };
    };
  return { everywhere: reachIn('everywhere'), onPrivate: reachIn('onPrivate') };
}

/** By position in the roster. */
type Counts = Readonly<Record<keyof Reach, Uint32Array>>;

/** Public repositories apart: what everybody may read would hide that nothing else is certain. */
const countReach = oncePer(({ roster, classes }: AccessIndex) => {
  const planesOf = createClassPlanes(roster);
  const [ofPublic, ofPrivate] = [createReachTally(roster), createReachTally(roster)];
  for (const of of classes.all)
    (of.isPublic ? ofPublic : ofPrivate).add(
      planesOf({ ...of, isPublic: false }),
      of.repositories.length,
    );
  const onPrivate = ofPrivate.totals();
  return { onPrivate, everywhere: sumOf(onPrivate, ofPublic.totals()) };
});

function createReachTally({ accounts }: Roster) {
  const certain = createAccountTally(accounts.length);
  const possible = createAccountTally(accounts.length);
  const onlyPossible = createAccountSet(accounts.length);
  const add = ({ level: [holders], atMost: [most] }: ClassPlanes, repositories: number) => {
    if (holders === undefined || most === undefined) return;
    certain.add(holders, repositories);
    if (most === holders) return;
    fillDifference(onlyPossible, most, holders);
    if (!isEmpty(onlyPossible)) possible.add(onlyPossible, repositories);
  };
  const totals = (): Counts => ({ certain: certain.totals(), possible: possible.totals() });
  return { add, totals };
}

function sumOf(one: Counts, other: Counts): Counts {
  return {
    certain: one.certain.map((number, at) => number + (other.certain[at] ?? 0)),
    possible: one.possible.map((number, at) => number + (other.possible[at] ?? 0)),
  };
}

function fillDifference(target: AccountSet, set: AccountSet, others: AccountSet): void {
  target.set(set);
  removeAll(target, others);
}
