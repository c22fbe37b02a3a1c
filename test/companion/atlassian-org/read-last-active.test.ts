import { toLastActive } from '../../../companion/atlassian-org/read-last-active';

const SEEN = Date.parse('2026-10-01T08:00:00Z');
const READ_AT = 1_000;
type Row = Parameters<typeof toLastActive>[0];
const row = (given: Partial<Row>): Row => ({ account_id: 'ann', ...given });

test('every product with its time is the whole answer', () => {
  const found = toLastActive(
    row({ product_access: [{ key: 'bitbucket', last_active: SEEN }] }),
    READ_AT,
  );
  expect(found).toEqual({
    state: 'complete',
    readAt: READ_AT,
    value: [{ product: 'bitbucket', at: SEEN }],
  });
});

test('a product without a time says neither never nor when: the person is asked about by name', () => {
  const products = [{ key: 'jira', last_active: SEEN }, { key: 'bitbucket' }];
  expect(toLastActive(row({ product_access: products }), READ_AT)).toBeUndefined();
});

test('a time of no product says that somebody was seen, and of no product that they were not', () => {
  expect(toLastActive(row({ last_active: SEEN }), READ_AT)).toMatchObject({
    state: 'partial',
    value: [{ product: 'unknown', at: SEEN }],
  });
});

test('no time at all is asked about by name', () => {
  expect(toLastActive(row({}), READ_AT)).toBeUndefined();
});
