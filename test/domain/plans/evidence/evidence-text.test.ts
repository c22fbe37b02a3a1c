import { type EvidencePack } from '../../../../src/domain/plans/evidence/evidence-pack';
import { evidenceText } from '../../../../src/domain/plans/evidence/evidence-text';
import { toCode, toLine, toTable } from '../../../../src/domain/plans/evidence/markdown';
import { READ_AT } from '../../../builders/facts-builders';

const MINUTE = 60_000;

function aPack(given: Partial<EvidencePack> = {}): EvidencePack {
  return {
    format: 'usher-evidence',
    version: 1,
    notice: 'Holds personal data.',
    deleteAfter: '2026-12-21',
    title: 'Offboard Ann',
    kind: 'offboard',
    workspace: { slug: 'acme', name: 'Acme' },
    hash: 'abc123',
    writtenAt: READ_AT,
    asked: { at: READ_AT - 90 * MINUTE, by: 'Bob' },
    steps: [],
    access: [],
    seats: { before: { atLeast: 2, atMost: 2 }, after: { atLeast: 1, atMost: 1 } },
    releases: [],
    hazards: [],
    facts: [],
    notVerified: [],
    ...given,
  };
}

test('the smallest pack, whole', () => {
  expect(evidenceText(aPack())).toBe(`# Offboard Ann

Holds personal data. Delete after: 2026-12-21.

| what | who | when |
| --- | --- | --- |
| asked for | Bob | 2026-11-21 10:30:00 UTC |
| approved | nobody had to, or did |  |
| carried out | no log of a run |  |
| verified | nobody |  |

Workspace: Acme (acme)  
Plan hash: \`abc123\`  
This file was written 2026-11-21 12:00:00 UTC.

## Steps

| no | step | before | after | who does it | what is told | what was read |
| --- | --- | --- | --- | --- | --- | --- |

## Access before and after

Nobody’s access changes.

## Seats and bill

- seats: 2 → 1
- bill: not known

## What the plan stood on

No reading is named.

## What nobody could verify

Nothing: every step was read again and stands as planned.

## Sign-off

Name: ____________________  Date: ____________  Signature: ____________________
`);
});

function linesWith(given: Partial<EvidencePack>, start: string): readonly string[] {
  return evidenceText(aPack(given))
    .split('\n')
    .filter((line) => line.startsWith(start));
}

test('who approved, carried out, took back and verified, with the age of the reading', () => {
  const deeds = {
    approved: { at: READ_AT - 80 * MINUTE, by: 'Cid' },
    applied: { at: READ_AT - 70 * MINUTE, outcome: 'undone', undoneAt: READ_AT - 60 * MINUTE },
    verified: { at: READ_AT - 30 * MINUTE, by: 'Bob', source: 'app', isProven: true },
  } as const;
  expect(linesWith(deeds, '| approved')).toStrictEqual([
    '| approved | Cid | 2026-11-21 10:40:00 UTC |',
  ]);
  expect(linesWith(deeds, '| carried out')).toStrictEqual([
    '| carried out: undone | not told | 2026-11-21 10:50:00 UTC |',
  ]);
  expect(linesWith(deeds, '| taken back')).toStrictEqual([
    '| taken back |  | 2026-11-21 11:00:00 UTC |',
  ]);
  expect(linesWith(deeds, '| verified')).toStrictEqual([
    '| verified by the reading of the app: proven | Bob | 2026-11-21 11:30:00 UTC, 30 minutes before this file |',
  ]);
  const not = { ...deeds, verified: { ...deeds.verified, isProven: false } };
  expect(linesWith(not, '| verified')[0]).toContain('app: not proven');
});

test.each([
  [-5, '0 minutes'],
  [0, '0 minutes'],
  [119, '119 minutes'],
  [120, '2 hours'],
  [48 * 60 - 1, '47 hours'],
  [48 * 60, '2 days'],
])('a reading %d minutes old', (minutes, age) => {
  const facts = [
    { what: 'members', state: 'complete', readAt: READ_AT - minutes * MINUTE },
  ] as const;
  expect(linesWith({ facts }, '| members')[0]).toMatch(new RegExp(`\\| ${age} \\|$`));
});

test('a reading that never came says why', () => {
  const facts = [{ what: 'members', state: 'unread', gap: { reason: 'not-an-admin' } }] as const;
  expect(linesWith({ facts }, '| members')).toStrictEqual([
    '| members | unread (not-an-admin) | never |  |',
  ]);
});

test('steps with values, what is told and what was read', () => {
  const step = { phase: 'grants', doer: 'companion' } as const;
  const steps = [
    {
      ...step,
      id: '1',
      says: 'Remove write',
      values: { before: 'write', after: 'none' },
      told: { state: 'done', at: READ_AT, by: 'Bob', note: 'ok' },
      proof: { state: 'as-planned', found: 'none' },
    },
    {
      ...step,
      id: '2',
      says: 'Leave group',
      values: { before: true, after: false },
      told: { state: 'ticked', at: READ_AT },
      proof: { state: 'cannot-be-told' },
    },
    { ...step, id: '3', says: 'Block' },
  ] as const;
  expect(linesWith({ steps }, '| 1')).toStrictEqual([
    '| 1 | Remove write | write | none | companion | done by Bob, 2026-11-21 12:00:00 UTC (ok) | as-planned: none |',
  ]);
  expect(linesWith({ steps }, '| 2')).toStrictEqual([
    '| 2 | Leave group | yes | no | companion | ticked, 2026-11-21 12:00:00 UTC | cannot-be-told |',
  ]);
  expect(linesWith({ steps }, '| 3')).toStrictEqual([
    '| 3 | Block |  |  | companion | nothing | not read again |',
  ]);
  const applied = { at: READ_AT, outcome: 'stopped' };
  expect(linesWith({ steps, applied }, '| 3')[0]).toContain('| not in the log |');
});

test.each([
  [1, '1: r0'],
  [
    20,
    '20: r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19',
  ],
  [
    21,
    '21: r0, r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19 and 1 more',
  ],
])('access on %d repositories', (number, where) => {
  const repositories = Array.from({ length: number }, (_, at) => `r${at}`);
  const access = [{ person: 'Ann', repositories, before: 'write', after: 'none' }];
  expect(linesWith({ access }, '| Ann')).toStrictEqual([
    `| Ann | write | none | not read again | ${where} |`,
  ]);
  const read = access.map((row) => ({ ...row, left: 'more' }) as const);
  expect(linesWith({ access: read }, '| Ann')[0]).toContain('| more |');
});

test('seats and bill as ranges', () => {
  const seats = { before: { atLeast: 3 }, after: { atLeast: 1, atMost: 2 } };
  expect(linesWith({ seats }, '- seats')).toStrictEqual(['- seats: at least 3 → 1 to 2']);
  const bill = {
    before: { currency: 'USD', atLeastCents: 22_265, atMostCents: 22_265 },
    after: { currency: 'USD', atLeastCents: 100, atMostCents: 200 },
  };
  expect(linesWith({ bill }, '- bill')).toStrictEqual([
    '- bill of a month: 222.65 USD → 1.00 to 2.00 USD, an estimate before tax',
  ]);
});

test('releases, hazards and what nobody could verify', () => {
  const given = {
    releases: [
      { at: READ_AT, by: 'Bob', brake: 'yourself', reason: 'agreed' },
      { at: READ_AT, brake: 'many-removals', reason: 'all of them' },
    ],
    hazards: [
      { severity: 'high', says: 'A key keeps working.', remedy: 'Replace it.' },
      { severity: 'not-known', says: 'Clones.' },
    ],
    notVerified: ['Step 1 cannot be read.'],
  } as const;
  expect(linesWith(given, '- ').slice(2)).toStrictEqual([
    '- yourself: “agreed”, released by Bob, 2026-11-21 12:00:00 UTC',
    '- many-removals: “all of them”, released, 2026-11-21 12:00:00 UTC',
    '- **high**: A key keeps working. Replace it.',
    '- **not-known**: Clones.',
    '- Step 1 cannot be read.',
  ]);
});

test('names are no markup, and break no line and no table', () => {
  expect(toLine('a|b\n# [x](y) <b> *c* `d` \\ ~e~ _f_ !{g}')).toBe(
    'a\\|b \\# \\[x\\](y) \\<b\\> \\*c\\* \\`d\\` \\\\ \\~e\\~ \\_f\\_ \\!\\{g\\}',
  );
  expect(toLine('a\u202eb\u200bc\u0007d')).toBe('a b c d');
  expect(toCode('a`b\nc')).toBe('`abc`');
  expect(toTable(['x'], [['a|b'], ['c\nd']])).toBe('| x |\n| --- |\n| a\\|b |\n| c d |');
  const title = 'Offboard Ann\n\n## Sign-off';
  expect(evidenceText(aPack({ title })).split('\n')[0]).toBe('# Offboard Ann \\#\\# Sign-off');
});
