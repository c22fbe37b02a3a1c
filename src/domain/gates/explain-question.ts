import { type AccessIndex } from '../access/access-index';
import { type Setup } from '../setup/setup';
import { type Change } from './change';
import { factsAround } from './facts-around';
import { type Asked, type Flip } from './flip';
import { checkPlanLimit } from './plan-limit';
import { proposeGains } from './propose-gains';
import { proposeLosses } from './propose-losses';
import { decide, type Question, type Verdict } from './question';
import { createTouchedOthers } from './touched-others';

/** The answer, every way and gate behind it, and the smallest changes that would turn it around. */
export interface Explanation extends Verdict {
  readonly question: Question;
  /** Each leads to a certain yes; fewest side effects first. */
  readonly toGain: readonly Flip[];
  /** Each leads to a certain no; fewest side effects first. */
  readonly toLose: readonly Flip[];
}

/**
 * "Why can X …" and "why can X not …" are one question.
 * @throws NotInFactsError if the facts do not hold the person, the repository or the project.
 */
export function explainQuestion(index: AccessIndex, question: Question, setup: Setup): Explanation {
  const circumstances = { setup, planLimit: checkPlanLimit(index.facts, setup) };
  const verdict = decide(index, question, circumstances);
  const asked = { index, question, verdict, circumstances, around: factsAround(index, question) };
  return {
    question,
    ...verdict,
    toGain: toFlips(asked, proposeGains(asked)),
    toLose: toFlips(asked, proposeLosses(asked)),
  };
}

function toFlips(
  { index, question }: Asked,
  proposals: readonly (readonly Change[])[],
): readonly Flip[] {
  const othersOf = createTouchedOthers(index, question);
  const flips = proposals.map((changes) => ({ changes, others: othersOf(changes) }));
  return flips.sort((a, b) => sideEffects(a) - sideEffects(b));
}

/** People count most: they did not ask for it. Not knowing how many is worse than any number. */
function sideEffects({ others }: Flip): number {
  const people = others.perhapsMore ? 1e6 : others.people.length;
  return people * 1e6 + others.repositories;
}
