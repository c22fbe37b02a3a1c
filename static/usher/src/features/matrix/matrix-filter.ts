import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { hasAccount } from '../../../../../src/domain/access/account-set';
import { REPOSITORY_LEVELS } from '../../../../../src/domain/access/level';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { facetValue, parseQuery, toTerm, type Term } from '../../lib/query';
import { foldText } from '../../lib/search-text';
import { filterPeople } from '../people/people-filter';
import { type PersonRow } from '../people/person-row';
import { filterRepositories } from '../repositories/repositories-filter';
import { type RepositoryRow } from '../repositories/repository-row';

export const MATRIX_FACETS = ['level', 'role', 'group', 'project', 'repo'] as const;

/** What a facet says where there is no group, or where the project is not known. */
export const NO_GROUP = '(none)';
export const NO_PROJECT = '(not-known)';

const WRITE_RANK = 2;

/** The rank that is asked for: write, unless another level is named. */
export function leastRank(filter: string): number {
  const named = facetValue(filter, 'level', MATRIX_FACETS);
  const rank = REPOSITORY_LEVELS.findIndex((level) => level === named);
  return rank > 0 ? rank : WRITE_RANK;
}

/** People for whom every term about people holds: words, `role:` and `group:`. */
export function filterMatrixPeople(
  index: AccessIndex,
  people: readonly PersonRow[],
  filter: string,
): readonly PersonRow[] {
  const terms = parseQuery(filter, MATRIX_FACETS);
  const inGroups = terms.filter(({ facet }) => facet === 'group').map(createInGroup(index));
  const others = terms.filter(({ facet }) => facet === undefined || facet === 'role');
  const found = filterPeople(people, others.map(toText).join(' '));
  return inGroups.length === 0 ? found : found.filter((row) => inGroups.every((is) => is(row)));
}

/** Repositories for which every `project:` and `repo:` holds. */
export function filterMatrixRepositories(
  repositories: readonly RepositoryRow[],
  filter: string,
): readonly RepositoryRow[] {
  const terms = parseQuery(filter, MATRIX_FACETS);
  const words = terms.flatMap((term) => (term.facet === 'repo' ? [toText(toWord(term))] : []));
  const inProject = terms.filter(({ facet }) => facet === 'project');
  return filterRepositories(repositories, words.join(' ')).filter((row) =>
    inProject.every(({ value, isNegated }) => isOf(row, foldText(value)) !== isNegated),
  );
}

function isOf({ project }: RepositoryRow, wanted: string): boolean {
  return project === undefined ? wanted === NO_PROJECT : foldText(project.key) === wanted;
}

function toWord({ value, isNegated }: Term): Term {
  return { value, isNegated };
}

/** As it was typed, for a filter that knows other facets. */
function toText({ facet, value, isNegated }: Term): string {
  return `${isNegated ? '-' : ''}${facet === undefined ? `"${value}"` : toTerm(facet, value)}`;
}

/** By name; a group that only Bitbucket's listings tell the members of counts them, too. */
function createInGroup(index: AccessIndex) {
  return ({ value, isNegated }: Term): ((row: PersonRow) => boolean) => {
    const wanted = foldText(value);
    const groups = [...index.groupsBySlug.values()];
    const asked =
      wanted === NO_GROUP ? groups : groups.filter(({ name }) => plain(name) === wanted);
    const members = asked.map(({ slug }) => index.groups.of(slug).members);
    return ({ uuid }) => {
      const position = index.roster.positions.get(accountUuid(uuid)) ?? -1;
      const isIn = members.some((set) => hasAccount(set, position));
      return (wanted === NO_GROUP ? !isIn : isIn) !== isNegated;
    };
  };
}

/** The language of filters cannot write a quote. */
function plain(name: string): string {
  return foldText(name).replaceAll('"', '');
}
