import {
  createRuleJudge,
  type JudgedRule,
  toFindingsReport,
} from '../../../../../src/domain/findings/evaluate-findings';
import { type FindingRow, toFindingRows } from '../../../../../src/domain/findings/finding-row';
import {
  createRemedyPlaces,
  type RemedyPlace,
} from '../../../../../src/domain/findings/remedy-pages';
import {
  type Evidence,
  type RemedyPage,
  type Rule,
  type Subject,
} from '../../../../../src/domain/findings/rule';
import {
  type FindingsResult,
  type JudgedFacts,
  type RuleHead,
  type UncheckedRule,
} from './findings-result';
import { labelWords } from '../../lib/label-words';
import { inOwnWords, RULES } from './translated-rules';

export interface JudgeOptions {
  readonly rules?: readonly Rule[];
  readonly onProgress: (done: number, of: number) => void;
  /** False once nobody waits for the answer. */
  readonly isWanted: () => boolean;
  /** Lets the page breathe between two rules that took long. */
  readonly pause: () => Promise<void>;
  /** Milliseconds; only differences count. */
  readonly clock: () => number;
}

/** One frame of the screen: longer work would be felt while typing. */
const SLICE_MS = 16;

/** Judges rule by rule, never keeping the page busy for long; `undefined` if nobody waits any more. */
export async function judgeRules(
  evidence: Evidence,
  { rules = RULES, onProgress, isWanted, pause, clock }: JudgeOptions,
): Promise<readonly JudgedRule[] | undefined> {
  const judge = createRuleJudge(evidence);
  const judged: JudgedRule[] = [];
  let sliceBegan = clock();
  for (const rule of rules) {
    judged.push(judge(rule));
    if (clock() - sliceBegan < SLICE_MS) continue;
    onProgress(judged.length, rules.length);
    await pause();
    if (!isWanted()) return undefined;
    sliceBegan = clock();
  }
  return judged;
}

export function toFindingsResult({ judged, facts, exemptions, now }: JudgedFacts): FindingsResult {
  const report = toFindingsReport(judged, { exemptions, now });
  const rows = toFindingRows(report.findings, facts).map(inOwnWords).map(withOwnSubject);
  const placeOf = createRemedyPlaces(facts);
  return {
    facts,
    report,
    open: rows.filter(({ exemption }) => exemption === undefined),
    exempt: rows.filter(({ exemption }) => exemption !== undefined),
    notChecked: report.notChecked.flatMap((one) => toUnchecked(one, placeOf)),
    clean: report.clean.flatMap((id) => RULES.filter((rule) => rule.id === id).map(toHead)),
    rules: judged.length,
  };
}

/** Names of people and of register entries stay as they are. */
function withOwnSubject(row: FindingRow): FindingRow {
  const { subject } = row;
  if (subject.kind === 'person' || subject.kind === 'register-entry') return row;
  return { ...row, subject: { ...subject, name: labelWords(subject.name) } };
}

function toUnchecked(
  { rule: id, missing, partly }: FindingsResult['report']['notChecked'][number],
  placeOf: (page: RemedyPage, subject: Subject) => RemedyPlace,
): readonly UncheckedRule[] {
  return RULES.filter((rule) => rule.id === id).map((rule) => ({
    ...toHead(rule),
    missing,
    partly,
    lookAt: placeOf(rule.remedyAt, { kind: 'workspace' }),
  }));
}

function toHead({ id, title, severity, category, why }: Rule): RuleHead {
  return { id, title, severity, category, why };
}
