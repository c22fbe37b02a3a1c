import { type FindingRow } from '../../src/domain/findings/finding-row';
import { type FindingsReport } from '../../src/domain/findings/evaluate-findings';
import { toStateText } from '../../src/domain/audit/findings-table';
import { type Html, html } from '../../src/domain/digest/mail/html-template';
import { toNotCheckedLines } from '../findings/findings-formats';
import { countText, sectionOf } from './report-section';
import { tableOf } from './report-table';

interface FindingsShown {
  readonly rows: readonly FindingRow[];
  readonly leftOut: number;
  readonly report: FindingsReport;
}

/** Worst first, with evidence and remedy; then what no rule could check. */
export function findingsSection({ rows, leftOut, report }: FindingsShown): Html {
  const { findings, notChecked, clean } = report;
  const urgent = findings.filter(
    ({ severity, exemption }) =>
      exemption === undefined && (severity === 'critical' || severity === 'high'),
  ).length;
  const left =
    leftOut === 0
      ? ''
      : ` ${countText(leftOut, 'finding')} of lower severity are left out here: usher findings --format csv lists all.`;
  return sectionOf({
    id: 'findings',
    title: 'Findings',
    sentence: `${countText(findings.length, 'finding')}, ${urgent.toLocaleString('en')} of them critical or high and open; ${countText(notChecked.length, 'rule')} not checked in full, ${clean.length} clean.${left}`,
    body: html`${findingsTable(rows)} ${notCheckedTable(report)}`,
  });
}

function findingsTable(rows: readonly FindingRow[]): Html {
  return tableOf({
    caption: 'What should be looked at, worst first',
    rows,
    empty: 'Nothing was found by the rules that could be checked.',
    columns: [
      { title: 'Finding', cell: ({ rule, title }) => `${rule} ${title}` },
      { title: 'Severity', cell: ({ severity }) => html`<span class="level">${severity}</span>` },
      { title: 'Where', cell: ({ subject }) => subject.name },
      { title: 'Evidence', cell: ({ evidence }) => evidence.join(' ') },
      { title: 'What to do', cell: remedyCell },
      { title: 'State', cell: toStateText },
    ],
  });
}

function remedyCell({ remedy, remedyAt }: FindingRow): Html {
  const { url, path } = remedyAt;
  if (url?.startsWith('https://') !== true) return html`${remedy} (${path})`;
  return html`${remedy} (<a href="${url}" rel="noreferrer noopener">${path}</a>)`;
}

function notCheckedTable({ notChecked }: FindingsReport): Html {
  return tableOf({
    caption: 'What no rule could check, and what it needs',
    rows: toNotCheckedLines(notChecked),
    empty: 'Every rule was checked in full.',
    columns: [{ title: 'Needs, and the rules that need it', cell: (line) => line }],
  });
}
