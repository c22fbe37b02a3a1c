import { type AccessIndex } from '../../src/domain/access/access-index';
import { type GroupAnswer } from '../answers/group-answer';
import { toGroupAnswer } from '../answers/group-answer';
import { type AccessCut, chooseAccessCut } from '../../src/domain/audit/access-cut';
import { type CompletenessStatement } from '../../src/domain/audit/completeness';
import { listHeldAccess } from '../../src/domain/audit/held-access';
import { type PersonSummary, summarizePeople } from '../../src/domain/audit/person-summaries';
import {
  type RepositorySummary,
  summarizeRepositories,
} from '../../src/domain/audit/repository-summaries';
import { type FindingRow, toFindingRows } from '../../src/domain/findings/finding-row';
import { toLevelText, toPathsText, toPersonText } from '../../src/domain/access/access-text';
import { toFullName } from '../../src/domain/access/list-access-rows';
import { type Whole } from './open-whole';

/** More rows of one table make a file that no browser opens in a moment. */
const MAX_HELD = 20_000;
const MAX_FINDINGS = 2_000;
const NAMED_REPOSITORIES = 12;

/** Everything the file says, as data. */
export interface ReportContent {
  readonly whole: Whole;
  readonly statement: CompletenessStatement;
  readonly people: readonly PersonSummary[];
  readonly repositories: readonly RepositorySummary[];
  readonly groups: readonly GroupAnswer[];
  readonly access: readonly ReportAccess[];
  readonly cut: AccessCut;
  /** Worst first. */
  readonly findings: readonly FindingRow[];
  readonly findingsLeftOut: number;
}

/** Somebody on all repositories where the level and the paths are the same. */
export interface ReportAccess {
  readonly person: string;
  readonly level: string;
  readonly paths: string;
  readonly repositories: readonly string[];
  /** How many more there are beside those that are named. */
  readonly more: number;
}

export function toReportContent(whole: Whole, statement: CompletenessStatement): ReportContent {
  const { index, seats, findings } = whole;
  const cut = chooseAccessCut(index, MAX_HELD, 'holdings');
  const shown = findings.findings.slice(0, MAX_FINDINGS);
  return {
    ...{ whole, statement, cut },
    people: summarizePeople(index, seats),
    repositories: summarizeRepositories(index),
    groups: [...index.groupsBySlug.keys()].sort().map((slug) => toGroupAnswer(index, slug)),
    access: cut.least === undefined ? [] : mergeAccess(index, cut.least),
    findings: toFindingRows(shown, index.facts),
    findingsLeftOut: findings.findings.length - shown.length,
  };
}

interface Merged {
  readonly row: Omit<ReportAccess, 'repositories' | 'more'>;
  readonly repositories: number[];
}

function mergeAccess(
  index: AccessIndex,
  least: NonNullable<AccessCut['least']>,
): readonly ReportAccess[] {
  const merged = new Map<string, Merged>();
  for (const { person, of, answer } of listHeldAccess(index, least)) {
    const row = {
      person: toPersonText({ person }),
      level: toLevelText(answer),
      paths: toPathsText(answer),
    };
    const key = JSON.stringify([person.uuid, row.level, row.paths]);
    const found = merged.get(key) ?? { row, repositories: [] };
    found.repositories.push(...of.repositories);
    merged.set(key, found);
  }
  return [...merged.values()].map((one) => toReportAccess(index, one));
}

function toReportAccess({ facts }: AccessIndex, { row, repositories }: Merged): ReportAccess {
  const names = repositories
    .flatMap((at) => facts.repositories[at] ?? [])
    .map((repository) => toFullName(facts.workspace, repository))
    .sort();
  const named = names.slice(0, NAMED_REPOSITORIES);
  return { ...row, repositories: named, more: names.length - named.length };
}
