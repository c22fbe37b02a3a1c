import { type AccessIndex, getAccountPosition } from '../access/access-index';
import { type RowAnswer, type RowPerson, toRowAnswer, toRowPerson } from '../access/access-row';
import { createPersonRanges } from '../access/class-range';
import { explainRepositoryAccess } from '../access/explain-access';
import { rankOf, type RepositoryLevel } from '../access/level';
import { sortedAccounts, toNames } from '../access/list-access-rows';
import { type RepositoryClass } from '../access/repository-classes';

/** One account on all repositories that have the same grants. */
export interface HeldAccess {
  readonly person: RowPerson;
  readonly of: RepositoryClass;
  readonly answer: RowAnswer;
}

/**
 * Who holds `least` or more, be it possibly, by display name; what is read only because everybody may is
 * left out. One at a time.
 */
export function* listHeldAccess(
  index: AccessIndex,
  least: Exclude<RepositoryLevel, 'none'>,
): Generator<HeldAccess> {
  const names = toNames(index);
  for (const account of sortedAccounts(index)) {
    const rangeOn = createPersonRanges(index, getAccountPosition(index, account.uuid));
    const person = toRowPerson(account);
    for (const of of index.classes.all) {
      const { atMost, publicOnly } = rangeOn(of);
      if (publicOnly || rankOf(atMost) < rankOf(least)) continue;
      const [first] = of.repositories;
      const repository = first === undefined ? undefined : index.facts.repositories[first];
      if (repository === undefined) continue;
      const answer = toRowAnswer(
        explainRepositoryAccess(index, account.uuid, repository.uuid),
        names,
      );
      yield { person, of, answer };
    }
  }
}
