import { FUNCTIONS } from '../../../src/contract/functions';
import { findRefusal } from '../../../local/preview/function-rules';

const NAMES = Object.keys(FUNCTIONS);

test('what reaches beyond this machine, or needs somebody else, is refused; nothing else is', () => {
  expect(NAMES.filter((name) => findRefusal(name, false) !== undefined).sort()).toEqual([
    ...['addRecipient', 'applyFix', 'approvePlan', 'askApproval', 'confirmRecipient'],
    ...['keepRecipient', 'removeRecipient', 'removeSender', 'saveDigestSchedule'],
    ...['saveScanSchedule', 'saveSender', 'sendCode', 'sendTestMail', 'undoFix'],
    'withdrawApproval',
  ]);
});

test('as the companion a scan is refused besides: it would put less in place of more', () => {
  const more = NAMES.filter(
    (name) => findRefusal(name, true) !== undefined && findRefusal(name, false) === undefined,
  );
  expect(more).toEqual(['startScan', 'stepScan']);
});

test.each(['', 'nonsense', 'toString', '__proto__', 'constructor'])(
  'a function that nobody decided about (%p) is refused',
  (name) => {
    expect(findRefusal(name, false)).toBe('Read-only preview: it does not know this.');
  },
);

test.each(NAMES)('the refusal of %s, if any, is one sentence or two', (name) => {
  expect(findRefusal(name, true) ?? 'Read-only preview: nothing.').toMatch(
    /^Read-only preview: [^\n]+\.$/,
  );
});
