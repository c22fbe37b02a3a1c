import { type AnswerCoverage } from '../../../../../src/contract/access-answers';
import { listGaps, type GapRow } from '../../../../../src/domain/access/list-gaps';
import { coverageOf, type CoverageFamily } from '../../../../../src/domain/access/coverage';
import { LIST_NAMES, type Facts } from '../../../../../src/domain/facts/facts';
import { isComplete } from '../../../../../src/domain/facts/reading';
import { summariseGaps } from '../overview/gap-summary';

/** What answers about the whole workspace rest on. */
export interface WorkspaceCoverage {
  readonly coverage: AnswerCoverage;
  /** Members, projects and repositories were all listed. */
  readonly listsAreComplete: boolean;
  readonly gaps: readonly GapRow[];
}

/** Only these can change who reaches what; branch rules and keys are other questions. */
const ACCESS_FAMILIES: ReadonlySet<CoverageFamily> = new Set([
  'members',
  'groups',
  'projects',
  'project-grants',
  'repositories',
  'repository-grants',
]);

const remembered = new WeakMap<Facts, WorkspaceCoverage>();

/** Worked out once for each set of facts. */
export function workspaceCoverage(facts: Facts): WorkspaceCoverage {
  const known = remembered.get(facts);
  if (known !== undefined) return known;
  const coverage = toCoverage(facts);
  remembered.set(facts, coverage);
  return coverage;
}

function toCoverage(facts: Facts): WorkspaceCoverage {
  const gaps = listGaps(facts);
  const missed = gaps.filter(
    ({ family, missed: isMissed }) => isMissed && ACCESS_FAMILIES.has(family),
  );
  const isPending = missed.every(({ gap }) => gap?.reason === 'not-read-yet');
  const times = coverageOf(facts).flatMap(({ readAt }) => (readAt === undefined ? [] : [readAt]));
  return {
    gaps,
    listsAreComplete: LIST_NAMES.every(
      (name) => name === 'groups' || isComplete(facts.lists[name]),
    ),
    coverage: {
      state: missed.length === 0 ? 'complete' : isPending ? 'provisional' : 'incomplete',
      gaps: summariseGaps(missed).flatMap(({ fact, gap }) =>
        gap === undefined ? [] : [{ what: fact, gap }],
      ),
      ...(times.length === 0 ? {} : { readAt: Math.min(...times) }),
    },
  };
}
