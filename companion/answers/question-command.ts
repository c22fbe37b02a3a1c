import { type AccessIndex } from '../../src/domain/access/access-index';
import { explainQuestion, type Explanation } from '../../src/domain/gates/explain-question';
import { REASON_MEANINGS } from '../../src/domain/gates/reason-codes';
import { isComplete } from '../../src/domain/facts/reading';
import { type ExitCode } from '../exit-code';
import { writeChunks } from '../formats/write-chunks';
import { type Terminal, widthOf } from '../terminal';
import { toGapLines } from './gap-summary';
import { type AnswersFrom, openAnswers } from './open-answers';
import { toQuestionAnswer } from './question-answer';
import { type QuestionOptions, type SetupOptions, toQuestion, toSetup } from './question-options';
import { toQuestionText } from './question-text';
import { reportMissing } from './report-coverage';

export interface AskOptions extends AnswersFrom, QuestionOptions, SetupOptions {
  readonly format: 'table' | 'json';
}

/** `usher why --can …` and `usher why-not`: one question, answered first. Throws `CommandError`. */
export async function runQuestion(options: AskOptions, terminal: Terminal): Promise<ExitCode> {
  const index = await openAnswers(options, terminal);
  const question = toQuestion(index.facts, options);
  const explanation = explainQuestion(index, question, toSetup(options, terminal.now()));
  const answer = toQuestionAnswer(index, explanation);
  await writeChunks(
    terminal.stdout,
    options.format === 'json'
      ? [`${JSON.stringify(answer)}\n`]
      : toQuestionText(answer, widthOf(terminal.stdout)),
  );
  return reportMissing([...new Set(missing(index, explanation))], terminal);
}

function missing({ facts }: AccessIndex, explanation: Explanation): readonly string[] {
  const { question, answer, reasons, access } = explanation;
  const lines = [...toGapLines(access.gaps)];
  if ('branch' in question) {
    const asked = facts.repositories.find(({ uuid }) => uuid === question.repository);
    if (asked !== undefined && !isComplete(asked.branchRules))
      lines.push(
        ...toGapLines([{ what: `branch rules of ${asked.slug}`, gap: asked.branchRules.gap }]),
      );
  }
  if (answer !== 'cannot-be-told') return lines;
  return [...lines, ...reasons.map(({ code }) => REASON_MEANINGS[code])];
}
