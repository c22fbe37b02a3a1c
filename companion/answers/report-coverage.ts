import { type AccessIndex } from '../../src/domain/access/access-index';
import { repositoryCoverage } from '../../src/domain/access/answer-coverage';
import { explainRepositoryAccess } from '../../src/domain/access/explain-access';
import { listGaps } from '../../src/domain/access/list-gaps';
import { EXIT, type ExitCode } from '../exit-code';
import { toVisibleText } from '../formats/visible-text';
import { type Terminal } from '../terminal';
import { type RowsWanted } from '../../src/domain/access/list-access-rows';
import { isAccessGap, summarizeGaps, toGapLines } from './gap-summary';

/** Says on stderr what the answer could not see; the exit code says whether there was anything. */
export function reportCoverage(wanted: RowsWanted, terminal: Terminal): ExitCode {
  return reportMissing(missingFor(wanted), terminal);
}

/** @param lines what is missing; none where the answer is complete */
export function reportMissing(lines: readonly string[], terminal: Terminal): ExitCode {
  if (lines.length === 0) return EXIT.complete;
  const heading = 'usher: the answer has gaps; what is missing:';
  const text = [heading, ...lines.map((line) => `  ${toVisibleText(line)}`)].join('\n');
  terminal.stderr.write(`${text}\n`);
  return EXIT.gaps;
}

function missingFor({ index, person, repository }: RowsWanted): readonly string[] {
  if (repository === undefined) return summarizeGaps(listGaps(index.facts).filter(isAccessGap));
  if (person !== undefined && isKnownInFull(index, person, repository)) return [];
  return toGapLines(repositoryCoverage(index, repository).gaps);
}

function isKnownInFull(
  index: AccessIndex,
  ...pair: [NonNullable<RowsWanted['person']>, NonNullable<RowsWanted['repository']>]
): boolean {
  const { complete, pathsComplete } = explainRepositoryAccess(index, ...pair);
  return complete && pathsComplete;
}
