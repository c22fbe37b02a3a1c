import { createAccessIndex } from '../../../../src/domain/access/access-index';
import { type EvidenceAsked } from '../../../../src/domain/plans/evidence/evidence-asked';
import { type KeptEntry, type KeptRun } from '../../../../src/domain/plans/evidence/kept-run';
import { toEvidencePack } from '../../../../src/domain/plans/evidence/to-evidence-pack';
import { type Plan } from '../../../../src/domain/plans/plan';
import { type StepProof } from '../../../../src/domain/plans/verification';
import { aPlan, aStep } from '../../../builders/a-plan';
import { aPerson, aRepository, READ_AT, someFacts } from '../../../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const web = aRepository({ slug: 'web' });
const HASH = 'a'.repeat(64);
const HOUR = 3_600_000;
const blocking = aStep({
  id: '2',
  action: { kind: 'by-hand', code: 'block-account', person: ann.uuid },
  phase: 'block',
  by: 'organization-admin',
  says: 'Deactivate the account of Ann',
});

function packOf(asked: Partial<EvidenceAsked> = {}, plan: Partial<Plan> = {}) {
  return toEvidencePack(
    {
      plan: {
        ...aPlan({ names: { [ann.uuid]: 'Ann', [bob.uuid]: 'Bob', [web.uuid]: 'web' }, ...plan }),
        hash: HASH,
      },
      ...asked,
    },
    { now: READ_AT + HOUR },
  );
}

function aRun(given: Partial<KeptRun> = {}): KeptRun {
  return { startedAt: READ_AT, entries: [], outcome: 'applied', appliedBy: bob.uuid, ...given };
}

function entry(given: Partial<KeptEntry> = {}): KeptEntry {
  return { step: '1', at: READ_AT + 5, state: 'done', ...given };
}

function verified(proofs: Readonly<Record<string, StepProof>>, isProven = false) {
  const steps = Object.entries(proofs).map(([step, proof]) => ({ step, proof }));
  return {
    found: { steps, remaining: [], isProven },
    at: READ_AT + 30 * 60_000,
    by: bob.uuid,
    source: 'app',
  } as const;
}

test('says what it is, of which plan, and when to delete it', () => {
  expect(packOf()).toMatchObject({
    format: 'usher-evidence',
    version: 1,
    notice: 'Holds personal data. Keep it private, and delete it after the day named here.',
    deleteAfter: '2026-12-21',
    title: 'Offboard Ann',
    kind: 'offboard',
    workspace: { slug: 'acme', name: 'Acme' },
    hash: HASH,
    writtenAt: READ_AT + HOUR,
  });
});

test('names who asked, approved, carried out and verified, and when', () => {
  const pack = packOf(
    {
      approval: { at: READ_AT + 1, by: bob.uuid },
      result: aRun({ entries: [entry(), entry({ at: READ_AT + 9 })] }),
      verification: verified({ '1': 'as-planned' }, true),
    },
    { madeBy: ann.uuid },
  );
  expect(pack.asked).toStrictEqual({ at: READ_AT, by: 'Ann' });
  expect(pack.approved).toStrictEqual({ at: READ_AT + 1, by: 'Bob' });
  expect(pack.applied).toStrictEqual({
    at: READ_AT,
    by: 'Bob',
    outcome: 'applied',
    endedAt: READ_AT + 9,
  });
  expect(pack.verified).toStrictEqual({
    at: READ_AT + 30 * 60_000,
    by: 'Bob',
    source: 'app',
    isProven: true,
  });
});

test('leaves out what nobody did', () => {
  const pack = packOf();
  expect(pack.asked).toStrictEqual({ at: READ_AT });
  for (const part of ['approved', 'applied', 'verified', 'bill'])
    expect(pack).not.toHaveProperty(part);
});

test.each([
  ['nothing', {}, undefined],
  [
    'the last line of the log',
    { result: aRun({ entries: [entry({ state: 'about-to' }), entry({ at: READ_AT + 7 })] }) },
    { state: 'done', at: READ_AT + 7, by: 'Bob' },
  ],
  [
    'a run that was cut off',
    { result: aRun({ entries: [entry({ state: 'about-to' })], outcome: 'running' as const }) },
    { state: 'about-to', at: READ_AT + 5, by: 'Bob' },
  ],
  [
    'a refusal with its reason',
    { result: aRun({ entries: [entry({ state: 'refused', note: 'plan limit' })] }) },
    { state: 'refused', at: READ_AT + 5, by: 'Bob', note: 'plan limit' },
  ],
  [
    'what was taken back',
    { result: aRun({ entries: [entry(), entry({ at: READ_AT + 8, isUndo: true })] }) },
    { state: 'undone', at: READ_AT + 8, by: 'Bob' },
  ],
  [
    'what could not be taken back',
    { result: aRun({ entries: [entry(), entry({ state: 'failed', isUndo: true })] }) },
    { state: 'failed', at: READ_AT + 5, by: 'Bob' },
  ],
  [
    'a run of nobody known',
    { result: { startedAt: READ_AT, entries: [entry()], outcome: 'applied' as const } },
    { state: 'done', at: READ_AT + 5 },
  ],
  [
    'a tick',
    { ticks: { '1': { at: READ_AT + 3, by: ann.uuid } } },
    { state: 'ticked', at: READ_AT + 3, by: 'Ann' },
  ],
  [
    'a tick of nobody known',
    { ticks: { '1': { at: READ_AT + 3 } } },
    { state: 'ticked', at: READ_AT + 3 },
  ],
  [
    'the log after a tick',
    { ticks: { '1': { at: READ_AT + 3 } }, result: aRun({ entries: [entry()] }) },
    { state: 'done', at: READ_AT + 5, by: 'Bob' },
  ],
  [
    'a tick after the log',
    { ticks: { '1': { at: READ_AT + 6 } }, result: aRun({ entries: [entry()] }) },
    { state: 'ticked', at: READ_AT + 6 },
  ],
] as const)('what is told of a step: %s', (_name, asked, told) => {
  expect(packOf(asked).steps[0]?.told).toStrictEqual(told);
});

test('values of a step stand beside what was read; what is done by hand has none', () => {
  const found = { steps: [{ step: '1', proof: 'differs', found: 'read' }] } as const;
  const pack = packOf(
    { verification: { ...verified({}), found: { ...found, remaining: [], isProven: false } } },
    { steps: [aStep(), blocking] },
  );
  expect(pack.steps).toStrictEqual([
    {
      id: '1',
      phase: 'grants',
      says: 'Remove write of Ann on paintings',
      doer: 'companion',
      values: { before: 'write', after: 'none' },
      proof: { state: 'differs', found: 'read' },
    },
    { id: '2', phase: 'block', says: 'Deactivate the account of Ann', doer: 'organization-admin' },
  ]);
});

describe('what nobody could verify', () => {
  test('everything, where nothing was read again', () => {
    expect(packOf().notVerified).toStrictEqual([
      'Nothing was read again after the plan was carried out.',
    ]);
  });

  test.each([
    ['as-planned', []],
    ['not-yet', ['Step 1, “Remove write of Ann on paintings”: not done when it was read.']],
    [
      'differs',
      ['Step 1, “Remove write of Ann on paintings”: something else stood there when it was read.'],
    ],
    [
      'cannot-be-told',
      ['Step 1, “Remove write of Ann on paintings”: cannot be read; nobody says it was done.'],
    ],
  ] as const)('a step that is %s', (proof, expected) => {
    expect(packOf({ verification: verified({ '1': proof }) }).notVerified).toStrictEqual(expected);
  });

  test('a step by hand that somebody ticked off is only said to be done', () => {
    const pack = packOf(
      { verification: verified({ '1': 'as-planned' }), ticks: { '2': { at: READ_AT } } },
      { steps: [aStep(), blocking] },
    );
    expect(pack.notVerified).toStrictEqual([
      'Step 2, “Deactivate the account of Ann”: cannot be read; only said to be done.',
    ]);
  });

  test('what somebody still holds, and hazards that are not known', () => {
    const remaining = [
      { person: ann.uuid, level: 'none', atMost: 'write', repositories: [web.uuid] },
      { person: bob.uuid, level: 'read', atMost: 'read', repositories: [web.uuid, web.uuid] },
    ] as const;
    const pack = packOf(
      {
        verification: {
          ...verified({}),
          found: { steps: [{ step: '1', proof: 'as-planned' }], remaining, isProven: false },
        },
      },
      {
        hazards: [
          { code: 'a', severity: 'not-known', says: 'Clones cannot be seen.' },
          { code: 'b', severity: 'high', says: 'A key keeps working.' },
        ],
      },
    );
    expect(pack.notVerified).toStrictEqual([
      'Ann still holds, or may hold, none to write on 1 repository.',
      'Bob still holds, or may hold, read on 2 repositories.',
      'Clones cannot be seen.',
    ]);
  });
});

describe('access before and after', () => {
  const access = [
    {
      person: ann.uuid,
      before: { level: 'write', atMost: 'write' },
      after: { level: 'none', atMost: 'read' },
      repositories: [web.uuid],
    },
  ] as const;
  const seats = { before: { atLeast: 2, atMost: 2 }, after: { atLeast: 1, atMost: 1 } };
  const bill = {
    before: { currency: 'USD', atLeastCents: 2 },
    after: { currency: 'USD', atLeastCents: 1 },
  };
  const effects = { access, gates: [], seats, outcomes: [], bill };

  test('in names, with seats and bill', () => {
    const pack = packOf({}, { effects });
    expect(pack.access).toStrictEqual([
      { person: 'Ann', repositories: ['web'], before: 'write', after: 'none to read' },
    ]);
    expect(pack.seats).toStrictEqual(seats);
    expect(pack.bill).toStrictEqual(bill);
  });

  test.each([
    ['nobody holds more', [], 'as-planned'],
    ['they hold more there', [{ person: ann.uuid, repositories: [web.uuid] }], 'more'],
    [
      'they hold more elsewhere',
      [{ person: ann.uuid, repositories: [aRepository({ slug: 'x' }).uuid] }],
      'as-planned',
    ],
    ['somebody else does', [{ person: bob.uuid, repositories: [web.uuid] }], 'as-planned'],
  ] as const)('as it was read afterwards: %s', (_name, rows, left) => {
    const remaining = rows.map((row) => ({ ...row, level: 'read', atMost: 'read' }) as const);
    const verification = {
      ...verified({}),
      found: { steps: [], remaining, isProven: false },
    };
    expect(packOf({ verification }, { effects }).access[0]?.left).toBe(left);
  });
});

test('releases of the plan and of the run are kept, with reasons', () => {
  const release = {
    brake: 'yourself',
    reason: 'agreed',
    releasedAt: READ_AT,
    releasedBy: bob.uuid,
  };
  const there = { brake: 'protected-person Ann', reason: 'left', releasedAt: READ_AT + 1 };
  const pack = packOf({ result: aRun({ releases: [there] }) }, { releases: [release] });
  expect(pack.releases).toStrictEqual([
    { at: READ_AT, by: 'Bob', brake: 'yourself', reason: 'agreed' },
    { at: READ_AT + 1, brake: 'protected-person Ann', reason: 'left' },
  ]);
});

test('a name the plan does not carry is looked up, and an id stands where nobody knows one', () => {
  const plan = { ...aPlan({ madeBy: ann.uuid }), hash: HASH };
  const facts = someFacts({ accounts: [ann], repositories: [web] });
  const context = { now: READ_AT, index: createAccessIndex(facts) };
  const range = { level: 'none', atMost: 'none' } as const;
  const repositories = [web.uuid, aRepository({ slug: 'gone' }).uuid];
  const access = [{ person: bob.uuid, before: range, after: range, repositories }];
  const pack = toEvidencePack({ plan: { ...plan, effects: { ...plan.effects, access } } }, context);
  expect(pack.asked.by).toBe('Ann');
  expect(pack.access[0]).toMatchObject({
    person: bob.uuid,
    repositories: ['web', aRepository({ slug: 'gone' }).uuid],
  });
  expect(toEvidencePack({ plan }, { now: READ_AT }).asked.by).toBe(ann.uuid);
});
