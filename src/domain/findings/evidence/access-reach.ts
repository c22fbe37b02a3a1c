import { type AccessIndex } from '../../access/access-index';
import { type AccountSet, createAccountSet, isEmpty, removeAll } from '../../access/account-set';
import { createAccountTally } from '../../access/account-tally';
import { createClassPlanes } from '../../access/class-planes';
import { type RepositoryClass } from '../../access/repository-classes';
import { type AccountUuid } from '../../facts/ids';
import { oncePer } from './once-per';

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
    (counted: (index: AccessIndex) => Counts) =>
    (person: AccountUuid): Reach => {
      const { certain, possible } = counted(index);
      const position = index.roster.positions.get(person) ?? -1;
      return { certain: certain[position] ?? 0, possible: possible[position] ?? 0 };
    };
  return { everywhere: reachIn(countEverywhere), onPrivate: reachIn(countOnPrivate) };
}

/** By position in the roster. */
type Counts = Readonly<Record<keyof Reach, Uint32Array>>;

const countEverywhere = oncePer((index: AccessIndex) => countOwn(index, index.classes.all));
const countOnPrivate = oncePer((index: AccessIndex) =>
  countOwn(
    index,
    index.classes.all.filter(({ isPublic }) => !isPublic),
  ),
);

/** As if no repository were public: what everybody may read would hide that nothing else is certain. */
function countOwn({ roster }: AccessIndex, classes: readonly RepositoryClass[]): Counts {
  const planesOf = createClassPlanes(roster);
  const certain = createAccountTally(roster.accounts.length);
  const possible = createAccountTally(roster.accounts.length);
  const onlyPossible = createAccountSet(roster.accounts.length);
  for (const of of classes) {
    const { level, atMost } = planesOf({ ...of, isPublic: false });
    const [holders = createAccountSet(0)] = level;
    certain.add(holders, of.repositories.length);
    if (atMost === level) continue;
    fillDifference(onlyPossible, atMost[0] ?? holders, holders);
    if (!isEmpty(onlyPossible)) possible.add(onlyPossible, of.repositories.length);
  }
  return { certain: certain.totals(), possible: possible.totals() };
}

function fillDifference(target: AccountSet, set: AccountSet, others: AccountSet): void {
  target.set(set);
  removeAll(target, others);
}
