import { LEVELS, type Level } from '../../../../../src/domain/access/level';
import { levelWord } from '../../lib/level-words';
import { parseQuery, type Term } from '../../lib/query';
import { createRowText, foldText } from '../../lib/search-text';
import { reachesAny, type PersonRow } from './person-row';
import { matchesActivity } from './person-activity';
import { seatFacet } from './person-seat';
import { kindWord, roleWord } from './role-words';

export const PEOPLE_FACETS = [
  'level',
  'role',
  'via',
  'group',
  'known',
  'kind',
  'seat',
  'activity',
] as const;
type Facet = (typeof PEOPLE_FACETS)[number];

/**
 * The rows for which every term of the filter holds. Team and app accounts are no people and only
 * show when a `kind:` asks for them.
 */
export function filterPeople(rows: readonly PersonRow[], filter: string): readonly PersonRow[] {
  const terms = parseQuery(filter, PEOPLE_FACETS);
  const asksForKind = terms.some(({ facet }) => facet === 'kind');
  return rows.filter(
    (row) => (asksForKind || isSomebody(row)) && terms.every((term) => holds(row, term)),
  );
}

/** A person, or an account of a kind nobody has heard of, which may be one. */
export function isSomebody({ kind }: Pick<PersonRow, 'kind'>): boolean {
  return kind === 'user' || kind === 'unknown';
}

function holds(row: PersonRow, { facet, value, isNegated }: Term): boolean {
  const wanted = foldText(value);
  const found = isFacet(facet) ? FACETS[facet](row, wanted) : wordsOf(row).includes(wanted);
  return found !== isNegated;
}

function isFacet(facet: string | undefined): facet is Facet {
  return PEOPLE_FACETS.some((known) => known === facet);
}

const FACETS: Readonly<Record<Facet, (row: PersonRow, wanted: string) => boolean>> = {
  level: ({ level }, wanted) => levelNamed(wanted) === level,
  role: (row, wanted) => matchesRole(row, wanted),
  via: (row, wanted) => viaWords(row).includes(wanted),
  group: ({ sources }, wanted) =>
    sources.groups.some((group) => foldText(group).replaceAll('"', '') === wanted),
  known: ({ uncertain, level, atMost }, wanted) =>
    (uncertain === 0 && level === atMost) === (wanted !== 'no'),
  kind: (row, wanted) =>
    wanted === 'other' ? !isSomebody(row) : row.kind.replace('_', '-') === wanted.replace('_', '-'),
  seat: ({ seat }, wanted) => seat !== undefined && seatFacet(seat) === wanted,
  activity: ({ seen }, wanted) => seen !== undefined && matchesActivity(seen, wanted),
};

/** `create` and `create-repo` name the same level. */
function levelNamed(wanted: string): Level | undefined {
  return LEVELS.find((level) => level === wanted || (wanted !== '' && level === `${wanted}-repo`));
}

function matchesRole({ role }: PersonRow, wanted: string): boolean {
  return role === wanted || (wanted === 'admin' && role === 'owner');
}

function viaWords({ sources, counts }: PersonRow): readonly string[] {
  const { isAdmin, groups, directGrants, areGroupsKnown } = sources;
  const words = [
    isAdmin ? 'admin' : '',
    groups.length > 0 ? 'group' : '',
    directGrants > 0 ? 'direct' : '',
  ].filter(Boolean);
  return words.length === 0 && areGroupsKnown && !reachesAny(counts) ? ['none'] : words;
}

/** Everything of a row that can be read on it. */
const wordsOf = createRowText(({ name, detail, role, kind, level }: PersonRow) =>
  [name, detail, roleWord(role), kindWord(kind), levelWord(level)].join('\n'),
);
