import { type Facts } from '../facts/facts';
import { type Finding } from '../findings/evaluate-findings';
import { toFindingRows } from '../findings/finding-row';
import { SEVERITIES, type Severity } from '../findings/rule';
import { RULES } from '../findings/rules/registry';
import { toDay } from '../findings/evidence/days';
import { endOf } from './changes-section';
import { compareFindings, type ComparedFindings } from './compare-findings';
import { type DigestFigure, type DigestLine, type DigestTone, type Phrase } from './digest';
import { type DigestInput } from './digest-input';
import { bounded, type DigestPart, type Headline, WEIGHTS } from './digest-part';
import { countText, dayText, firstUpper, listText, tallyText } from './digest-words';

const PLACE = { view: 'findings' } as const;

/** New findings one by one, worst first; fixed ones together; rules that could not be checked. */
export function findingsPart(input: DigestInput): DigestPart {
  const compared = compareFindings(input);
  const { open, since, notChecked } = compared;
  const told = since?.added ?? open;
  return {
    section: {
      id: 'findings',
      title: 'Findings',
      place: PLACE,
      summary: [summaryOf(compared, input)],
      tone: toneOf(told),
      ...withFixed(
        bounded(toLines(told, input.now.facts), uncheckedLines(notChecked.length)),
        compared,
      ),
    },
    figures: [toFigure(open)],
    headlines: since === undefined ? openHeadlines(open) : newHeadlines(since.added),
  };
}

function summaryOf({ open, since }: ComparedFindings, { before }: DigestInput): string {
  const all = `${countText(open.length, 'finding')} ${open.length === 1 ? 'is' : 'are'} open`;
  const severities = tallyText(
    SEVERITIES.map((severity) => [
      open.filter((one) => one.severity === severity).length,
      severity,
    ]),
  );
  const total = severities === '' ? all : `${all}: ${severities}`;
  if (since === undefined || before === undefined) return `${total}.`;
  const day = dayText(toDay(endOf(before.facts)));
  const moved = tallyText([
    [since.added.length, 'new'],
    [since.fixed.length, 'fixed'],
  ]);
  return `${moved === '' ? 'None new and none fixed' : firstUpper(moved)} since ${day}. ${total}.`;
}

/** The same rule on many subjects is one line: forty lines of one thing are read by nobody. */
function toLines(findings: readonly Finding[], facts: Facts): readonly DigestLine[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings)
    byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  return [...byRule.values()].flatMap((ofRule) => {
    const [first] = ofRule;
    return first === undefined ? [] : [toLine(first, ofRule, facts)];
  });
}

function toLine(first: Finding, ofRule: readonly Finding[], facts: Facts): DigestLine {
  const { severity, rule } = first;
  return {
    text: [`${firstUpper(severity)}: ${titleOf(rule)}`, ...ofWhat(ofRule, facts)],
    tone: TONES[severity],
    place: { view: 'findings', filter: `rule:${rule}` },
  };
}

function ofWhat(ofRule: readonly Finding[], facts: Facts): Phrase {
  const [first] = ofRule;
  if (first === undefined || first.subject.kind === 'workspace') return [];
  if (first.subject.kind === 'person') {
    const more = ofRule.length - 1;
    return [' – ', { person: first.subject.person }, more === 0 ? '' : ` and ${more} more`];
  }
  return [listText(namesOf(ofRule, facts)).replace(': ', ' – ')];
}

function namesOf(findings: readonly Finding[], facts: Facts): readonly string[] {
  return toFindingRows(findings, facts).map(({ subject }) => subject.name);
}

function titleOf(id: string): string {
  return RULES.find((rule) => rule.id === id)?.title ?? id;
}

const TONES: Readonly<Record<Severity, DigestTone>> = {
  critical: 'danger',
  high: 'warning',
  medium: 'plain',
  low: 'plain',
  info: 'plain',
};

function toneOf(told: readonly Finding[]): DigestTone {
  const [worst] = told;
  return worst === undefined ? 'good' : TONES[worst.severity];
}

/** Good news last, before what is not known. */
function withFixed(
  { lines, more }: ReturnType<typeof bounded>,
  { since }: ComparedFindings,
): ReturnType<typeof bounded> {
  if (since === undefined || since.fixed.length === 0) return { lines, more };
  const titles = [...new Set(since.fixed.map(({ rule }) => titleOf(rule)))];
  const fixed: DigestLine = {
    text: [`Fixed${listText(titles)}`],
    tone: 'good',
    place: PLACE,
  };
  const known = lines.filter(({ tone }) => tone !== 'unknown');
  return { lines: [...known, fixed, ...lines.filter(({ tone }) => tone === 'unknown')], more };
}

function uncheckedLines(count: number): readonly DigestLine[] {
  if (count === 0) return [];
  const text = `Not known: ${count} of ${RULES.length} rules could not be checked in full`;
  return [{ text: [text], tone: 'unknown', place: PLACE }];
}

function toFigure(open: readonly Finding[]): DigestFigure {
  const grave = open.filter(({ severity }) => severity === 'critical' || severity === 'high');
  const isGrave = grave.some(({ severity }) => severity === 'critical');
  return {
    label: grave.length === 1 ? 'critical or high finding' : 'critical or high findings',
    value: String(grave.length),
    tone: isGrave ? 'danger' : grave.length > 0 ? 'warning' : 'good',
    place: PLACE,
  };
}

function newHeadlines(added: readonly Finding[]): readonly Headline[] {
  return [
    ...headlineOf(added, 'critical', WEIGHTS.newCritical),
    ...headlineOf(added, 'high', WEIGHTS.newHigh),
  ];
}

function headlineOf(
  added: readonly Finding[],
  severity: Severity,
  weight: number,
): readonly Headline[] {
  const found = added.filter((one) => one.severity === severity);
  const [first] = found;
  if (first === undefined) return [];
  const text =
    found.length === 1
      ? `new ${severity} finding: ${titleOf(first.rule)}`
      : countText(found.length, `new ${severity} finding`);
  return [{ weight, text }];
}

/** The first digest has no news; what is worst stands for it. */
function openHeadlines(open: readonly Finding[]): readonly Headline[] {
  const worst = SEVERITIES.find((severity) => open.some((one) => one.severity === severity));
  if (worst === undefined)
    return [{ weight: WEIGHTS.quiet, text: 'first digest, no finding is open' }];
  const count = open.filter(({ severity }) => severity === worst).length;
  const text = `first digest: ${countText(count, `${worst} finding`)} open`;
  return [{ weight: worst === 'critical' ? WEIGHTS.newCritical : WEIGHTS.newHigh, text }];
}
