import * as v from 'valibot';
import { type BranchRule } from '../domain/facts/facts';
import { ColumnError } from './columns';
import { parseCell } from './day-cells';
import { BRANCH_RULE } from './record-schema';

/**
 * What many rules say alike: their kind, what they match, and their number. A workspace has tens of thousands
 * of rules and some hundred shapes, so a day holds the places of shapes, and understands each shape once.
 */
export type RuleShape = Pick<BranchRule, 'kind' | 'match' | 'value'>;

export function toShapeText({ kind, match, value }: RuleShape): string {
  return JSON.stringify({ kind, match, value });
}

const shapeSchema = v.omit(BRANCH_RULE, ['id', 'people', 'groups']);

/** @throws ColumnError if it is no shape. */
export function parseShape(text: string): RuleShape {
  try {
    return parseCell(shapeSchema, JSON.parse(text));
  } catch (error) {
    throw error instanceof ColumnError ? error : new ColumnError('a shape of a rule is no JSON');
  }
}

/** `[id, shape, how many people, …people, …groups]`: places in the dictionary. */
export type RuleCell = readonly number[];

interface Places<Account, Group> {
  readonly shape: (rule: BranchRule) => number;
  readonly account: (account: Account) => number;
  readonly group: (group: Group) => number;
}

export function toRuleCell(
  rule: BranchRule,
  places: Places<BranchRule['people'][number], BranchRule['groups'][number]>,
): RuleCell {
  const { id, people, groups } = rule;
  return [
    id,
    places.shape(rule),
    people.length,
    ...people.map(places.account),
    ...groups.map(places.group),
  ];
}

interface Named {
  readonly shapeAt: (place: number) => RuleShape;
  readonly accountAt: (place: number) => BranchRule['people'][number];
  readonly groupAt: (place: number) => BranchRule['groups'][number];
}

/** @throws ColumnError unless the cell is a list of rules. */
export function toBranchRules(named: Named, cell: unknown): readonly BranchRule[] {
  if (!Array.isArray(cell)) throw new ColumnError('the rules of a repository are no list');
  return cell.map((rule) => toBranchRule(named, rule));
}

/** Written out: there are more rules than anything else, and copying by spreads costs the most. */
function toBranchRule({ shapeAt, accountAt, groupAt }: Named, cell: unknown): BranchRule {
  if (!isRuleCell(cell)) throw new ColumnError('a cell has not the shape of a rule');
  const [id = NaN, place = NaN, listed = NaN] = cell;
  const { kind, match, value } = shapeAt(place);
  const end = FIRST_PLACE + listed;
  // Most rules list nobody, and all of those share one list.
  const people = listed === 0 ? NOBODY : cell.slice(FIRST_PLACE, end).map(accountAt);
  const groups = end === cell.length ? NOBODY : cell.slice(end).map(groupAt);
  return value === undefined
    ? { id, kind, match, people, groups }
    : { id, kind, match, people, groups, value };
}

const FIRST_PLACE = 3;
const NOBODY: readonly never[] = [];

function isRuleCell(cell: unknown): cell is RuleCell {
  if (!Array.isArray(cell) || !cell.every(Number.isSafeInteger)) return false;
  const listed: unknown = cell[FIRST_PLACE - 1];
  return typeof listed === 'number' && listed >= 0 && FIRST_PLACE + listed <= cell.length;
}
