import * as v from 'valibot';
import { refuse } from './answer';

const Clause = v.object({
  property: v.string(),
  condition: v.string(),
  values: v.array(v.union([v.string(), v.number(), v.boolean()])),
});
export type Clause = v.InferOutput<typeof Clause>;

/** `{ and: [clause, …] }` or `{ or: [clause, …] }`. */
export const Filter = v.union([
  v.strictObject({ and: v.array(Clause) }),
  v.strictObject({ or: v.array(Clause) }),
]);
export type Filter = v.InferOutput<typeof Filter>;
export const WhereClause = v.omit(Clause, ['property']);

type Scalar = string | number | boolean;
type Test = (value: unknown, wanted: readonly Scalar[]) => boolean;

const compare =
  (test: (a: Scalar, b: Scalar) => boolean): Test =>
  (value, [wanted]) =>
    isScalar(value) &&
    wanted !== undefined &&
    typeof value === typeof wanted &&
    test(value, wanted);

const TESTS: Readonly<Record<string, Test>> = {
  EQUAL_TO: (value, [wanted]) => value === wanted,
  NOT_EQUAL_TO: (value, [wanted]) => value !== wanted,
  GREATER_THAN: compare((a, b) => a > b),
  GREATER_THAN_EQUAL_TO: compare((a, b) => a >= b),
  LESS_THAN: compare((a, b) => a < b),
  LESS_THAN_EQUAL_TO: compare((a, b) => a <= b),
  BETWEEN: (value, [low, high]) =>
    isScalar(value) && low !== undefined && high !== undefined && value >= low && value <= high,
  BEGINS_WITH: (value, [start]) => typeof value === 'string' && value.startsWith(String(start)),
  CONTAINS: (value, [part]) => typeof value === 'string' && value.includes(String(part)),
  NOT_CONTAINS: (value, [part]) => typeof value !== 'string' || !value.includes(String(part)),
  EXISTS: (value) => value !== undefined,
  NOT_EXISTS: (value) => value === undefined,
};

function isScalar(value: unknown): value is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** Whether one value passes one condition. Refuses a condition that Forge does not have. */
export function passes(
  value: unknown,
  { condition, values }: v.InferOutput<typeof WhereClause>,
): boolean {
  const test = TESTS[condition];
  if (!test) refuse('INVALID_CONDITION', `Unknown condition ${condition}.`);
  return test(value, values);
}

/** Whether an entity (missing = it does not exist) passes a filter on its attributes. */
export function passesFilter(entity: unknown, filter: Filter): boolean {
  const attributes = (entity ?? {}) as Readonly<Record<string, unknown>>;
  const test = (clause: Clause): boolean => passes(attributes[clause.property], clause);
  return 'and' in filter ? filter.and.every(test) : filter.or.some(test);
}
