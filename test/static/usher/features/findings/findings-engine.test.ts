import { aSettingsView } from '../../../../builders/a-settings-view';
import {
  judgeRules,
  toFindingsResult,
} from '../../../../../static/usher/src/features/findings/find-findings';
import {
  toFindingsCsv,
  toFindingsJson,
} from '../../../../../static/usher/src/features/findings/findings-export';
import { toNeedRows } from '../../../../../static/usher/src/features/findings/need-steps';
import { toEvidence } from '../../../../../static/usher/src/features/findings/to-evidence';
import { findEarlierDay } from '../../../../../static/usher/src/features/findings/earlier-day';
import { type SettingsView } from '../../../../../src/contract/settings';
import { evaluateFindings } from '../../../../../src/domain/findings/evaluate-findings';
import { RULES } from '../../../../../src/domain/findings/rules/registry';
import { DEFAULT_THRESHOLDS } from '../../../../../src/domain/findings/thresholds';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { aRegisterEntry, someEvidence } from '../../../../builders/a-finding-evidence';
import { aPerson, READ_AT, someFacts } from '../../../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const evidence = someEvidence({
  facts: someFacts({ accounts: [ann, aPerson({ displayName: 'Bob' })] }),
});
const quiet = { onProgress: () => undefined, isWanted: () => true, pause: () => Promise.resolve() };

async function resultOf(exemptions: Parameters<typeof toFindingsResult>[0]['exemptions'] = []) {
  const judged = (await judgeRules(evidence, { ...quiet, clock: () => 0 })) ?? [];
  return toFindingsResult({ judged, facts: evidence.facts, exemptions, now: evidence.now });
}

test('rule by rule the answer is the same as all at once', async () => {
  const { report, open, exempt, clean, notChecked, rules } = await resultOf();
  expect(report).toEqual(evaluateFindings(evidence));
  expect(open.length).toBeGreaterThan(0);
  expect(exempt).toEqual([]);
  expect(rules).toBe(RULES.length);
  const told = new Set([
    ...open.map(({ rule }) => rule),
    ...[...clean, ...notChecked].map(({ id }) => id),
  ]);
  expect(told).toEqual(new Set(RULES.map(({ id }) => id)));
});

test('what is exempted stands apart and is not among the open ones', async () => {
  const before = await resultOf();
  const [first] = before.open;
  const exemption = {
    rule: first?.rule ?? '',
    reason: 'known',
    owner: accountUuid('{x}'),
    reviewOn: '2999-01-01',
    createdAt: 0,
  };
  const after = await resultOf([exemption]);
  const ofRule = before.open.filter(({ rule }) => rule === first?.rule).length;
  expect(after.exempt).toHaveLength(ofRule);
  expect(after.open).toHaveLength(before.open.length - ofRule);
});

test('the page breathes between rules that took long, and says how far it is', async () => {
  let now = 0;
  const seen: string[] = [];
  const judged = await judgeRules(evidence, {
    rules: RULES.slice(0, 3),
    onProgress: (done, of) => seen.push(`${done}/${of}`),
    isWanted: () => true,
    pause: async () => {
      seen.push('pause');
      await Promise.resolve();
    },
    clock: () => (now += 10),
  });
  expect(judged).toHaveLength(3);
  // The third look at the clock is the first that is a frame after the beginning.
  expect(seen).toEqual(['2/3', 'pause']);
});

test('nobody waits: nothing is answered, and no further rule is asked', async () => {
  let now = 0;
  const judged = await judgeRules(evidence, {
    ...quiet,
    isWanted: () => false,
    clock: () => (now += 100),
  });
  expect(judged).toBeUndefined();
});

const settings = (given: Partial<SettingsView> = {}): SettingsView =>
  aSettingsView({
    setup: { version: 1, value: { plan: { value: 'premium', statedAt: 5 } } },
    thresholds: { version: 1, value: { ...DEFAULT_THRESHOLDS, inactiveDays: 7 } },
    ...given,
  });
const atHand = {
  facts: evidence.facts,
  index: evidence.index,
  now: READ_AT,
  settings: settings(),
  brought: {},
  groups: { loaded: undefined, organization: undefined },
  previous: undefined,
};

test('what was typed in is evidence; an empty register is no register', () => {
  const plain = toEvidence(atHand);
  expect(plain.setup.plan?.value).toBe('premium');
  expect(plain.thresholds.inactiveDays).toBe(7);
  expect(plain).not.toHaveProperty('register');
  expect(plain).not.toHaveProperty('manualChecks');
  expect(plain).not.toHaveProperty('directory');
  expect(plain).not.toHaveProperty('previous');
  const entry = aRegisterEntry();
  const written = toEvidence({
    ...atHand,
    settings: settings({ register: { version: 2, value: [entry] } }),
  });
  expect(written.register).toEqual({ value: [entry], source: 'typed-in', asOf: READ_AT });
});

test('without the settings nothing is assumed but the defaults', () => {
  const { setup, thresholds } = toEvidence({ ...atHand, settings: undefined });
  expect(setup).toEqual({});
  expect(thresholds).toEqual(DEFAULT_THRESHOLDS);
});

test('what was loaded of accounts is evidence', () => {
  const people = [{ accountId: ann.accountId ?? '', status: 'deactivated' as const }];
  const directory = { value: people, source: 'directory-csv' as const, asOf: 7 };
  expect(toEvidence({ ...atHand, brought: { directory } }).directory).toBe(directory);
});

test('what most rules wait for comes first, with the step that gives it', async () => {
  const needs = toNeedRows((await resultOf()).notChecked);
  const counts = needs.map(({ rules }) => rules.length);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  const stepOf = (need: string) => needs.find((row) => row.need === need)?.step;
  expect(stepOf('plan')).toEqual({
    kind: 'place',
    text: 'Choose the plan',
    to: { view: 'settings', tab: 'setup' },
  });
  expect(stepOf('directory')?.kind).toBe('directory');
  expect(stepOf('manual-check')).toMatchObject({ to: { view: 'settings', tab: 'checks' } });
  expect(stepOf('pull-requests')).toMatchObject({ to: { view: 'activity' } });
});

test('files hold every row, and what could not be checked', async () => {
  const result = await resultOf();
  const table = toFindingsCsv(result.open);
  expect(table.rows).toHaveLength(result.open.length);
  expect(table.rows.every((row) => row.length === table.header.length)).toBe(true);
  const plain = JSON.parse(toFindingsJson(result)) as Record<
    'findings' | 'notChecked' | 'clean',
    unknown[]
  >;
  expect(plain.findings).toHaveLength(result.open.length);
  expect(plain.notChecked).toHaveLength(result.notChecked.length);
  expect(plain.clean).toEqual(result.clean.map(({ id }) => id));
});

test('new is told from the newest day that ended before these facts were read', () => {
  const day = (at: number) => ({ day: new Date(at).toISOString().slice(0, 10), scannedAt: at });
  const days = [day(9_000), day(5_000), day(7_000)];
  expect(findEarlierDay(days, { startedAt: 8_000 })?.scannedAt).toBe(7_000);
  expect(findEarlierDay(days, { startedAt: 7_001 })?.scannedAt).toBe(7_000);
  expect(findEarlierDay(days, { startedAt: 5_000 })).toBeUndefined();
});

test('a scan that began and ended in the same millisecond is not compared with itself', () => {
  const days = [
    { day: '2026-11-18', scannedAt: 5_000 },
    { day: '2026-11-20', scannedAt: 7_000 },
  ];
  expect(findEarlierDay(days, { startedAt: 7_000 })?.day).toBe('2026-11-18');
});
