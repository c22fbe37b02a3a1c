import { plural, t } from '@lingui/core/macro';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { formatCount, listInFigures } from '../../lib/plural';
import { formatDay } from '../../lib/dates';
import { type FindingsResult } from './findings-result';
import { type EarlierScan } from './use-earlier-scan';

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
  const found = compared(urgency(open), open, isCompared);
  const unchecked = notChecked.filter(({ partly }) => !partly).length;
  return unchecked === 0
    ? t`${found}; all ${formatCount(rules)} rules were checked.`
    : t`${found}; ${formatCount(unchecked)} of ${plural(rules, { one: '# rule', other: '# rules' })} could not be checked.`;
}

function compared(found: string, open: readonly FindingRow[], isCompared: boolean): string {
  if (!isCompared) return found;
  const news = open.filter(({ isNew }) => isNew === true).length;
  return news === 0
    ? t`${found}, none new since the last scan`
    : t`${found}, ${formatCount(news)} new since the last scan`;
}

function urgency(open: readonly FindingRow[]): string {
  const count = (severity: string) => open.filter((row) => row.severity === severity).length;
  const [critical, high] = [count('critical'), count('high')];
  if (critical > 0 && high > 0)
    return t`${formatCount(critical)} critical and ${plural(high, { one: '# high finding', other: '# high findings' })}`;
  if (critical > 0)
    return plural(critical, { one: '# critical finding', other: '# critical findings' });
  if (high > 0) return plural(high, { one: '# high finding', other: '# high findings' });
  return open.length === 0
    ? t`Nothing was found`
    : t`No critical or high findings, ${formatCount(open.length)} lower`;
}

function severities(rows: readonly FindingRow[]): string {
  const counts = new Map<FindingRow['severity'], number>();
  for (const { severity } of rows) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return listInFigures([...counts].map(([severity, count]) => OF_SEVERITY[severity](count)));
}

const OF_SEVERITY: Readonly<Record<FindingRow['severity'], (count: number) => string>> = {
  critical: (count) => plural(count, { one: '# critical', other: '# critical' }),
  high: (count) => plural(count, { one: '# high', other: '# high' }),
  medium: (count) => plural(count, { one: '# medium', other: '# medium' }),
  low: (count) => plural(count, { one: '# low', other: '# low' }),
  info: (count) => plural(count, { one: '# info', other: '# info' }),
};

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
