import {
  type AccessIndex,
  getRepository as getInIndex,
} from '../../src/domain/access/access-index';
import { repositoryCoverage } from '../../src/domain/access/answer-coverage';
import { isComplete } from '../../src/domain/facts/reading';
import { type BranchQuestion } from '../../src/domain/gates/explain-gates';
import { REASON_MEANINGS } from '../../src/domain/gates/reason-codes';
import { wrongUsage } from '../command-error';
import { type ExitCode } from '../exit-code';
import { writeChunks } from '../formats/write-chunks';
import { type Terminal, widthOf } from '../terminal';
import { type BranchAnswer, toBranchAnswer } from './branch-answer';
import { type BranchFormat, toBranchPieces } from './branch-formats';
import { getRepository } from './find-repository';
import { toGapLines } from './gap-summary';
import { type AnswersFrom, openAnswers } from './open-answers';
import { type SetupOptions, toSetup } from './question-options';
import { reportMissing } from './report-coverage';

export interface BranchesOptions extends AnswersFrom, SetupOptions {
  readonly repository: string;
  readonly branch: string;
  readonly format: BranchFormat;
}

/** `usher branches`: everybody's gates on one branch, existing or not. Throws `CommandError`. */
export async function runBranches(options: BranchesOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.branch.trim() === '') throw wrongUsage('--branch is empty.', 'Write its name.');
  const index = await openAnswers(options, terminal);
  const question = {
    repository: getRepository(index.facts, options.repository).uuid,
    branch: options.branch,
    setup: toSetup(options, terminal.now()),
  };
  const answer = toBranchAnswer(index, question);
  await writeChunks(
    terminal.stdout,
    toBranchPieces(answer, options.format, widthOf(terminal.stdout)),
  );
  return reportMissing(missing(index, question, answer), terminal);
}

/** What keeps a gate from being told, once each. */
function missing(
  index: AccessIndex,
  { repository }: BranchQuestion,
  { people }: BranchAnswer,
): readonly string[] {
  const { state, gaps } = repositoryCoverage(index, repository);
  const { slug, branchRules } = getInIndex(index, repository);
  const untold = people
    .flatMap(({ gates }) => [gates.push, gates.merge, gates.forcePush, gates.delete])
    .filter((gate) => gate.state === 'cannot-be-told')
    .flatMap(({ reasons }) => reasons.map(({ code }) => REASON_MEANINGS[code]));
  const lines = [
    ...(state === 'complete' ? [] : toGapLines(gaps)),
    ...(isComplete(branchRules)
      ? []
      : toGapLines([{ what: `branch rules of ${slug}`, gap: branchRules.gap }])),
    ...untold,
  ];
  return [...new Set(lines)];
}
