import { isLoadedKind } from '../../../src/domain/facts/loaded-kinds';
import { isReadFailure } from '../../../src/domain/facts/read-failure';
import { isWriteFailure } from '../../../src/domain/plans/write-failure';

const READ = { reason: 'not-found', retryable: false, answered: true, sent: true };
const WRITE = { reason: 'conflict', retryable: true, outcome: 'not-made' };
const failure = (fields: object) => Object.assign(new Error('failed'), fields);

test.each<[string, unknown, boolean, boolean]>([
  ['a failed read', failure(READ), true, false],
  ['a failed change', failure(WRITE), false, true],
  ['any error', new Error('failed'), false, false],
  ['what only looks like both', { ...READ, ...WRITE }, false, false],
  ['nothing', undefined, false, false],
  ['a read without a reason', failure({ retryable: false, sent: true }), false, false],
  ['a read that says not whether to retry', failure({ reason: 'x', sent: true }), false, false],
  ['a change without a reason', failure({ retryable: false, outcome: 'not-made' }), false, false],
  ['a change that says not whether to retry', failure({ reason: 'x', outcome: 'x' }), false, false],
])('%s', (_, error, isRead, isWrite) => {
  expect(isReadFailure(error)).toBe(isRead);
  expect(isWriteFailure(error)).toBe(isWrite);
});

test.each([
  ['snapshot', true],
  ['group-source', true],
  ['plan', false],
  ['plan-result', false],
] as const)('%s replaces what was loaded before: %p', (kind, is) => {
  expect(isLoadedKind(kind)).toBe(is);
});
