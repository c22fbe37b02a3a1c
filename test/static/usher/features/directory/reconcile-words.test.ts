import {
  billedSentence,
  kindCounts,
  rangeText,
  reconcileSentence,
} from '../../../../../static/usher/src/features/directory/reconcile-sentence';
import {
  badRowWords,
  unmatchedRowWords,
} from '../../../../../static/usher/src/features/directory/row-words';
import { ROW_PROBLEMS, UNMATCHED_REASONS } from '../../../../../src/domain/directory/directory';
import { type Reconciliation } from '../../../../../src/domain/seats/reconcile';

const nothing: Reconciliation = {
  onPlan: { atLeast: 57, atMost: 57 },
  computed: { atLeast: 57, atMost: 60 },
  differences: [],
  twoStepVerification: { on: 0, off: 0, notTold: 0 },
};
const line = (at: number) => ({ kind: 'on-plan-not-a-member', line: at, causes: [] }) as const;

test.each([
  [{ atLeast: 5, atMost: 5 }, '5'],
  [{ atLeast: 5, atMost: 1200 }, '5 to 1,200'],
  [{ atLeast: 0, atMost: 5 }, 'at most 5'],
  [{ atLeast: 0, atMost: 0 }, '0'],
  [{ atLeast: 5 }, 'at least 5'],
])('a range reads as words', (range, words) => {
  expect(rangeText(range)).toBe(words);
});

test.each<[Partial<Reconciliation>, string]>([
  [{}, '57 on the plan, 57 to 60 billed by the rule that every active member is: nobody differs.'],
  [
    { onPlan: { atLeast: 57 }, differences: [line(1)] },
    'At least 57 on the plan, 57 to 60 billed by the rule that every active member is: 1 difference.',
  ],
  [
    { differences: [line(1), line(2)] },
    '57 on the plan, 57 to 60 billed by the rule that every active member is: 2 differences.',
  ],
])('the answer comes first', (given, words) => {
  expect(reconcileSentence({ ...nothing, ...given })).toBe(words);
});

test('a file without the column says so, and not that nobody is on the plan', () => {
  const { computed, differences, twoStepVerification } = nothing;
  expect(reconcileSentence({ computed, differences, twoStepVerification })).toBe(
    'The file does not say who is on the plan: 57 to 60 billed by the rule that every active member is; nobody differs.',
  );
});

test('each kind of difference is counted, in the order they are listed', () => {
  const differences = [
    { kind: 'member-not-in-file', causes: [] } as const,
    line(4),
    { kind: 'deactivated-on-plan', causes: [] } as const,
    line(5),
  ];
  expect(kindCounts({ ...nothing, differences })).toEqual([
    'On plan, though the account is deactivated: 1',
    'On plan, though no member was read: 2',
    'Member, not in the file: 1',
  ]);
});

test.each([
  ['equal', 'on-plan', 'Billing says 61, as the User directory does.'],
  ['equal', 'computed', 'Billing says 61, as was computed.'],
  ['more', 'on-plan', 'Billing says 61, the User directory 57.'],
  ['fewer', 'computed', 'Billing says 61, 57 were computed.'],
  ['cannot-be-told', 'on-plan', 'Billing says 61; the User directory 57, so both may be right.'],
] as const)('the number of Billing that is %s (%s) is explained', (state, against, words) => {
  const counted = { atLeast: 57, atMost: 57 };
  const billed = { value: 61, statedAt: 0 };
  expect(billedSentence({ billed, against, counted, state, causes: [] })).toBe(words);
});

test('every problem of a row has words of its own', () => {
  const words = ROW_PROBLEMS.map((problem) => badRowWords({ line: 2, problem }));
  expect(new Set(words).size).toBe(ROW_PROBLEMS.length);
  expect(badRowWords({ line: 2, problem: 'same-person-twice', sameAsLine: 1234 })).toBe(
    'Another row is of the same person, so neither was taken: line 1,234.',
  );
});

test('an unmatched row says why, and what it says of the plan', () => {
  const row = { line: 2, status: 'active' } as const;
  const words = UNMATCHED_REASONS.map((reason) => unmatchedRowWords({ ...row, reason }));
  expect(new Set(words).size).toBe(UNMATCHED_REASONS.length);
  const reason = 'nobody-with-id';
  expect(unmatchedRowWords({ ...row, reason, isOnPlan: true })).toMatch(/id\. On plan\.$/);
  expect(unmatchedRowWords({ line: 2, status: 'deactivated', reason, isOnPlan: false })).toMatch(
    /Not on plan\. Inactive\.$/,
  );
});
