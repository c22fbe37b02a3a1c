import { plural, t } from '@lingui/core/macro';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { formatCount } from '../../lib/plural';
import { formatDay } from '../../lib/dates';
import { type FindingsResult } from './findings-result';
import { type EarlierScan } from './use-earlier-scan';
import { translated } from '../../lib/i18n';

interface Shown {
  readonly result: Pick<FindingsResult, 'open' | 'notChecked' | 'rules'>;
  /** What the filter leaves. */
  readonly shown: readonly FindingRow[];
  readonly isFiltered: boolean;
  readonly isCompared: boolean;
}

/** `3 critical and 11 high findings, 2 new since the last scan; 31 of 98 rules could not be checked.` */
export function findingsSentence({ result, shown, isFiltered, isCompared }: Shown): string {
  const { open, notChecked, rules } = result;
  if (isFiltered) {
    if (shown.length === 0)
      return t`None of ${plural(open.length, { one: '# finding', other: '# findings' })} match.`;
    return t`${formatCount(shown.length)} of ${plural(open.length, { one: '# finding', other: '# findings' })}: ${severities(shown)}.`;
  }
  const news = open.filter(({ isNew }) => isNew === true).length;
  const fresh = isCompared
    ? t`, ${news === 0 ? t`none` : formatCount(news)} new since the last scan`
    : '';
  const unchecked = notChecked.filter(({ partly }) => !partly).length;
  const rest =
    unchecked === 0
      ? t`; all ${formatCount(rules)} rules were checked`
      : t`; ${formatCount(unchecked)} of ${plural(rules, { one: '# rule', other: '# rules' })} could not be checked`;
  return `${urgency(open)}${fresh}${rest}.`;
}

function urgency(open: readonly FindingRow[]): string {
  const urgent = ['critical', 'high'].flatMap((severity) => {
    const count = open.filter((row) => row.severity === severity).length;
    return count === 0 ? [] : [{ count, words: `${formatCount(count)} ${translated(severity)}` }];
  });
  const others = open.length - urgent.reduce((sum, { count }) => sum + count, 0);
  const last = urgent.at(-1);
  if (last === undefined)
    return open.length === 0
      ? t`Nothing was found`
      : t`No critical or high findings, ${formatCount(others)} lower`;
  const words = urgent.map((one) => one.words).join(t` and `);
  return `${words} ${last.count === 1 ? t`finding` : t`findings`}`;
}

function severities(rows: readonly FindingRow[]): string {
  const counts = new Map<string, number>();
  for (const { severity } of rows) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return [...counts]
    .map(([severity, count]) => `${formatCount(count)} ${translated(severity)}`)
    .join(', ');
}

/** What "new" is told from, or why it cannot be told. */
export function comparisonNote(earlier: EarlierScan): string {
  switch (earlier.state) {
    case 'ready':
      return t`Compared with the scan of ${formatDay(earlier.day.scannedAt)}`;
    case 'none':
      return t`Nothing can be compared yet: no scan of an earlier day is kept`;
    case 'failed':
      return t`What is new is not known: the scan before could not be loaded`;
    case 'loading':
    case 'not-asked':
      return t`Loading the scan before, to tell what is new`;
  }
}
