import { type BranchRule } from '../../src/domain/facts/facts';
import { accountUuid, groupSlug } from '../../src/domain/facts/ids';
import { parseShape, toBranchRules, toRuleCell, toShapeText } from '../../src/snapshot/rule-cells';

const ANN = accountUuid('{ann}');
const BEN = accountUuid('{ben}');
const LEADS = groupSlug('leads');
const PUSH: BranchRule = {
  id: 7,
  kind: 'push',
  match: { by: 'pattern', pattern: 'main' },
  people: [ANN, BEN],
  groups: [LEADS],
};
const SHAPE = toShapeText(PUSH);

const places = {
  shape: () => 0,
  account: (uuid: string) => [ANN, BEN].findIndex((one) => one === uuid),
  group: () => 4,
};
const named = {
  shapeAt: () => parseShape(SHAPE),
  accountAt: (place: number) => (place === 0 ? ANN : BEN),
  groupAt: () => LEADS,
};

test('a rule is its id, its shape, how many people, and who', () => {
  expect(toRuleCell(PUSH, places)).toEqual([7, 0, 2, 0, 1, 4]);
  expect(toBranchRules(named, [[7, 0, 2, 0, 1, 4]])).toStrictEqual([PUSH]);
});

test('a rule that lists nobody, or groups alone, is read as such', () => {
  expect(
    toBranchRules(named, [
      [7, 0, 0],
      [8, 0, 0, 4],
    ]),
  ).toStrictEqual([
    { ...PUSH, people: [], groups: [] },
    { ...PUSH, id: 8, people: [], groups: [LEADS] },
  ]);
});

test('a number belongs to the shape, and rules without one have none', () => {
  const approvals = { ...PUSH, kind: 'require_approvals_to_merge', value: 2 };
  expect(toShapeText(approvals)).not.toBe(SHAPE);
  expect(
    toBranchRules({ ...named, shapeAt: () => parseShape(toShapeText(approvals)) }, [[7, 0, 0]]),
  ).toStrictEqual([{ ...approvals, people: [], groups: [] }]);
});

test.each([
  ['no list', { id: 7 }],
  ['a rule that is no list', [7]],
  ['a rule that is cut off before its people', [[7, 0]]],
  ['fewer people than it says', [[7, 0, 2, 0]]],
  ['a negative count', [[7, 0, -1]]],
  ['a place that is no whole number', [[7, 0.5, 0]]],
  ['a place that is a text', [[7, '0', 0]]],
])('%s is damage, not a rule', (_what, cell) => {
  expect(() => toBranchRules(named, cell)).toThrow(
    expect.objectContaining({ name: 'ColumnError' }) as Error,
  );
});

test.each([
  ['no JSON', '{'],
  ['no kind', '{"match":{"by":"unknown"}}'],
  ['a match of a kind nobody writes', '{"kind":"push","match":{"by":"smell"}}'],
])('a shape with %s is damage', (_what, text) => {
  expect(() => parseShape(text)).toThrow(expect.objectContaining({ name: 'ColumnError' }) as Error);
});
