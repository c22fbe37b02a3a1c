import { type AccessIndex } from '../../access/access-index';
import { createClassPlanes } from '../../access/class-planes';
import {
  type Columns,
  countAccess,
  countsAt,
  createCounter,
  type LevelCounts,
} from '../../access/count-access';
import { type AccountUuid } from '../../facts/ids';

/** On how many repositories somebody holds each level, through more than being allowed to read what is public. */
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
  const everywhere = countAccess(index).perAccount;
  const onPrivate = countPrivate(index);
  const reachIn = (columns: Columns) => (person: AccountUuid) => {
    const position = index.roster.positions.get(person);
    return position === undefined ? NOWHERE : toReach(countsAt(columns, position));
  };
  return { everywhere: reachIn(everywhere), onPrivate: reachIn(onPrivate) };
}

const NOWHERE: Reach = { certain: 0, possible: 0 };

function countPrivate(index: AccessIndex): Columns {
  const planesOf = createClassPlanes(index.roster);
  const counter = createCounter(index.roster.accounts.length);
  for (const of of index.classes.all)
    if (!of.isPublic) counter.add(planesOf(of), of.repositories.length);
  return counter.perAccount;
}

function toReach({ admin, write, read, publicOnly, possible }: LevelCounts): Reach {
  return { certain: admin + write + read - publicOnly, possible };
}
