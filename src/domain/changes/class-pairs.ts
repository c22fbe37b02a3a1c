import { type AccessIndex } from '../access/access-index';
import { type RepositoryClass } from '../access/repository-classes';
import { type Repository } from '../facts/facts';
import { type RepositoryUuid } from '../facts/ids';

/** Repositories that were of one class before and are of one class after: all changed alike. */
export interface ClassPair {
  readonly before: RepositoryClass;
  readonly after: RepositoryClass;
  /** One of them, as both facts hold it. */
  readonly first: HeldPair;
}

export interface HeldPair {
  readonly before: Repository;
  readonly after: Repository;
}

/** With where the newer facts hold its repositories, in their order. */
export type PlacedPair = ClassPair & { readonly places: readonly number[] };
type GrowingPair = ClassPair & { readonly places: number[] };

/** Every repository that both facts hold, once. */
export function pairClasses(before: AccessIndex, after: AccessIndex): readonly PlacedPair[] {
  const placesBefore = alignRepositories(before, after);
  return after.classes.all.flatMap((of) => {
    const pairs: GrowingPair[] = [];
    for (const place of of.repositories) {
      const was = before.classes.of[placesBefore[place] ?? NOWHERE];
      if (was === undefined) continue;
      // Most classes are one class on the other side, too: a map would be slower.
      const known = pairs.find((pair) => pair.before === was);
      if (known !== undefined) known.places.push(place);
      else pairs.push({ before: was, after: of, first: heldAt(place), places: [place] });
    }
    return pairs;
  });

  function heldAt(place: number): HeldPair {
    return {
      before: getRow(before.facts.repositories, placesBefore[place] ?? NOWHERE),
      after: getRow(after.facts.repositories, place),
    };
  }
}

const NOWHERE = -1;

function getRow(repositories: readonly Repository[], place: number): Repository {
  const repository = repositories[place];
  if (repository === undefined) throw new RangeError('A class of repositories that are not there.');
  return repository;
}

/** Where the older facts hold the repositories of the newer ones; -1 = they do not. */
function alignRepositories(before: AccessIndex, after: AccessIndex): Int32Array {
  const places = new Int32Array(after.facts.repositories.length).fill(NOWHERE);
  if (repeatsRepositories(before) || repeatsRepositories(after)) {
    for (const [uuid, place] of after.repositoryPositions)
      places[place] = before.repositoryPositions.get(uuid) ?? NOWHERE;
    return places;
  }
  // Two scans list nearly the same in the same order: comparing is faster than looking up, and ids alone
  // are read faster than repositories.
  const old = [...before.repositoryPositions.keys()];
  let place = 0;
  for (const uuid of after.repositoryPositions.keys()) {
    places[place] = old[place] === uuid ? place : (before.repositoryPositions.get(uuid) ?? NOWHERE);
    place++;
  }
  return places;
}

function repeatsRepositories({ facts, repositoryPositions }: AccessIndex): boolean {
  return repositoryPositions.size !== facts.repositories.length;
}

export function listUuids({ facts }: AccessIndex, places: readonly number[]): RepositoryUuid[] {
  return places.flatMap((place) => facts.repositories[place]?.uuid ?? []);
}
