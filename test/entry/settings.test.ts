import { type FunctionName, type PayloadOf } from '../../src/contract/functions';
import { type SettingsView } from '../../src/contract/settings';
import { DEFAULT_THRESHOLDS } from '../../src/domain/findings/thresholds';
import { DEFAULT_PRICE_BOOK } from '../../src/domain/seats/default-price-book';
import { accountUuid } from '../../src/domain/facts/ids';
import { DEFAULT_PLAN_RULES } from '../../src/domain/setup/plan-rules';
import { personUuid } from '../../local/bitbucket/demo/acme';
import { aPriceList } from '../builders/a-price-list';
import { type PriceList } from '../../src/domain/seats/price-book';
import { anApp, type App, PAYLOADS, PEOPLE } from '../builders/an-app';

const admin = personUuid(PEOPLE['workspace admin']);
const owner = accountUuid(personUuid('ohartley'));
let app: App;
beforeEach(async () => {
  app = await anApp();
});

const EMPTY = { version: 0, value: [] };
const AT_SOME_TIME = { at: expect.any(Number) as number };

test('where nothing was decided yet, everything has its default and nothing is made up', async () => {
  expect(await app.get('getSettings')).toEqual({
    setup: { version: 0, value: {} },
    thresholds: { version: 0, value: DEFAULT_THRESHOLDS },
    retention: { version: 0, value: { retentionDays: 90 } },
    exemptions: EMPTY,
    manualChecks: EMPTY,
    register: EMPTY,
    priceBook: { version: 0, value: DEFAULT_PRICE_BOOK },
    scanSchedule: { version: 0, value: { isOn: true, hour: 2, timeZone: 'UTC' } },
    digestSchedule: { version: 0, value: { isOn: true, weekday: 1, hour: 8, timeZone: 'UTC' } },
    protectedPeople: { version: 0, value: [] },
    roleTemplates: { version: 0, value: [] },
    groupSync: { version: 0, value: [] },
    planRules: { version: 0, value: DEFAULT_PLAN_RULES },
  });
});

test('settings of one installation are nowhere in another', async () => {
  await app.get('saveRetention', { payload: { version: 0, retentionDays: 7 } });
  const other = await app.get('getSettings', { installation: 'two' });
  expect(other.retention).toEqual({ version: 0, value: { retentionDays: 90 } });
});

describe('the setup', () => {
  test('says who stated what and when; what is stated again as it was keeps that', async () => {
    await app.seed();
    const now = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
    const first = { plan: 'premium', paidSeats: 70 } as const;
    await app.get('saveSetup', { payload: { version: 0, setup: first } });
    now.mockReturnValue(2_000_000);
    const second = { plan: 'premium', paidSeats: 80, renewsOn: '2027-02-28' } as const;
    const { settings } = await app.get('saveSetup', { payload: { version: 1, setup: second } });
    now.mockRestore();
    expect(settings.setup).toEqual({
      version: 2,
      value: {
        plan: { value: 'premium', statedAt: 1_000_000, statedBy: admin },
        paidSeats: { value: 80, statedAt: 2_000_000, statedBy: admin },
        renewsOn: { value: '2027-02-28', statedAt: 2_000_000, statedBy: admin },
      },
      changed: { at: 2_000_000, by: admin },
    });
  });

  test('what is left out is unknown again', async () => {
    await app.get('saveSetup', { payload: { version: 0, setup: { plan: 'free' } } });
    const { settings } = await app.get('saveSetup', { payload: { version: 1, setup: {} } });
    expect(settings.setup).toEqual({ version: 2, value: {}, changed: AT_SOME_TIME });
  });

  test('before any facts nobody knows who the admin is, and the statement stands without', async () => {
    const { settings } = await app.get('saveSetup');
    expect(settings.setup.value.plan).toEqual({
      value: 'standard',
      statedAt: expect.any(Number) as number,
    });
  });
});

test('thresholds that are left out have their defaults', async () => {
  await app.get('saveThresholds', { payload: { version: 0, thresholds: { inactiveDays: 30 } } });
  const thresholds = { maxScopeAdminShare: 0.5, companyDomains: [' Acme.Example '] };
  const { settings } = await app.get('saveThresholds', { payload: { version: 1, thresholds } });
  expect(settings.thresholds.value).toEqual({
    ...DEFAULT_THRESHOLDS,
    maxScopeAdminShare: 0.5,
    companyDomains: ['acme.example'],
  });
});

describe('exemptions', () => {
  const exemption = { rule: 'PRIV-01', reason: 'Agreed', owner, reviewOn: '2999-01-31' };
  const save = (version: number, given: Partial<PayloadOf<'saveExemption'>['exemption']> = {}) =>
    app.get('saveExemption', { payload: { version, exemption: { ...exemption, ...given } } });

  test('are signed by the server, one for each target', async () => {
    await app.seed();
    await save(0);
    await save(1, { subjectKey: 'group artists' });
    await save(2, { fingerprint: 'f1' });
    const { settings } = await save(3, { subjectKey: 'group artists', reason: 'Until March' });
    const held = settings.exemptions.value;
    expect(
      held.map(({ subjectKey, fingerprint, reason }) => [subjectKey, fingerprint, reason]),
    ).toEqual([
      [undefined, undefined, 'Agreed'],
      [undefined, 'f1', 'Agreed'],
      ['group artists', undefined, 'Until March'],
    ]);
    for (const { createdBy, createdAt } of held) {
      expect(createdBy).toBe(admin);
      expect(Math.abs(createdAt - Date.now())).toBeLessThan(60_000);
    }
  });

  test('are removed by their target', async () => {
    await save(0, { fingerprint: 'f1' });
    await save(1, { rule: 'PRIV-02', fingerprint: 'f1' });
    const target = { rule: 'PRIV-01', fingerprint: 'f1' };
    const { settings } = await app.get('removeExemption', { payload: { version: 2, target } });
    expect(settings.exemptions.value.map(({ rule }) => rule)).toEqual(['PRIV-02']);
  });

  test('have their review today at the earliest', async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-22T13:00:00Z'));
    const ask = (reviewOn: string) =>
      app.call('saveExemption', { payload: { version: 0, exemption: { ...exemption, reviewOn } } });
    expect(await ask('2026-11-21')).toMatchObject({ error: { code: 'bad-request' } });
    expect(await ask('2026-11-22')).toMatchObject({ ok: true });
    now.mockRestore();
  });
});

test('a manual check takes the place of the one before of the same rule', async () => {
  await app.seed();
  const check = { rule: 'INV-03', answer: 'not-so', checkedOn: '2026-11-01' } as const;
  await app.get('saveManualCheck', { payload: { version: 0, check } });
  await app.get('saveManualCheck', {
    payload: { version: 1, check: { ...check, rule: 'INV-04' } },
  });
  const again = { ...check, answer: 'as-described', note: 'Seen' } as const;
  const { settings } = await app.get('saveManualCheck', { payload: { version: 2, check: again } });
  expect(settings.manualChecks.value).toEqual([
    { ...check, rule: 'INV-04', checkedBy: admin },
    { ...again, checkedBy: admin },
  ]);
});

test('nobody has looked at a setting the day after tomorrow', async () => {
  const now = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-22T13:00:00Z'));
  const ask = (checkedOn: string) =>
    app.call('saveManualCheck', {
      payload: { version: 0, check: { rule: 'INV-03', answer: 'not-so', checkedOn } },
    });
  expect(await ask('2026-11-24')).toMatchObject({ error: { code: 'bad-request' } });
  expect(await ask('2026-11-23')).toMatchObject({ ok: true });
  now.mockRestore();
});

test('register entries are kept by name, and removed by it', async () => {
  const entry = { name: 'CI', kind: 'oauth-consumer', expiresOn: null } as const;
  await app.get('saveRegisterEntry', { payload: { version: 0, entry } });
  await app.get('saveRegisterEntry', {
    payload: { version: 1, entry: { ...entry, name: 'SCIM' } },
  });
  const told = { purpose: 'Builds', usedIn: 'Jenkins; kept in the vault' };
  const changed = { ...entry, owner, scopes: ['repository:write'], ...told };
  const saved = await app.get('saveRegisterEntry', { payload: { version: 2, entry: changed } });
  expect(saved.settings.register.value).toEqual([{ ...entry, name: 'SCIM' }, changed]);
  const { settings } = await app.get('removeRegisterEntry', {
    payload: { version: 3, name: 'SCIM' },
  });
  expect(settings.register.value).toEqual([changed]);
});

describe('two admins at once', () => {
  test('whoever is second is told so with the newest, and has written nothing', async () => {
    await app.get('saveRetention', { payload: { version: 0, retentionDays: 7 } });
    const late = await app.get('saveRetention', { payload: { version: 0, retentionDays: 8 } });
    expect(late.outcome).toBe('outdated');
    expect(late.settings.retention).toEqual({
      version: 1,
      value: { retentionDays: 7 },
      changed: AT_SOME_TIME,
    });
    expect(await app.get('getSettings')).toEqual(late.settings);
  });

  test('in one moment: exactly one is saved', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map((retentionDays) =>
        app.get('saveRetention', { payload: { version: 0, retentionDays } }),
      ),
    );
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual([
      ...['outdated', 'outdated', 'outdated', 'saved'],
    ]);
    expect((await app.get('getSettings')).retention.version).toBe(1);
  });

  test('different parts do not stand in each other’s way', async () => {
    const answers = await Promise.all([app.get('saveRetention'), app.get('saveThresholds')]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['saved', 'saved']);
  });
});

test('where there is no room left, what stood before stands', async () => {
  const entry = (name: string) => ({
    ...{ name, kind: 'oauth-consumer' as const },
    scopes: Array.from({ length: 50 }, () => 'x'.repeat(120)),
  });
  let version = 0;
  let answer = await app.call('saveRegisterEntry', { payload: { version, entry: entry('first') } });
  while (answer.ok) {
    version += 1;
    answer = await app.call('saveRegisterEntry', {
      payload: { version, entry: entry(`${version}`) },
    });
  }
  expect(answer.error).toMatchObject({ code: 'bad-request' });
  expect(answer.error.message).toContain('Remove some');
  expect((await app.get('getSettings')).register.value).toHaveLength(version);
});

describe('the price book', () => {
  const [first, ...others] = DEFAULT_PRICE_BOOK.lists;
  if (first === undefined) throw new Error('Usher ships no prices.');
  const own = aPriceList({ id: 'own-2026-11-22', title: 'Our contract', pricedOn: '2026-11-22' });
  const save = (version: number, lists: readonly PriceList[]) =>
    app.call('savePriceBook', {
      payload: { version, book: { lists } },
    });

  test('keeps what an admin changed and added, and can be reset to what is shipped', async () => {
    const retired = { ...first, status: 'history' as const };
    const saved = await save(0, [retired, ...others, own]);
    expect(saved).toMatchObject({ ok: true, value: { outcome: 'saved' } });
    expect((await app.get('getSettings')).priceBook).toEqual({
      version: 1,
      value: { lists: [retired, ...others, own] },
      changed: AT_SOME_TIME,
    });
    const { settings } = await app.get('resetPriceBook', { payload: { version: 1 } });
    expect(settings.priceBook).toEqual({
      version: 2,
      value: DEFAULT_PRICE_BOOK,
      changed: AT_SOME_TIME,
    });
  });

  test('of somebody who was slower is not written, nor reset', async () => {
    await save(0, [...DEFAULT_PRICE_BOOK.lists, own]);
    expect(await save(0, DEFAULT_PRICE_BOOK.lists)).toMatchObject({
      value: { outcome: 'outdated' },
    });
    const { outcome, settings } = await app.get('resetPriceBook', { payload: { version: 0 } });
    expect(outcome).toBe('outdated');
    expect(settings.priceBook.value.lists).toContainEqual(own);
  });

  test('cannot lose a list that is shipped', async () => {
    expect(await save(0, [...others, own])).toMatchObject({
      error: {
        code: 'bad-request',
        message: expect.stringMatching(
          /book\.lists leaves out \S+, which Usher ships\. Put it to history instead\./,
        ) as string,
      },
    });
  });

  test('of the future is refused, by its field, from the day after tomorrow on', async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-22T13:00:00Z'));
    const ask = (pricedOn: string) => save(0, [...DEFAULT_PRICE_BOOK.lists, { ...own, pricedOn }]);
    const refused = await ask('2026-11-24');
    expect(refused).toMatchObject({ error: { code: 'bad-request' } });
    expect(!refused.ok && refused.error.message).toContain('pricedOn');
    expect(await ask('2026-11-23')).toMatchObject({ ok: true });
    now.mockRestore();
  });

  test('with tiers that overlap is refused, and nothing is written', async () => {
    const [plan] = own.plans;
    const tiers = plan?.tiers.map((tier) => (tier.from === 6 ? { ...tier, from: 5 } : tier)) ?? [];
    const overlapping = { ...own, plans: own.plans.map((one) => ({ ...one, tiers })) };
    const refused = await save(0, [...DEFAULT_PRICE_BOOK.lists, overlapping]);
    expect(refused).toMatchObject({ error: { code: 'bad-request' } });
    expect(!refused.ok && refused.error.message).toMatch(
      /^savePriceBook: book\.lists|^book\.lists/,
    );
    expect((await app.get('getSettings')).priceBook.version).toBe(0);
  });

  test.each(['project admin', 'repository admin', 'member'] as const)(
    'is for workspace admins: a %s is refused',
    async (as) => {
      for (const name of ['savePriceBook', 'resetPriceBook'] as const)
        expect(await app.call(name, { as })).toMatchObject({ ok: false });
      expect((await app.get('getSettings')).priceBook.version).toBe(0);
    },
  );
});

describe('the last change of a part', () => {
  const saveDays = (version: number, retentionDays: number) =>
    app.get('saveRetention', { payload: { version, retentionDays } });
  const undo = (version: number) =>
    app.get('undoSettings', { payload: { part: 'retention', version } });

  test('says when it was and who made it, as far as facts name them', async () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(5_000);
    const unnamed = await saveDays(0, 7);
    now.mockRestore();
    expect(unnamed.settings.retention.changed).toEqual({ at: 5_000 });
    await app.seed();
    const { settings } = await saveDays(1, 8);
    expect(settings.retention.changed).toEqual({ ...AT_SOME_TIME, by: admin });
  });

  test('is undone, and the undoing is a change that can be undone', async () => {
    await saveDays(0, 7);
    await saveDays(1, 8);
    const back = await undo(2);
    expect(back).toMatchObject({
      outcome: 'saved',
      settings: { retention: { version: 3, value: { retentionDays: 7 } } },
    });
    const again = await undo(3);
    expect(again.settings.retention).toMatchObject({ version: 4, value: { retentionDays: 8 } });
  });

  test('is undone to the default where it was the first', async () => {
    await saveDays(0, 7);
    expect((await undo(1)).settings.retention.value).toEqual({ retentionDays: 90 });
    expect((await undo(2)).settings.retention.value).toEqual({ retentionDays: 7 });
  });

  test('leaves all other parts alone', async () => {
    await saveDays(0, 7);
    await app.get('saveSetup', { payload: { version: 0, setup: { plan: 'free' } } });
    const { settings } = await undo(1);
    expect(settings.setup.value.plan?.value).toBe('free');
  });

  test('is not undone by somebody who has not seen it, nor where nothing was changed', async () => {
    expect(await undo(0)).toMatchObject({ outcome: 'outdated' });
    await saveDays(0, 7);
    await saveDays(1, 8);
    const late = await undo(1);
    expect(late.outcome).toBe('outdated');
    expect(late.settings.retention.value).toEqual({ retentionDays: 8 });
  });

  test.each(['project admin', 'repository admin', 'member'] as const)(
    'is not for a %s to undo',
    async (as) => {
      await saveDays(0, 7);
      const payload = { part: 'retention', version: 1 } as const;
      expect(await app.call('undoSettings', { as, payload })).toMatchObject({ ok: false });
      expect((await app.get('getSettings')).retention.value).toEqual({ retentionDays: 7 });
    },
  );
});

type Saving = Extract<FunctionName, `save${string}` | `remove${string}Ex${string}`>;

/** The payload that is taken, with one field of it replaced. */
function spoil(name: Saving, path: string, value: unknown): object {
  const payload = structuredClone(PAYLOADS[name]) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const inner = keys.reduce<Record<string, unknown>>(
    (object, key) => object[key] as Record<string, unknown>,
    payload,
  );
  inner[last] = value;
  return payload;
}

const ADDRESS = 'Ask jane.doe@example.com';
const LONG = 'x'.repeat(501);

describe('bad input names the field, says what is wrong and what to do', () => {
  test.each<[Saving, string, unknown, string]>([
    ['saveSetup', 'version', -1, 'below 0'],
    ['saveSetup', 'version', 0.5, 'whole number'],
    ['saveSetup', 'version', '0', 'a text, and should be number'],
    ['saveSetup', 'setup', null, 'setup is nothing'],
    ['saveSetup', 'setup.plan', 'enterprise', 'should be ("free" | "standard" | "premium")'],
    ['saveSetup', 'setup.paidSeats', 0, 'Write a whole number from 1 to 1000000'],
    ['saveSetup', 'setup.renewsOn', '2026-02-31', 'Write it like 2026-12-31'],
    ['saveSetup', 'setup.renewsOn', '31.12.2026', 'Write it like 2026-12-31'],
    ['saveSetup', 'setup.renewsOn', ['2026-12-31'], 'a list, and should be string'],
    ['saveThresholds', 'thresholds.inactiveDays', -1, 'below 0'],
    ['saveThresholds', 'thresholds.inactiveDays', 100_001, 'above 100000'],
    ['saveThresholds', 'thresholds.maxScopeAdminShare', 1.1, 'above 1'],
    ['saveThresholds', 'thresholds.maxScopeAdminShare', -0.1, 'below 0'],
    [
      'saveThresholds',
      'thresholds.companyDomains',
      ['x@acme.example'],
      'Write it like example.com',
    ],
    ['saveRetention', 'retentionDays', 0, 'Write a whole number from 1 to 400'],
    ['saveRetention', 'retentionDays', 401, 'Write a whole number from 1 to 400'],
    ['saveExemption', 'exemption.rule', 'everything', 'Write it like PRIV-01'],
    ['saveExemption', 'exemption.reason', '  ', 'is empty'],
    ['saveExemption', 'exemption.reason', LONG, 'longer than 500 characters'],
    ['saveExemption', 'exemption.reason', ADDRESS, 'holds an e-mail address'],
    ['saveExemption', 'exemption.owner', 'ohartley', 'Choose a person'],
    ['saveExemption', 'exemption.fingerprint', ADDRESS, 'holds an e-mail address'],
    ['removeExemption', 'target.rule', '', 'Write it like PRIV-01'],
    ['saveManualCheck', 'check.answer', true, 'true or false, and should be'],
    ['saveManualCheck', 'check.note', ADDRESS, 'holds an e-mail address'],
    ['saveRegisterEntry', 'entry.name', ADDRESS, 'holds an e-mail address'],
    ['saveRegisterEntry', 'entry.purpose', ADDRESS, 'holds an e-mail address'],
    ['saveRegisterEntry', 'entry.kind', 'password', 'should be'],
    ['savePriceBook', 'book.lists', {}, 'should be'],
    ['savePriceBook', 'book.lists.0.currency', '$', 'Write its three letters, like USD'],
    ['savePriceBook', 'book.lists.0.pricedOn', 'today', 'Write it like 2026-12-31'],
    ['savePriceBook', 'book.lists.0.title', ADDRESS, 'holds an e-mail address'],
    ['savePriceBook', 'book.lists.0.id', 'Own list', 'Write it like own-2026-11-22'],
    ['savePriceBook', 'book.lists.0.plans.0.plan', 'enterprise', 'should be'],
    ['savePriceBook', 'book.lists.0.plans.0.tiers.0.from', 0.5, 'whole number'],
    [
      'savePriceBook',
      'book.lists.0.plans.0.tiers.0.price',
      { kind: 'each', microCents: -1 },
      'below 0',
    ],
    ['savePriceBook', 'book.lists.0.addOns.0.packSize', 0, 'below 1'],
    ['savePriceBook', 'book.lists.0.addOns.0.addOn', 'coffee', 'should be'],
    ['saveRegisterEntry', 'entry.expiresOn', 'never', 'Write it like 2026-12-31'],
  ])('%s: %s (%#)', async (name, path, value, words) => {
    const answer = await app.call(name, { payload: spoil(name, path, value) as never });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    const message = answer.ok ? '' : answer.error.message;
    expect(message).toContain(`${name}: ${path}`);
    expect(message).toContain(words);
    expect(message).not.toContain('jane.doe');
    expect(app.log.join('\n')).not.toContain('jane.doe');
    expect(new Set(versionsOf(await app.get('getSettings')))).toEqual(new Set([0]));
  });

  test('a field that is missing is named', async () => {
    const answer = await app.call('saveRetention', { payload: { version: 0 } as never });
    expect(answer).toMatchObject({
      error: {
        code: 'bad-request',
        message: expect.stringContaining('retentionDays is missing') as string,
      },
    });
  });

  test('the server alone says who and when', async () => {
    const payload = spoil('saveExemption', 'exemption.createdAt', 1);
    expect(await app.call('saveExemption', { payload: payload as never })).toMatchObject({
      error: { code: 'bad-request' },
    });
  });
});

function versionsOf(settings: SettingsView): number[] {
  return Object.values(settings).map(({ version }) => version);
}
