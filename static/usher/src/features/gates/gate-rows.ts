import {
  type AnswerGates,
  type BranchGates,
  type BranchPerson,
} from '../../../../../src/contract/branch-gates';
import { type GateState } from '../../../../../src/domain/gates/gate';
import { parseQuery, type Term } from '../../lib/query';
import { foldText } from '../../lib/search-text';

/** Somebody with access of their own, and what they may do to the branch. */
export interface GateRow extends Omit<BranchPerson, 'standing'> {
  readonly gates: AnswerGates;
}

export const GATE_FACETS = ['push', 'merge', 'level'] as const;

const STATES: readonly GateState[] = ['open', 'cannot-be-told', 'closed'];
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Open gates first, then by name. */
export function toGateRows({ people, standings }: BranchGates): readonly GateRow[] {
  const rows = people.flatMap(({ standing, ...person }) => {
    const gates = standings[standing];
    return gates === undefined ? [] : [{ ...person, gates }];
  });
  return rows.sort(
    (a, b) =>
      orderOf(a.gates.push.state) - orderOf(b.gates.push.state) ||
      orderOf(a.gates.merge.state) - orderOf(b.gates.merge.state) ||
      collator.compare(a.person.displayName, b.person.displayName),
  );
}

function orderOf(state: GateState): number {
  return STATES.indexOf(state);
}

/** Words in the name, `push:open`, `merge:closed`, `push:unknown`, `level:write`. */
export function filterGateRows(rows: readonly GateRow[], filter: string): readonly GateRow[] {
  const terms = parseQuery(filter, GATE_FACETS);
  return rows.filter((row) => terms.every((term) => holds(row, term) !== term.isNegated));
}

function holds(row: GateRow, { facet, value }: Term): boolean {
  const wanted = foldText(value);
  if (facet === 'push' || facet === 'merge') return facetOf(row.gates[facet].state) === wanted;
  if (facet === 'level') return row.level === wanted;
  const { displayName, nickname = '' } = row.person;
  return foldText(`${displayName}\n${nickname}`).includes(wanted);
}

function facetOf(state: GateState): string {
  return state === 'cannot-be-told' ? 'unknown' : state;
}
