import { aSettingsView } from '../../../../builders/a-settings-view';
import { toCheckRows } from '../../../../../static/usher/src/features/settings/check-rows';
import { toPickable } from '../../../../../static/usher/src/features/settings/pickable-people';
import {
  expiryWords,
  kindWords,
  toRegisterDraft,
  toRegisterPayload,
} from '../../../../../static/usher/src/features/settings/register-draft';
import { settingsSentence } from '../../../../../static/usher/src/features/settings/settings-sentence';
import {
  type SetupDraft,
  statedWords,
  toSetupDraft,
  readSetupDraft,
} from '../../../../../static/usher/src/features/settings/setup-draft';
import {
  SETUP_NAMES,
  type SetupName,
} from '../../../../../static/usher/src/features/settings/setup-fields';
import {
  isAsked,
  SETUP_GROUPS,
} from '../../../../../static/usher/src/features/settings/setup-groups';
import {
  defaultWords,
  toThresholdDraft,
  toThresholdPayload,
} from '../../../../../static/usher/src/features/settings/threshold-draft';
import { RULES } from '../../../../../src/domain/findings/rules/registry';
import { DEFAULT_THRESHOLDS } from '../../../../../src/domain/findings/thresholds';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { type Setup } from '../../../../../src/domain/setup/setup';
import { aRegisterEntry } from '../../../../builders/a-finding-evidence';
import { aPersonRow } from '../../../../builders/page-rows';

const setup: Setup = {
  plan: { value: 'standard', statedAt: Date.UTC(2026, 8, 20, 12), statedBy: accountUuid('{n}') },
  billingPeriod: { value: 'annual', statedAt: 0 },
  paidSeats: { value: 100, statedAt: 0 },
  renewsOn: { value: '2027-01-31', statedAt: 0 },
  managedIn: { value: 'bitbucket', statedAt: 0 },
};

describe('the setup', () => {
  const whole: Record<string, string | number | boolean> = {
    plan: 'standard',
    billingPeriod: 'annual',
    paidSeats: 100,
    billedSeats: 61,
    renewsOn: '2027-01-31',
    managedIn: 'atlassian-administration',
    isLinked: true,
    groupsFrom: 'identity-provider',
    accessGivenBy: 'approved-domain',
    scimKeyExpiresOn: '2027-02-01',
    organizationKeyExpiresOn: '2026-12-24',
    buildMinutes: 0,
    lfsGb: 12,
    premiumRunners: 2,
    guard: 'already-paid-for',
    guardManagedAccounts: 900,
    guardExternalUsers: 0,
    guardNotBillable: 3,
    joinsAMonth: 4,
    leavesAMonth: 2,
    minutesPerJoin: 30,
    minutesPerLeave: 45,
    hourlyCostCents: 6550,
    showsPricesToAdmins: false,
  };
  const told = Object.fromEntries(
    Object.entries(whole).map(([name, value]) => [name, { value, statedAt: 0 }]),
  ) as Setup;

  test('comes back whole from the form: what a form left out would be forgotten', () => {
    expect(Object.keys(whole).sort()).toEqual([...SETUP_NAMES].sort());
    expect(readSetupDraft(toSetupDraft(told))).toEqual({ setup: whole, problems: new Map() });
  });

  test('leaves out what is empty: not told, never zero', () => {
    const empty = toSetupDraft({});
    expect(readSetupDraft(empty)).toEqual({ setup: {}, problems: new Map() });
    expect(readSetupDraft({ ...empty, billedSeats: '0', plan: ' ' }).setup).toEqual({
      billedSeats: 0,
    });
  });

  test.each<[SetupName, string, unknown]>([
    ['hourlyCostCents', '65', 6500],
    ['hourlyCostCents', ' 65.5 ', 6550],
    ['hourlyCostCents', '0.07', 7],
    ['hourlyCostCents', '99999.99', 9_999_999],
    ['paidSeats', '999999999', 999_999_999],
    ['isLinked', 'false', false],
  ])('takes %s as %p', (name, text, value) => {
    expect(readSetupDraft({ ...toSetupDraft({}), [name]: text })).toEqual({
      setup: { [name]: value },
      problems: new Map(),
    });
  });

  test.each<[SetupName, string, string]>([
    ['hourlyCostCents', '65,50', 'not an amount'],
    ['hourlyCostCents', '65.505', 'not an amount'],
    ['hourlyCostCents', '100000', 'not an amount'],
    ['hourlyCostCents', '-1', 'not an amount'],
    ['paidSeats', '1e3', 'Seats bought is not a whole number'],
    ['paidSeats', '6.5', 'Seats bought is not a whole number'],
    ['plan', 'enterprise', 'not one of the answers'],
    ['isLinked', 'perhaps', 'not one of the answers'],
  ])('does not take %s as %p, and says what to write', (name, text, says) => {
    const { problems } = readSetupDraft({ ...toSetupDraft({}), [name]: text });
    expect([...problems.keys()]).toEqual([name]);
    expect(problems.get(name)).toContain(says);
  });

  test('shows an amount as it is typed, with cents only where there are any', () => {
    const shown = (value: number) =>
      toSetupDraft({ hourlyCostCents: { value, statedAt: 0 } }).hourlyCostCents;
    expect([6500, 6550, 7, 0].map(shown)).toEqual(['65', '65.50', '0.07', '0']);
  });

  test('is asked for once, and only where it matters', () => {
    expect(SETUP_GROUPS.flatMap(({ names }) => names).sort()).toEqual([...SETUP_NAMES].sort());
    const asked = (change: Partial<SetupDraft>) =>
      SETUP_NAMES.filter((name) => !isAsked(name, { ...toSetupDraft({}), ...change }));
    const guardCounts = ['guardManagedAccounts', 'guardExternalUsers', 'guardNotBillable'];
    expect(asked({})).toEqual(guardCounts);
    expect(asked({ guard: 'bought' })).toEqual([]);
    expect(asked({ guard: 'none', billingPeriod: 'monthly' })).toEqual([
      'paidSeats',
      ...guardCounts,
    ]);
    expect(asked({ guard: 'bought', managedIn: 'bitbucket' })).toEqual([
      'accessGivenBy',
      'scimKeyExpiresOn',
    ]);
  });
});

test('each value says who told it and when', () => {
  const nameOf = (uuid: string) => (uuid === '{n}' ? 'Nora Lind' : undefined);
  const stated = { value: 'standard', statedAt: Date.UTC(2026, 8, 20, 12) };
  expect(statedWords({ ...stated, statedBy: accountUuid('{n}') }, nameOf)).toBe(
    'said by Nora Lind on 20 Sep 2026',
  );
  expect(statedWords({ ...stated, statedBy: accountUuid('{gone}') }, nameOf)).toBe(
    'said on 20 Sep 2026',
  );
  expect(statedWords(stated, nameOf)).toBe('said on 20 Sep 2026');
});

test('the sentence says what is not known until the plan is told', () => {
  const part = <Value>(value: Value) => ({ version: 1, value });
  const view = aSettingsView({ register: part([aRegisterEntry()]) });
  expect(settingsSentence(view)).toBe(
    'Bill not known: choose your plan (20 s); 0 manual checks answered, 1 credential in the register.',
  );
  expect(settingsSentence({ ...view, setup: part(setup) })).toMatch(
    /^Plan standard, billed by the year;/,
  );
});

test('thresholds come back as they were; an empty field has its default again', () => {
  const custom = { ...DEFAULT_THRESHOLDS, inactiveDays: 7, companyDomains: ['a.com', 'b.org'] };
  expect(toThresholdPayload(toThresholdDraft(custom))).toEqual(custom);
  const draft = { ...toThresholdDraft(custom), inactiveDays: ' ', companyDomains: 'a.com, b.org' };
  const payload = toThresholdPayload(draft);
  expect(payload).not.toHaveProperty('inactiveDays');
  expect(payload.companyDomains).toEqual(['a.com', 'b.org']);
  expect(defaultWords('inactiveDays')).toBe('Default 90');
  expect(defaultWords('maxDirectGrantShare')).toBe('Default 0.2 (20 %)');
});

test('an entry comes back as it was; never expiring is not the same as no date', () => {
  const scopes = ['repository', 'pullrequest'];
  const entry = aRegisterEntry({ expiresOn: null, scopes, purpose: 'Builds', usedIn: 'Jenkins' });
  expect(toRegisterPayload(toRegisterDraft(entry))).toEqual(entry);
  expect(toRegisterPayload({ ...toRegisterDraft(undefined), name: 'x' })).toEqual({
    name: 'x',
    kind: 'repository-access-token',
  });
  const dated = {
    ...toRegisterDraft(entry),
    neverExpires: false,
    expiresOn: '2027-01-01',
    scopes: ' , ',
    ...{ purpose: ' ', usedIn: ' ' },
  };
  expect(toRegisterPayload(dated)).toEqual({
    name: entry.name,
    kind: entry.kind,
    expiresOn: '2027-01-01',
  });
});

test('kinds and expiry are said in words', () => {
  expect(kindWords('workspace-ssh-key')).toBe('workspace SSH key');
  expect(kindWords('oauth-consumer')).toBe('OAuth consumer');
  expect(expiryWords(aRegisterEntry({ expiresOn: null }))).toBe('never expires');
  expect(expiryWords(aRegisterEntry({ expiresOn: '2027-01-01' }))).toBe('expires on 2027-01-01');
  expect(expiryWords(aRegisterEntry())).toBe('expiry not told');
});

describe('manual checks', () => {
  const now = Date.UTC(2026, 10, 22, 9);
  const rows = (checkedOn: string) =>
    toCheckRows(RULES, {
      checks: [{ rule: 'ID-08', answer: 'as-described', checkedOn }],
      validDays: 10,
      now,
    });
  const of = (checkedOn: string) => rows(checkedOn).find(({ rule }) => rule.id === 'ID-08');

  test('are all settings that only a page shows, the answered ones last', () => {
    const all = rows('2026-11-22');
    expect(all.map(({ rule }) => rule.id).sort()).toEqual(
      RULES.filter(({ needs }) => needs.includes('manual-check'))
        .map(({ id }) => id)
        .sort(),
    );
    expect(all.at(-1)?.rule.id).toBe('ID-08');
    expect(all[0]).toMatchObject({ state: 'open', words: 'nobody has looked yet' });
  });

  test('are valid to the last day, and too old from the next on', () => {
    expect(of('2026-11-12')).toMatchObject({
      state: 'valid',
      words: 'it is so: seen on 12 Nov 2026, valid until 22 Nov 2026',
    });
    expect(of('2026-11-11')).toMatchObject({ state: 'too-old' });
  });
});

test('only members who are people can answer for something, by name', () => {
  const people = [
    aPersonRow({ name: 'Zoe' }),
    aPersonRow({ name: 'Ann' }),
    aPersonRow({ name: 'Bot', kind: 'app_user' }),
    aPersonRow({ name: 'Gone', role: 'none' }),
  ];
  expect(toPickable(people).map(({ name }) => name)).toEqual(['Ann', 'Zoe']);
});
