import { t } from '@lingui/core/macro';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { CATEGORIES, SEVERITIES } from '../../../../../src/domain/findings/rule';
import { type FacetMenu } from '../../components/filter-bar';
import { parseQuery, type Term } from '../../lib/query';
import { createRowText, foldText } from '../../lib/search-text';
import { translated } from '../../lib/i18n';

export const FINDING_FACETS = [
  'severity',
  'category',
  'rule',
  'subject',
  'new',
  'exemption',
] as const;
type Facet = (typeof FINDING_FACETS)[number];

/** The rows for which every term of the filter holds. */
export function filterFindings(rows: readonly FindingRow[], filter: string): readonly FindingRow[] {
  const terms = parseQuery(filter, FINDING_FACETS);
  return terms.length === 0 ? rows : rows.filter((row) => terms.every((term) => holds(row, term)));
}

function holds(row: FindingRow, { facet, value, isNegated }: Term): boolean {
  const wanted = foldText(value);
  const found = isFacet(facet) ? FACETS[facet](row, wanted) : wordsOf(row).includes(wanted);
  return found !== isNegated;
}

function isFacet(facet: string | undefined): facet is Facet {
  return FINDING_FACETS.some((known) => known === facet);
}

const FACETS: Readonly<Record<Facet, (row: FindingRow, wanted: string) => boolean>> = {
  severity: ({ severity }, wanted) => severity === wanted,
  category: ({ category }, wanted) => category === wanted,
  rule: ({ rule }, wanted) => foldText(rule) === wanted,
  subject: (row, wanted) => namesOf(row).includes(wanted),
  // What the scan before could not tell is neither new nor old.
  new: ({ isNew }, wanted) => isNew === (wanted !== 'no'),
  exemption: ({ expiredExemption }, wanted) =>
    (expiredExemption !== undefined) === (wanted === 'ended'),
};

/** Whom and what a finding names: its subject, and whatever belongs to it. A query cannot hold quotes. */
const namesOf = createRowText(({ subject, related }: FindingRow) =>
  [subject, ...related]
    .map(({ name }) => name)
    .join('\n')
    .replaceAll('"', ''),
);

/** Everything of a row that can be read on it. */
const wordsOf = createRowText(
  ({ rule, title, severity, category, subject, evidence }: FindingRow) =>
    [rule, title, severity, category, subject.name, ...evidence].join('\n'),
);

/** Menus of what is there; a choice that would find nothing is none. */
export function toFindingMenus(rows: readonly FindingRow[]): readonly FacetMenu[] {
  const titles = new Map(rows.map(({ rule, title }) => [rule, title]));
  const severities = new Set(rows.map(({ severity }) => severity));
  const categories = new Set(rows.map(({ category }) => category));
  const options = (values: readonly string[]) =>
    values.map((value) => ({ value, text: translated(value) }));
  return [
    {
      facet: 'severity',
      label: t`Severity`,
      options: options(SEVERITIES.filter((severity) => severities.has(severity))),
    },
    {
      facet: 'category',
      label: t`Category`,
      options: options(CATEGORIES.filter((category) => categories.has(category))),
    },
    {
      facet: 'rule',
      label: t`Rule`,
      options: [...titles]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([rule, title]) => ({ value: rule, text: `${rule} ${title}` })),
    },
    {
      facet: 'new',
      label: t`New or known`,
      options: [
        { value: 'yes', text: t`new since the last scan` },
        { value: 'no', text: t`known before` },
      ],
    },
    {
      facet: 'exemption',
      label: t`Exemption`,
      options: [{ value: 'ended', text: t`exemption ended` }],
    },
  ];
}
