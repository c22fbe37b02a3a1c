import { type AccessIndex } from '../access/access-index';
import { type RepositoryClass } from '../access/repository-classes';
import { type Repository } from '../facts/facts';
import { type RepositoryUuid } from '../facts/ids';

/** Repositories that were of one class before and are of one class after: all changed alike. */
export interface ClassPair {
  readonly before: RepositoryClass;
  readonly after: RepositoryClass;
  /** As both facts hold them; in the order of the newer facts. */
  readonly repositories: readonly HeldPair[];
  readonly uuids: readonly RepositoryUuid[];
}

export interface HeldPair {
  readonly before: Repository;
  readonly after: Repository;
}

type GrowingPair = ClassPair & {
  readonly repositories: HeldPair[];
  readonly uuids: RepositoryUuid[];
};

/** Every repository that both facts hold, once. */
export function pairClasses(before: AccessIndex, after: AccessIndex): readonly ClassPair[] {
  const pairs = new Map<number, GrowingPair>();
  const numbersBefore = numberClasses(before);
  const numbersAfter = numberClasses(after);
  after.facts.repositories.forEach((now, position) => {
    const old = before.repositoryPositions.get(now.uuid);
    if (old === undefined || after.repositoryPositions.get(now.uuid) !== position) return;
    const key =
      (numbersBefore[old] ?? 0) * after.classes.all.length + (numbersAfter[position] ?? 0);
    const repository = before.facts.repositories[old];
    const pair = pairs.get(key) ?? toPair(before.classes.of[old], after.classes.of[position]);
    if (pair === undefined || repository === undefined) return;
    pair.repositories.push({ before: repository, after: now });
    pair.uuids.push(now.uuid);
    pairs.set(key, pair);
  });
  return [...pairs.values()];
}

function toPair(
  before: RepositoryClass | undefined,
  after: RepositoryClass | undefined,
): GrowingPair | undefined {
  if (before === undefined || after === undefined) return undefined;
  return { before, after, repositories: [], uuids: [] };
}

/** By position of the repository. */
function numberClasses({ classes, facts }: AccessIndex): Uint32Array {
  const numbers = new Uint32Array(facts.repositories.length);
  classes.all.forEach(({ repositories }, number) => {
    for (const repository of repositories) numbers[repository] = number;
  });
  return numbers;
}
