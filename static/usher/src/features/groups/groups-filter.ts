import { t } from '@lingui/core/macro';
import { LEVELS, rankOf } from '../../../../../src/domain/access/level';
import { type FacetMenu } from '../../components/filter-bar';
import { membersSourceWord, type MembersKnown } from '../../lib/members-words';
import { parseQuery, type Term } from '../../lib/query';
import { createRowText, foldText } from '../../lib/search-text';
import { sortRows, type SortKey } from '../../lib/sort-key';
import { hasNoGrant, isEmptyGroup, type GroupRow } from './group-row';

export const GROUP_FACETS = ['source', 'members', 'level', 'grants'] as const;
type Facet = (typeof GROUP_FACETS)[number];

/** What the `source:` facet calls each source; `none` is nobody. */
const SOURCE_VALUES: Readonly<Record<MembersKnown['source'], string>> = {
  'groups-api': 'bitbucket',
  organization: 'organization',
  'imported-file': 'file',
  inferred: 'inferred',
  none: 'none',
};

export const SOURCE_MENU: FacetMenu = {
  facet: 'source',
  label: t`Members from`,
  options: Object.entries(SOURCE_VALUES).map(([source, value]) => ({
    value,
    text: membersSourceWord(source as MembersKnown['source']),
  })),
};

export const MEMBERS_MENU: FacetMenu = {
  facet: 'members',
  label: t`Members`,
  options: [
    { value: 'known', text: t`known` },
    { value: 'unknown', text: t`not all known` },
    { value: 'none', text: t`empty` },
  ],
};

export const GRANTS_MENU: FacetMenu = {
  facet: 'grants',
  label: t`Grants`,
  options: [
    { value: 'project', text: t`on a project` },
    { value: 'repository', text: t`on a repository` },
    { value: 'none', text: t`none` },
  ],
};

/** The rows for which every term of the filter holds. */
export function filterGroups(rows: readonly GroupRow[], filter: string): readonly GroupRow[] {
  const terms = parseQuery(filter, GROUP_FACETS);
  return terms.length === 0 ? rows : rows.filter((row) => terms.every((term) => holds(row, term)));
}

function holds(row: GroupRow, { facet, value, isNegated }: Term): boolean {
  const wanted = foldText(value);
  const found = isFacet(facet) ? FACETS[facet](row, wanted) : wordsOf(row).includes(wanted);
  return found !== isNegated;
}

function isFacet(facet: string | undefined): facet is Facet {
  return GROUP_FACETS.some((known) => known === facet);
}

const FACETS: Readonly<Record<Facet, (row: GroupRow, wanted: string) => boolean>> = {
  source: ({ known }, wanted) => SOURCE_VALUES[known.source] === wanted,
  members: (row, wanted) => memberWords(row).includes(wanted),
  level: ({ level }, wanted) =>
    LEVELS.some((one) => one === level && (one === wanted || one === `${wanted}-repo`)),
  grants: (row, wanted) => grantWords(row).includes(wanted),
};

function memberWords(row: GroupRow): readonly string[] {
  if (row.possible > 0) return ['unknown'];
  return isEmptyGroup(row) ? ['known', 'none'] : ['known'];
}

function grantWords(row: GroupRow): readonly string[] {
  if (hasNoGrant(row)) return ['none'];
  return [row.projectGrants > 0 ? 'project' : '', row.repositoryGrants > 0 ? 'repository' : ''];
}

const wordsOf = createRowText(({ name, slug }: GroupRow) => `${name}\n${slug}`);

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

type Compare = (a: GroupRow, b: GroupRow) => number;

const byName: Compare = (a, b) =>
  collator.compare(a.name, b.name) || collator.compare(a.slug, b.slug);

const COMPARE: Readonly<Record<string, Compare>> = {
  group: byName,
  members: (a, b) => a.members - b.members || a.possible - b.possible,
  source: (a, b) =>
    membersSourceWord(a.known.source).localeCompare(membersSourceWord(b.known.source), 'en'),
  level: (a, b) => rankOf(a.level) - rankOf(b.level),
  projects: (a, b) => a.projectGrants - b.projectGrants,
  repositories: (a, b) => a.repositoryGrants - b.repositoryGrants,
  reaches: (a, b) => a.reaches - b.reaches,
};

/** In the order asked for; groups that are equal in it stand by name. */
export function orderGroups(rows: readonly GroupRow[], sort: SortKey): readonly GroupRow[] {
  return sortRows([...rows].sort(byName), COMPARE[sort.column] ?? byName, sort);
}
