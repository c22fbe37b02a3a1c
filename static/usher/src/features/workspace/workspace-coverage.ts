import { type AnswerCoverage } from '../../../../../src/contract/access-answers';
import { coverageOf } from '../../../../../src/domain/access/coverage';
import { type CoverageFamily } from '../../../../../src/domain/access/coverage-family';
import { type GapRow } from '../../../../../src/domain/access/list-gaps';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { isComplete } from '../../../../../src/domain/facts/reading';
import { summariseGaps } from '../overview/gap-summary';
import { type RepositoryRow } from '../repositories/repository-row';

/** Only these can change who reaches what; branch rules and keys are other questions. */
const ACCESS_FAMILIES: ReadonlySet<CoverageFamily> = new Set([
  'members',
  'groups',
  'projects',
  'project-grants',
  'repositories',
  'repository-grants',
]);

interface Known {
  readonly gaps: readonly GapRow[];
  readonly repositories: readonly Pick<RepositoryRow, 'state'>[];
}

/** What answers about the whole workspace rest on: its lists, and the answer of every repository. */
export function workspaceCoverage(facts: Facts, { gaps, repositories }: Known): AnswerCoverage {
  const missed = gaps.filter(
    ({ family, missed: isMissed }) => isMissed && ACCESS_FAMILIES.has(family),
  );
  const times = coverageOf(facts).flatMap(({ family, readAt }) =>
    readAt === undefined || !ACCESS_FAMILIES.has(family) ? [] : [readAt],
  );
  return {
    state: stateOf(facts, repositories),
    gaps: summariseGaps(missed).flatMap(({ fact, gap }) =>
      gap === undefined ? [] : [{ what: fact, gap }],
    ),
    ...(times.length === 0 ? {} : { readAt: Math.min(...times) }),
  };
}

function stateOf({ lists }: Facts, repositories: Known['repositories']): AnswerCoverage['state'] {
  const open = [lists.members, lists.projects, lists.repositories].flatMap((list) =>
    isComplete(list) ? [] : [list.gap.reason],
  );
  const states = new Set(repositories.map(({ state }) => state));
  if (states.has('incomplete') || open.some((reason) => reason !== 'not-read-yet'))
    return 'incomplete';
  return states.has('provisional') || open.length > 0 ? 'provisional' : 'complete';
}
