import { type AccessIndex } from '../../access/access-index';
import { createClassPlanes } from '../../access/class-planes';
import { type Columns, countsAt, createCounter } from '../../access/count-access';
import { type AccountUuid } from '../../facts/ids';

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
  const reachIn = (columns: Columns) => (person: AccountUuid) =>
    toReach(columns, index.roster.positions.get(person));
  return {
    everywhere: reachIn(countOwn(index, true)),
    onPrivate: reachIn(countOwn(index, false)),
  };
}

/** As if no repository were public: what everybody may read would hide that nothing else is certain. */
function countOwn(index: AccessIndex, withPublic: boolean): Columns {
  const planesOf = createClassPlanes(index.roster);
  const counter = createCounter(index.roster.accounts.length);
  for (const of of index.classes.all)
    if (withPublic || !of.isPublic)
      counter.add(planesOf({ ...of, isPublic: false }), of.repositories.length);
  return counter.perAccount();
}

function toReach(columns: Columns, position: number | undefined): Reach {
  if (position === undefined) return { certain: 0, possible: 0 };
  const { admin, write, read, possible } = countsAt(columns, position);
  return { certain: admin + write + read, possible };
}
