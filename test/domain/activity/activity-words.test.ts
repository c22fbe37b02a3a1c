import { activityText, signalName } from '../../../src/domain/activity/activity-words';
import { type SeenSignal } from '../../../src/domain/activity/classify-activity';
import {
  countActivityRequests,
  toActivitySince,
  wasPushedSince,
} from '../../../src/domain/activity/pushed-since';
import { type ActivitySignal } from '../../../src/domain/activity/signal';
import { SIGNAL_MEANINGS } from '../../../src/domain/activity/signal-meanings';

const AT = Date.parse('2026-08-01T23:00:00Z');
const seen: SeenSignal = { source: 'directory', at: AT };
const never: ActivitySignal = { source: 'organization', product: 'bitbucket' };
const signals = [seen];
const LOAD = 'Load the User directory or organization data.';

test('a signal is called by its source, and by the app where the source knows several', () => {
  expect(signalName(seen)).toBe('User directory last login');
  expect(signalName({ ...never, product: 'Jira' })).toBe('Organization last active (Jira)');
});

test('the class is told with what it rests on', () => {
  expect(activityText({ kind: 'active', last: seen, signals })).toBe(
    'User directory last login on 2026-08-01.',
  );
  expect(activityText({ kind: 'inactive', last: seen, watchedBy: never, signals })).toBe(
    `User directory last login on 2026-08-01; nothing since by Organization last active (bitbucket). It cannot see: ${SIGNAL_MEANINGS.organization.cannotSee}`,
  );
  expect(activityText({ kind: 'never-active', watchedBy: never, signals })).toBe(
    `Organization last active (bitbucket): never. It cannot see: ${SIGNAL_MEANINGS.organization.cannotSee}`,
  );
});

test.each([
  ['no-signal', `No source says when. ${LOAD}`],
  ['not-watched', `No source that was loaded would have seen everything since. ${LOAD}`],
  [
    'source-too-old',
    'What would tell was read longer ago than the threshold. Load a newer User directory or organization data.',
  ],
] as const)('not known, because %s', (why, text) => {
  expect(activityText({ kind: 'unknown', why, signals: [] })).toBe(text);
  expect(activityText({ kind: 'unknown', why, last: seen, signals })).toBe(
    `User directory last login on 2026-08-01. ${text}`,
  );
});

describe('a repository', () => {
  const since = '2026-08-01';

  test.each([
    [undefined, true],
    ['2026-07-31T23:59:59Z', false],
    ['2026-08-01T00:00:00Z', true],
    ['2026-08-02', true],
  ])('pushed to at %p may hold work since then: %p', (updatedOn, may) => {
    expect(wasPushedSince(updatedOn === undefined ? {} : { updatedOn }, since)).toBe(may);
  });

  test('costs two requests if it may', () => {
    const repositories = [{}, { updatedOn: '2026-07-31' }, { updatedOn: '2026-08-01' }];
    expect(countActivityRequests(repositories, since)).toBe(4);
    expect(countActivityRequests([], since)).toBe(0);
  });

  test('is asked for the days of the threshold', () => {
    expect(toActivitySince(Date.parse('2026-11-21T12:00:00Z'), 90)).toBe('2026-08-23');
    expect(toActivitySince(Date.parse('2026-11-21T00:00:00Z'), 0)).toBe('2026-11-21');
  });
});
