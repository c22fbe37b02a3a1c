import { chooseThings } from '../../../../../static/usher/src/features/findings/three-things';
import { toExemptionRows } from '../../../../../static/usher/src/features/findings/exemption-rows';
import { subjectPlace } from '../../../../../static/usher/src/features/findings/finding-places';
import { orderFindings } from '../../../../../static/usher/src/features/findings/finding-order';
import {
  filterFindings,
  toFindingMenus,
} from '../../../../../static/usher/src/features/findings/findings-filter';
import {
  comparisonNote,
  findingsSentence,
} from '../../../../../static/usher/src/features/findings/findings-sentence';
import { type UncheckedRule } from '../../../../../static/usher/src/features/findings/findings-result';
import { type Exemption } from '../../../../../src/domain/findings/exemption';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { aFindingRow, aSubject } from '../../../../builders/a-finding-row';
import { someFacts } from '../../../../builders/facts-builders';

const anExemption = (given: Partial<Exemption> = {}): Exemption => ({
  rule: 'PRIV-07',
  reason: 'until spring',
  owner: accountUuid('{x}'),
  reviewOn: '2026-01-01',
  createdAt: 0,
  ...given,
});

const critical = aFindingRow({ rule: 'KEY-01', severity: 'critical', category: 'keys' });
const left = aFindingRow({ isNew: true });
const old = aFindingRow({ subject: aSubject('Łukasz Bright'), isNew: false });
const untold = aFindingRow({ subject: aSubject('Cid') });
const ended = aFindingRow({ severity: 'low', expiredExemption: anExemption() });
const all = [critical, left, old, untold, ended];

describe('the filter', () => {
  test.each([
    ['severity:critical', [critical]],
    ['-severity:high', [critical, ended]],
    ['category:keys', [critical]],
    ['rule:priv-07', [left, old, untold, ended]],
    ['subject:"lukasz bright"', [old]],
    ['new:yes', [left]],
    ['new:no', [old]],
    ['exemption:ended', [ended]],
    ['none of 12 cid', [untold]],
    ['nobody', []],
    ['', all],
  ])('%j', (filter, expected) => {
    expect(filterFindings(all, filter)).toEqual(expected);
  });

  test('finds a subject among those that belong to a finding', () => {
    const many = aFindingRow({ related: [aSubject('Dot')] });
    expect(filterFindings([left, many], 'subject:dot')).toEqual([many]);
  });

  test('offers what is there, worst first, each rule once', () => {
    const menus = toFindingMenus([ended, left, critical]);
    const valuesOf = (facet: string) =>
      menus.find((menu) => menu.facet === facet)?.options.map(({ value }) => value);
    expect(valuesOf('severity')).toEqual(['critical', 'high', 'low']);
    expect(valuesOf('category')).toEqual(['privileges', 'keys']);
    expect(valuesOf('rule')).toEqual(['KEY-01', 'PRIV-07']);
  });
});

describe('the sentence', () => {
  const unchecked = (partly: boolean) => ({ partly }) as UncheckedRule;
  const result = { open: all, notChecked: [unchecked(false), unchecked(true)], rules: 98 };
  const said = { result, shown: all, isFiltered: false, isCompared: true };

  test('says what is urgent, what is new and what could not be checked at all', () => {
    expect(findingsSentence(said)).toBe(
      '1 critical and 3 high findings, 1 new since the last scan; 1 of 98 rules could not be checked.',
    );
  });

  test('says nothing of new ones where nothing was compared', () => {
    expect(findingsSentence({ ...said, isCompared: false })).toBe(
      '1 critical and 3 high findings; 1 of 98 rules could not be checked.',
    );
  });

  test('never sounds clean while rules were not checked', () => {
    const nothing = { ...said, result: { ...result, open: [] }, shown: [] };
    expect(findingsSentence({ ...nothing, isCompared: false })).toBe(
      'Nothing was found; 1 of 98 rules could not be checked.',
    );
    expect(findingsSentence({ ...nothing, result: { open: [], notChecked: [], rules: 98 } })).toBe(
      'Nothing was found, none new since the last scan; all 98 rules were checked.',
    );
  });

  test('counts the lower ones where none is urgent, and one as one', () => {
    const of = (open: typeof all) =>
      findingsSentence({ ...said, result: { ...result, open }, isCompared: false });
    expect(of([ended])).toMatch(/^No critical or high findings, 1 lower;/);
    expect(of([critical])).toMatch(/^1 critical finding;/);
  });

  test('a filter says of how many', () => {
    const filtered = { ...said, isFiltered: true };
    expect(findingsSentence({ ...filtered, shown: [critical, left] })).toBe(
      '2 of 5 findings: 1 critical, 1 high.',
    );
    expect(findingsSentence({ ...filtered, shown: [] })).toBe('None of 5 findings match.');
  });

  test('what is new is told from a day, or it is said why not', () => {
    const day = { day: '2026-11-20', scannedAt: Date.UTC(2026, 10, 20, 12) };
    expect(comparisonNote({ state: 'ready', day, facts: someFacts() })).toBe(
      'Compared with the scan of 20 Nov 2026',
    );
    expect(comparisonNote({ state: 'none' })).toMatch(/^Nothing can be compared yet/);
    expect(comparisonNote({ state: 'failed' })).toMatch(/not known/);
    expect(comparisonNote({ state: 'loading' })).toMatch(/^Loading/);
  });
});

test('rows sort by severity, worst first when it descends, and by state', () => {
  const by = (column: string, isDescending: boolean) =>
    orderFindings(all, { column, isDescending });
  expect(by('severity', true)).toEqual([critical, left, old, untold, ended]);
  expect(by('severity', false)[0]).toBe(ended);
  expect(by('state', true).slice(0, 2)).toEqual([left, ended]);
  expect(by('subject', false).at(-1)).toBe(old);
});

test('three things are of three rules, the worst first, a new one for its rule', () => {
  const seat = aFindingRow({ rule: 'SEAT-01', severity: 'medium' });
  const key = aFindingRow({ rule: 'KEY-02', severity: 'medium', isNew: true });
  expect(chooseThings([old, left, seat, key, critical, ended])).toEqual([critical, left, key]);
  expect(chooseThings([])).toEqual([]);
});

test('each subject has its page; a project shows its repositories', () => {
  const facts = someFacts();
  const [project] = facts.projects;
  const at = (
    kind: 'person' | 'group' | 'repository' | 'workspace' | 'register-entry',
    key: string,
  ) => subjectPlace({ kind, key, name: 'x' }, facts);
  expect(at('person', 'person|{a}')).toEqual({ view: 'person', id: '{a}' });
  expect(at('group', 'group|a%7Cb%2525')).toEqual({ view: 'group', id: 'a|b%25' });
  expect(at('workspace', 'workspace')).toEqual({ view: 'overview' });
  expect(at('register-entry', 'register-entry|ci')).toEqual({ view: 'settings', tab: 'register' });
  const shown = subjectPlace(
    { kind: 'project', key: `project|${project?.uuid ?? ''}`, name: 'x' },
    facts,
  );
  expect(shown).toEqual(project && { view: 'repositories', filter: `project:${project.key}` });
  expect(
    subjectPlace({ kind: 'project', key: 'project|{gone}', name: 'x' }, facts),
  ).toBeUndefined();
});

test('exemptions say what they cover; those that ended come first', () => {
  const holds = anExemption({ rule: 'KEY-01' });
  const over = anExemption();
  const idle = anExemption({ rule: 'SEAT-01' });
  const exempt = [aFindingRow({ ...critical, title: 'Key', exemption: holds })];
  const open = [ended, { ...old, expiredExemption: over }];
  const rows = toExemptionRows([holds, over, idle], { open, exempt });
  expect(rows.map(({ what, state }) => [what, state])).toEqual([
    ['Leftover direct grant: 2 findings', 'ended'],
    ['Key: Ann', 'holds'],
    ['SEAT-01: nothing that is found now', 'covers-nothing'],
  ]);
});
