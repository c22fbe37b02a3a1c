import { type PlanHead } from '../../../../../src/contract/plans';
import { type Brake } from '../../../../../src/domain/plans/plan';
import {
  planFileParts,
  toApplyCommands,
} from '../../../../../static/usher/src/features/plans/apply-command';
import {
  approvalText,
  resultText,
  verificationText,
} from '../../../../../static/usher/src/features/plans/kept-words';
import { planNotes } from '../../../../../static/usher/src/features/plans/plan-notes';
import {
  plansSentence,
  waitsFor,
} from '../../../../../static/usher/src/features/plans/plans-sentence';
import { toRequestText } from '../../../../../static/usher/src/features/plans/request-text';
import { countOpen } from '../../../../../static/usher/src/features/plans/open-plans';
import { whyNoDownload } from '../../../../../static/usher/src/features/plans/why-no-download';
import { aPlan, aStep } from '../../../../builders/a-plan';
import { READ_AT } from '../../../../builders/facts-builders';

const brake = (given: Partial<Brake> = {}): Brake => ({
  code: 'yourself',
  key: 'yourself',
  stops: true,
  says: 'It takes access from you.',
  isReleasable: true,
  steps: ['1'],
  ...given,
});
const head = (given: Partial<PlanHead> = {}): PlanHead => ({
  hash: 'a'.repeat(64),
  kind: 'offboard',
  title: 'Offboard Ann',
  madeAt: READ_AT,
  expiresAt: READ_AT + 1,
  kept: { at: READ_AT },
  state: 'ready',
  steps: 3,
  byHand: { all: 2, done: 0 },
  approval: { state: 'not-needed', mayApprove: false },
  mayExport: true,
  isErased: false,
  ...given,
});

describe('why the file is not given out', () => {
  const now = aPlan().expiresAt - 1;
  test('nothing stops it', () => {
    expect(whyNoDownload(head(), aPlan(), now)).toBeUndefined();
  });
  test.each([
    ['release the brake first.', head(), aPlan({ brakes: [brake()] })],
    ['release 2 brakes first.', head(), aPlan({ brakes: [brake(), brake({ key: 'other' })] })],
    [
      'Facts are old. Read the facts again, then make the plan anew.',
      head(),
      aPlan({ brakes: [brake({ isReleasable: false, says: 'Facts are old.' })] }),
    ],
    [
      'another workspace admin has to approve it first.',
      head({ mayExport: false, approval: { state: 'asked', mayApprove: false } }),
      aPlan(),
    ],
    [
      'ask another workspace admin for approval first.',
      head({ mayExport: false, approval: { state: 'not-asked', mayApprove: false } }),
      aPlan(),
    ],
  ])('%s', (why, view, plan) => {
    expect(whyNoDownload(view, plan, now)).toBe(why);
  });
  test('a brake that was let go holds nothing', () => {
    const release = { brake: 'yourself', reason: 'agreed', releasedAt: READ_AT };
    const plan = aPlan({ brakes: [brake()], releases: [release] });
    expect(whyNoDownload(head(), plan, now)).toBeUndefined();
  });
  test('from the minute on at which its facts are too old', () => {
    expect(whyNoDownload(head(), aPlan(), aPlan().expiresAt)).toContain('too old to act on');
    expect(whyNoDownload(head({ isErased: true }), aPlan(), now)).toContain('were erased');
  });
});

test('the list says how many are open, and what for; none is none', () => {
  const ready = (plans: readonly PlanHead[]) => ({ state: 'ready' as const, value: { plans } });
  expect(plansSentence(ready([]))).toBe('No plan is kept.');
  expect(plansSentence(ready([head({ state: 'verified' })]))).toBe(
    'No plan is open; 1 plan is finished.',
  );
  const list = ready([head(), head({ state: 'waiting-for-person' }), head({ state: 'undone' })]);
  expect(plansSentence(list)).toBe(
    '2 plans are open: 1 is ready to be applied, 1 waits for a person.',
  );
  expect(countOpen(list)).toBe(2);
  expect(countOpen(ready([]))).toBeUndefined();
  const failed = { state: 'failed' as const, failure: { code: 'internal' as const, message: '' } };
  expect(plansSentence(failed)).toBe('Which plans are kept is not known.');
});

test.each([
  ['draft', 'a reason for its brake'],
  ['ready', 'usher apply'],
  ['waiting-for-person', '2 of 2 steps by hand'],
  ['applied', 'being verified'],
  ['verified', 'nothing'],
] as const)('a plan that is %s waits for %s', (state, text) => {
  expect(waitsFor(head({ state }))).toBe(text);
});

test('the command names the file that was downloaded, and its result', () => {
  const parts = planFileParts({ ...aPlan(), hash: '0123456789abcdef' });
  expect(parts.slice(1)).toEqual(['plan', 'offboard', '0123456789ab']);
  expect(toApplyCommands('plan.json')).toEqual({
    dryRun: 'npx usher apply plan.json',
    apply: 'npx usher apply plan.json --confirm',
    verify: 'npx usher verify plan.json',
    undo: 'npx usher undo plan.result.json --confirm',
  });
  expect(toApplyCommands("it's.json").dryRun).toBe(String.raw`npx usher apply 'it'\''s.json'`);
});

test('a request to somebody else says what, why and where, and holds no link but the page', () => {
  const at = { url: 'https://admin.atlassian.com', path: 'Directory → Users' };
  const step = aStep({ says: 'Deactivate the account of Ann', why: 'Ann leaves', at });
  const text = toRequestText(aPlan(), [step]);
  expect(text).toContain('- Deactivate the account of Ann.');
  expect(text).toContain('Why: Ann leaves');
  expect(text).toContain('Where: Directory → Users (https://admin.atlassian.com)');
});

test('under the answer: nothing was changed, how many brakes stop, and until when it counts', () => {
  const plan = aPlan({ brakes: [brake(), brake({ key: 'b', stops: false })] });
  const notes = planNotes(plan, READ_AT);
  expect(notes[0]).toBe('Making a plan changes nothing.');
  expect(notes[1]).toBe('1 of 2 brakes stops the download.');
  expect(notes[2]).toMatch(/^May be applied until /);
  expect(planNotes(plan, plan.expiresAt)[2]).toMatch(/^Its facts were too old /);
});

test('what the companion said is its word, and what was read is counted', () => {
  const result = { kept: { at: READ_AT }, startedAt: READ_AT };
  expect(resultText({ ...result, outcome: 'applied' })).toContain('That is its word');
  expect(resultText({ ...result, outcome: 'running' })).toContain('was cut off');
  const counts = { 'as-planned': 8, 'not-yet': 1, differs: 0, 'cannot-be-told': 3 };
  const read = { at: READ_AT, isFinished: true, isProven: false, counts };
  expect(verificationText(read)).toMatch(
    /^Read again, .*: 8 steps as planned, 1 not done yet, 3 that no reading can tell\.$/,
  );
  expect(verificationText({ ...read, isFinished: false })).toContain('not everything was read yet');
});

test('an approval says what it guards, and that a file proves nothing of it', () => {
  const nameOf = () => 'Ingrid';
  const asked = { state: 'asked', mayApprove: false, asked: { at: READ_AT } } as const;
  expect(approvalText(asked, nameOf)[0]).toMatch(/^Ingrid asked for approval.*proves nothing/);
  expect(approvalText({ state: 'not-needed', mayApprove: false }, nameOf)).toEqual([]);
});
