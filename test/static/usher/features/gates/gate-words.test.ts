import {
  type AnswerGate,
  type AnswerGates,
  type BranchGates,
} from '../../../../../src/contract/branch-gates';
import {
  filterGateRows,
  toGateRows,
} from '../../../../../static/usher/src/features/gates/gate-rows';
import { gateSentence } from '../../../../../static/usher/src/features/gates/gate-sentence';
import {
  checkText,
  gateReasons,
  ownReasons,
  reasonText,
  sharedNotes,
} from '../../../../../static/usher/src/lib/gate-words';
import { complete } from '../../../../builders/facts-builders';
import { aPersonName } from '../../../../builders/page-rows';

const gate = (state: AnswerGate['state'], ...codes: AnswerGate['reasons']): AnswerGate => ({
  state,
  reasons: codes,
  notes: [{ code: 'project-rules-not-readable' }],
});
const gates = (push: AnswerGate['state'], merge: AnswerGate['state']): AnswerGates => ({
  push: gate(push),
  merge: gate(merge),
  forcePush: gate(push),
  delete: gate(push),
});
const named = (displayName: string, standing: number) => ({
  person: aPersonName({ displayName }),
  level: 'write' as const,
  atMost: 'write' as const,
  standing,
});
const branchGates = (given: Partial<BranchGates>): BranchGates => ({
  branch: 'main',
  people: [],
  standings: [
    gates('open', 'open'),
    gates('closed', 'open'),
    gates('cannot-be-told', 'cannot-be-told'),
    gates('closed', 'closed'),
  ],
  keys: gates('closed', 'closed'),
  checks: { list: [], complete: true },
  rules: complete(null),
  ...given,
});
const PEOPLE = [
  named('Dee', 3),
  named('Cid', 2),
  named('Bea', 1),
  named('Ada', 0),
  named('Abe', 1),
];

describe('rows', () => {
  const rows = toGateRows(branchGates({ people: PEOPLE }));
  const names = (filter: string) =>
    filterGateRows(rows, filter).map(({ person }) => person.displayName);

  test('open gates come first, then what cannot be told, then by name', () => {
    expect(names('')).toEqual(['Ada', 'Cid', 'Abe', 'Bea', 'Dee']);
  });

  test.each([
    ['push:open', ['Ada']],
    ['push:unknown', ['Cid']],
    ['push:closed merge:open', ['Abe', 'Bea']],
    ['-push:closed', ['Ada', 'Cid']],
    ['level:write', ['Ada', 'Cid', 'Abe', 'Bea', 'Dee']],
    ['level:admin', []],
    ['bea', ['Bea']],
  ])('%s', (filter, expected) => {
    expect(names(filter)).toEqual(expected);
  });

  test('a standing that is not there makes no row with open gates', () => {
    expect(toGateRows(branchGates({ people: [named('Eve', 9)] }))).toEqual([]);
  });
});

describe('the sentence', () => {
  const say = (given: Partial<BranchGates>) => {
    const answer = branchGates(given);
    return gateSentence(toGateRows(answer), answer);
  };
  const check = {
    rule: 1,
    kind: 'require_approvals_to_merge',
    value: 2,
    applies: 'yes',
    effect: 'warn',
    reasons: [{ code: 'checks-need-premium' }],
  } as const;

  test('never says more than at most, since rules of the project are not readable', () => {
    expect(say({ people: [named('Ada', 0), named('Bea', 1)] })).toBe(
      'At most 1 person can push to main, and at most 2 can merge into it (rules of the project cannot be read); no merge checks.',
    );
  });

  test('counts those of whom it cannot be told, and says so', () => {
    expect(say({ people: PEOPLE })).toBe(
      'At most 2 people can push to main, and at most 4 can merge into it (rules of the project cannot be read); no merge checks. It cannot be told whether 1 of them can push and whether 1 of them can merge.',
    );
  });

  test.each([
    [[named('Dee', 3)], 'Nobody can push to main or merge into it (rules'],
    [[named('Bea', 1)], 'Nobody can push to main, and at most 1 can merge into it (rules'],
  ])('nobody: %#', (people, start) => {
    expect(say({ people })).toContain(start);
  });

  test('accounts that are no people are not counted', () => {
    const bot = {
      ...named('Bot', 0),
      person: aPersonName({ displayName: 'Bot', kind: 'app_user' }),
    };
    expect(say({ people: [bot] })).toMatch(/^Nobody can push/);
  });

  test.each([
    [{ checks: { list: [], complete: false } }, 'merge checks are not known.'],
    [
      { plan: 'standard', checks: { list: [check], complete: true } },
      '2 approvals: only a warning on Standard.',
    ],
    [
      { plan: 'premium', checks: { list: [{ ...check, effect: 'warn' }], complete: true } },
      '2 approvals: only a warning, as no rule enforces it.',
    ],
    [
      { plan: 'premium', checks: { list: [{ ...check, effect: 'block' }], complete: true } },
      '2 approvals: a failed check blocks the merge.',
    ],
    [
      {
        checks: {
          list: [{ ...check, effect: 'cannot-be-told', reasons: [{ code: 'plan-not-told' }] }],
          complete: true,
        },
      },
      '2 approvals: warning or block is not known until the plan is.',
    ],
    [
      {
        plan: 'premium',
        checks: {
          list: [{ ...check, effect: 'cannot-be-told', reasons: [{ code: 'rules-not-read' }] }],
          complete: false,
        },
      },
      '2 approvals: warning or block cannot be told.',
    ],
  ] as const)('what checks do: %#', (given, end) => {
    expect(say(given).endsWith(`; ${end}`)).toBe(true);
  });
});

describe('reasons', () => {
  test('name the rules and groups they speak of', () => {
    expect(
      reasonText({
        code: 'exempt-group',
        rules: [{ id: 7, kind: 'push', on: 'release/*' }],
        groups: ['pay-leads'],
      }),
    ).toBe('In a group on the list of the rule (push on release/* and group pay-leads).');
    expect(reasonText({ code: 'write-access' })).toBe(
      'Write access to the repository, which every gate needs first.',
    );
  });

  test('are said once in one line', () => {
    const twice = gate('open', { code: 'no-rule-applies' }, { code: 'no-rule-applies' });
    expect(gateReasons(twice)).toBe('No rule of the repository restricts this on the branch.');
  });

  test('what all four gates carry is told once; forcing and deleting tell what push has not', () => {
    const push = gate('open', { code: 'write-access' }, { code: 'exempt-person' });
    const closed = gate('closed', { code: 'history-protected' });
    const open = {
      ...push,
      reasons: [...push.reasons, { code: 'no-rule-applies' as const }],
      notes: [...push.notes, { code: 'history-default-disputed' as const }],
    };
    const all = { push, merge: push, forcePush: closed, delete: open };
    expect(sharedNotes(all)).toEqual([{ code: 'project-rules-not-readable' }]);
    expect(ownReasons(all, 'push')).toEqual(push.reasons);
    expect(ownReasons(all, 'merge')).toEqual(push.reasons);
    expect(ownReasons(all, 'forcePush')).toEqual([{ code: 'history-protected' }]);
    expect(ownReasons(all, 'delete')).toEqual([
      { code: 'no-rule-applies' },
      { code: 'history-default-disputed' },
    ]);
  });
});

test.each([
  [{ kind: 'require_approvals_to_merge', value: 1 }, '1 approval'],
  [{ kind: 'require_approvals_to_merge' }, 'approvals'],
  [{ kind: 'require_passing_builds_to_merge', value: 2 }, '2 passing builds'],
  [{ kind: 'require_commits_behind', value: 5 }, 'at most 5 commits behind'],
  [
    { kind: 'require_default_reviewer_approvals_to_merge', value: 1 },
    '1 approval of default reviewers',
  ],
  [{ kind: 'require_something_new', value: 3 }, 'require_something_new'],
])('a merge check in words: %j', (check, text) => {
  expect(checkText(check)).toBe(text);
});
