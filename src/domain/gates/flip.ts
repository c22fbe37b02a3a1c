import { type AccessIndex, createAccessIndex } from '../access/access-index';
import { type AccountUuid } from '../facts/ids';
import { type Facts } from '../facts/facts';
import { type Change } from './change';
import { decide, type Circumstances, type Question, type Verdict } from './question';
import { withChange } from './with-change';

/** Changes that, made together, turn the answer around; tried out before they are proposed. */
export interface Flip {
  readonly changes: readonly Change[];
  readonly others: TouchedOthers;
}

/** What the changes do beside what was asked for. */
export interface TouchedOthers {
  /** Known to lose or gain something with them. */
  readonly people: readonly AccountUuid[];
  /** Others may too, because members of a group are not all known, or because it concerns everybody. */
  readonly perhapsMore: boolean;
  /** On how many other repositories the level of the person, or of those people, may change. */
  readonly repositories: number;
}

/** What proposals are made from. */
export interface Asked {
  readonly index: AccessIndex;
  readonly question: Question;
  readonly verdict: Verdict;
  /** A workspace of this one person and place, with the same answer. */
  readonly around: Facts;
  readonly circumstances: Circumstances;
}

export function leadsTo(
  { around, question, circumstances }: Asked,
  changes: readonly Change[],
  wanted: Verdict['answer'],
): boolean {
  const after = createAccessIndex(changes.reduce(withChange, around));
  return decide(after, question, circumstances).answer === wanted;
}

/** Each set of changes once. */
export function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
