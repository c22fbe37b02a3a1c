import { parseQuery, type Term } from '../../lib/query';
import { createRowText, foldText } from '../../lib/search-text';
import { type ChangeNames } from './change-names';
import { type ChangeRow } from './change-row';
import { causeParts } from './cause-words';
import { type CauseGroup, type Move } from './moves';
import { textOf } from './parts';

export const CHANGE_FACETS = ['kind', 'person', 'repository'] as const;

/** Rows for which every term holds. */
export function filterChangeRows(rows: readonly ChangeRow[], filter: string): readonly ChangeRow[] {
  const terms = parseQuery(filter, CHANGE_FACETS);
  return rows.filter((row) => terms.every((term) => rowHolds(row, term) !== term.isNegated));
}

function rowHolds(row: ChangeRow, { facet, value }: Term): boolean {
  const wanted = foldText(value);
  switch (facet) {
    case 'kind':
      return row.kind === wanted;
    case 'person':
      return foldText(row.person).includes(wanted);
    case 'repository':
      return foldText(row.repository).includes(wanted);
    default:
      return wordsOf(row).includes(wanted);
  }
}

const wordsOf = createRowText(({ text, kind }: ChangeRow) => `${text}\n${kind}`);

/** What of each cause is about the people and repositories that are asked for; causes without any go. */
export function filterGroups(
  groups: readonly CauseGroup[],
  filter: string,
  names: ChangeNames,
): readonly CauseGroup[] {
  const terms = parseQuery(filter, CHANGE_FACETS);
  if (terms.length === 0) return groups;
  return groups.flatMap((group) => {
    const cause = foldText(textOf(causeParts(group, names)));
    const moves = group.moves.flatMap((move) => {
      const context = { kind: group.code === 'level-raised' ? 'gained' : 'lost', cause, names };
      const left = narrowed(move, terms, context);
      return left.repositories.length === 0 ? [] : [left];
    });
    return moves.length === 0 ? [] : [{ ...group, moves }];
  });
}

interface Context {
  readonly kind: string;
  /** Folded. */
  readonly cause: string;
  readonly names: ChangeNames;
}

function narrowed(move: Move, terms: readonly Term[], context: Context): Move {
  return terms.reduce((left, term) => {
    const isWanted = createTest(move, term, context);
    return {
      ...left,
      repositories: left.repositories.filter((uuid) => isWanted(uuid) !== term.isNegated),
    };
  }, move);
}

/** A kind or a person is wanted with all repositories; a word may name one of them. */
function createTest(move: Move, { facet, value }: Term, { kind, cause, names }: Context) {
  const wanted = foldText(value);
  const isPerson = foldText(names.person(move.person).text).includes(wanted);
  const isRepository = (uuid: Move['repositories'][number]) =>
    foldText(names.repository(uuid).text).includes(wanted);
  switch (facet) {
    case 'kind':
      return () => kind === wanted;
    case 'person':
      return () => isPerson;
    case 'repository':
      return isRepository;
    default:
      return cause.includes(wanted) || isPerson ? () => true : isRepository;
  }
}
