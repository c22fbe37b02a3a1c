import { type GatePart, type Reason, toGate } from '../../../src/domain/gates/gate';
import { planPart } from '../../../src/domain/gates/plan-limit';

const WRITE: Reason = { code: 'write-access' };
const NO_WRITE: Reason = { code: 'no-write-access' };
const LISTED: Reason = { code: 'exempt-person', rules: [1] };
const STOPPED: Reason = { code: 'not-exempt', rules: [1, 2] };
const ALSO_STOPPED: Reason = { code: 'nobody-exempt', rules: [2, 3] };
const UNTOLD: Reason = { code: 'rule-kind-unknown', rules: [4] };
const NOTE: Reason = { code: 'plan-limit-not-checked' };
const ANOTHER: Reason = { code: 'merge-list-disputed' };
const LAST: Reason = { code: 'project-rules-not-readable' };

const open = (...reasons: Reason[]): GatePart => ({ state: 'open', reasons });
const closed = (...reasons: Reason[]): GatePart => ({ state: 'closed', reasons });
const untold = (...reasons: Reason[]): GatePart => ({ state: 'cannot-be-told', reasons });

test.each<[string, GatePart[], ReturnType<typeof toGate>]>([
  ['nothing', [], { state: 'open', reasons: [], notes: [LAST], rules: [] }],
  [
    'all open: every reason and every note',
    [
      { ...open(WRITE), notes: [NOTE] },
      { ...open(LISTED), notes: [ANOTHER] },
    ],
    { state: 'open', reasons: [WRITE, LISTED], notes: [NOTE, ANOTHER, LAST], rules: [1] },
  ],
  [
    'one untold: its reasons alone, and every note',
    [{ ...open(LISTED), notes: [NOTE] }, { ...untold(UNTOLD), notes: [ANOTHER] }, open(WRITE)],
    { state: 'cannot-be-told', reasons: [UNTOLD], notes: [NOTE, ANOTHER, LAST], rules: [4] },
  ],
  [
    'one closed: its reasons and notes alone, whatever else',
    [
      { ...open(LISTED), notes: [NOTE] },
      { ...closed(STOPPED), notes: [ANOTHER] },
      { ...untold(UNTOLD), notes: [NOTE] },
    ],
    { state: 'closed', reasons: [STOPPED], notes: [ANOTHER, LAST], rules: [1, 2] },
  ],
  [
    'several closed: all of them, each rule once',
    [closed(NO_WRITE), closed(STOPPED, ALSO_STOPPED)],
    {
      state: 'closed',
      reasons: [NO_WRITE, STOPPED, ALSO_STOPPED],
      notes: [LAST],
      rules: [1, 2, 3],
    },
  ],
])('%s', (_what, parts, gate) => {
  expect(toGate(parts)).toStrictEqual(gate);
});

test.each([
  ['kept', true, open()],
  ['kept', false, open()],
  ['not-checked', true, { ...open(), notes: [NOTE] }],
  ['not-checked', false, { ...open(), notes: [NOTE] }],
  ['exceeded', false, closed({ code: 'plan-limit-exceeded' })],
  [
    'exceeded',
    true,
    {
      ...closed({ code: 'plan-limit-exceeded' }),
      notes: [{ code: 'plan-limit-admins-disputed' }],
    },
  ],
] as const)('a limit that is %s, workspace admin: %s', (limit, isWorkspaceAdmin, part) => {
  expect(planPart(limit, isWorkspaceAdmin)).toStrictEqual(part);
});
