import { createClassPlanes } from './class-planes';
import { type RepositoryClass } from './repository-classes';
import { type Roster } from './roster';

/** Tells of a class whether everybody's level on it is certain; each class is worked out once. */
export function createDecided(roster: Roster): (of: RepositoryClass) => boolean {
  const planesOf = createClassPlanes(roster);
  const known = new Map<RepositoryClass, boolean>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const { level, atMost } = planesOf(of);
    const isDecided = level.every((plane, at) => equal(plane, atMost[at]));
    known.set(of, isDecided);
    return isDecided;
  };
}

function equal(one: Uint32Array, other: Uint32Array | undefined): boolean {
  return one === other || one.every((word, at) => word === other?.[at]);
}
