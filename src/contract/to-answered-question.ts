import { type AccessIndex, getRepository } from '../domain/access/access-index';
import { type AccountUuid } from '../domain/facts/ids';
import { explainQuestion } from '../domain/gates/explain-question';
import { type Flip } from '../domain/gates/flip';
import { type Question } from '../domain/gates/question';
import { type Setup } from '../domain/setup/setup';
import { toChangeText } from './change-text';
import { type AnsweredQuestion, type AnswerFlip } from './questions';
import { createReasonWriter } from './to-answer-reason';
import { createPersonNames } from './to-heads';

interface AskedQuestion {
  readonly question: Question;
  readonly setup: Setup;
  /** Whose names the reader may be told. */
  readonly mayName: (account: AccountUuid) => boolean;
}

/** @throws NotInFactsError if the facts do not hold the person, the repository or the project. */
export function toAnsweredQuestion(index: AccessIndex, asked: AskedQuestion): AnsweredQuestion {
  const { question, setup } = asked;
  const repository =
    'repository' in question ? getRepository(index, question.repository) : undefined;
  const { toReason, toChecks } = createReasonWriter(index, repository);
  const { answer, reasons, notes, gates, toGain, toLose } = explainQuestion(index, question, setup);
  const toFlip = createFlipWriter(index, asked.mayName);
  return {
    can: question.can,
    ...('branch' in question && { branch: question.branch }),
    answer,
    reasons: reasons.map(toReason),
    notes: notes.map(toReason),
    ...(question.can === 'merge' && gates && { checks: toChecks(gates.checks) }),
    toGain: toGain.map(toFlip),
    toLose: toLose.map(toFlip),
  };
}

function createFlipWriter(index: AccessIndex, mayName: AskedQuestion['mayName']) {
  const nameOf = createPersonNames(index);
  return ({ changes, others }: Flip): AnswerFlip => ({
    steps: changes.map((change) => toChangeText(index, change)),
    people: others.people.filter(mayName).map(nameOf),
    peopleCount: others.people.length,
    perhapsMore: others.perhapsMore,
    repositories: others.repositories,
  });
}
