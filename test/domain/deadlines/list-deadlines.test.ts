import { omit } from '../../builders/omit';
import fc from 'fast-check';
import { type Deadline, DEADLINE_STATES } from '../../../src/domain/deadlines/deadline';
import { deadlinesText, whenText } from '../../../src/domain/deadlines/deadline-words';
import { type DeadlinesInput } from '../../../src/domain/deadlines/deadlines-input';
import { dayAfter, dueOn, dueOnTold } from '../../../src/domain/deadlines/due';
import { isPressing, listDeadlines } from '../../../src/domain/deadlines/list-deadlines';
import { accountUuid } from '../../../src/domain/facts/ids';
import { type RegisterEntry } from '../../../src/domain/findings/brought-facts';
import { type Setup } from '../../../src/domain/setup/setup';
import { aRegisterEntry } from '../../builders/a-finding-evidence';
import { someDigestSettings, TODAY } from '../../builders/a-digest-input';

const stated = <Value>(value: Value) => ({ value, statedAt: 0 });
const LINKED: Setup = { plan: stated('free' as const) };

function list(given: Partial<DeadlinesInput> = {}, today = TODAY): readonly Deadline[] {
  return listDeadlines(someDigestSettings({ setup: LINKED, ...given }), today);
}

function only(given: Partial<DeadlinesInput>): Deadline {
  const [first, ...rest] = list(given);
  expect(rest).toStrictEqual([]);
  if (first === undefined) throw new Error('There is no deadline.');
  return first;
}

describe('the day', () => {
  test.each<[on: string, state: Deadline['state'], daysLeft: number, when: string]>([
    ['2026-11-20', 'overdue', -1, 'overdue by 1 day'],
    ['2026-11-21', 'within-7-days', 0, 'today'],
    ['2026-11-22', 'within-7-days', 1, 'in 1 day'],
    ['2026-11-28', 'within-7-days', 7, 'in 7 days'],
    ['2026-11-29', 'within-30-days', 8, 'in 8 days'],
    ['2026-12-21', 'within-30-days', 30, 'in 30 days'],
    ['2026-12-22', 'within-60-days', 31, 'in 31 days'],
    ['2027-01-20', 'within-60-days', 60, 'in 60 days'],
    ['2027-01-21', 'later', 61, 'in 61 days'],
  ])('%s is %s', (on, state, daysLeft, when) => {
    const found = only({ setup: { ...LINKED, organizationKeyExpiresOn: stated(on) } });
    expect(found).toMatchObject({ state, on, daysLeft, kind: 'organization-api-key' });
    expect(whenText(found)).toBe(when);
    expect(isPressing(found)).toBe(state !== 'later');
  });

  test('that cannot be understood is not known, and never nothing', () => {
    const found = only({ register: [aRegisterEntry({ expiresOn: 'soon' })] });
    expect(found.state).toBe('not-known');
    expect(found.on).toBeUndefined();
    expect(whenText(found)).toBe('not known');
  });
});

test.each([
  ['2026-11-21', 1, '2026-11-22'],
  ['2026-11-21T23:59:59Z', 1, '2026-11-22'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-11-21', 0, '2026-11-21'],
  ['soon', 1, undefined],
])('%s and %d days is %p', (day, days, expected) => {
  expect(dayAfter(day, days)).toBe(expected);
});

test('of a time its day counts; of nothing there is no day', () => {
  expect(dueOn('2026-11-22T08:00:00Z', TODAY)).toStrictEqual({
    state: 'within-7-days',
    on: '2026-11-22',
    daysLeft: 1,
  });
  expect(dueOnTold(undefined, TODAY)).toStrictEqual({ state: 'not-known' });
});

describe('keys of the organization', () => {
  test('are told in full, with the page that says why they end', () => {
    const setup: Setup = {
      ...LINKED,
      organizationKeyExpiresOn: stated('2026-11-22'),
      scimKeyExpiresOn: stated('2026-11-23'),
    };
    expect(list({ setup })).toStrictEqual([
      {
        kind: 'organization-api-key',
        key: 'organization-api-key',
        state: 'within-7-days',
        on: '2026-11-22',
        daysLeft: 1,
        title: ['Expiry of the Organization API key'],
        whatToDo: expect.stringMatching(/^Make a new key in Atlassian Administration/) as unknown,
        source: expect.stringMatching(/manage-an-organization-with-the-admin-apis/) as unknown,
        place: { view: 'settings', tab: 'setup' },
      },
      {
        kind: 'scim-key',
        key: 'scim-key',
        state: 'within-7-days',
        on: '2026-11-23',
        daysLeft: 2,
        title: ['Expiry of the SCIM key'],
        whatToDo: expect.stringMatching(/identity provider/) as unknown,
        source: expect.stringMatching(/manage-scim-api-key-expiration/) as unknown,
        place: { view: 'settings', tab: 'setup' },
      },
    ]);
  });

  test('an unknown SCIM key says what to do, and where to type the date in', () => {
    const setup: Setup = { ...LINKED, groupsFrom: stated('identity-provider' as const) };
    expect(only({ setup })).toStrictEqual({
      kind: 'scim-key',
      key: 'scim-key',
      state: 'not-known',
      title: ['When the SCIM key expires'],
      whatToDo: 'Look it up in Atlassian Administration, and type the date in.',
      source: expect.stringMatching(/^https:/) as unknown,
      place: { view: 'settings', tab: 'setup' },
    });
  });

  test('the register answers for its own kind of key alone', () => {
    const setup: Setup = { ...LINKED, groupsFrom: stated('identity-provider' as const) };
    const register = [aRegisterEntry({ kind: 'service-account', expiresOn: null })];
    expect(only({ setup, register })).toMatchObject({ kind: 'scim-key', state: 'not-known' });
  });

  test('that nobody told are missed where an identity provider keeps people in step', () => {
    const setup: Setup = { ...LINKED, groupsFrom: stated('identity-provider' as const) };
    expect(only({ setup })).toMatchObject({ kind: 'scim-key', state: 'not-known' });
    expect(list({ setup: { ...LINKED, accessGivenBy: stated('identity-provider') } })).toHaveLength(
      1,
    );
    expect(list({ setup: { ...LINKED, accessGivenBy: stated('group') } })).toStrictEqual([]);
  });

  test('are told by the register, too', () => {
    const setup: Setup = { ...LINKED, groupsFrom: stated('identity-provider' as const) };
    const register = [aRegisterEntry({ name: 'okta', kind: 'scim-key', expiresOn: '2026-12-01' })];
    expect(only({ setup, register })).toMatchObject({
      kind: 'credential-expiry',
      on: '2026-12-01',
      title: ['Expiry of the SCIM key okta'],
    });
  });
});

describe('the link to an organization', () => {
  const paid: Setup = { plan: stated('standard' as const) };

  test.each<[says: string, setup: Setup, Partial<Deadline> | undefined]>([
    [
      'not told',
      paid,
      {
        state: 'to-do',
        title: ['Which organization the workspace is linked to is not known'],
        place: { view: 'settings', tab: 'setup' },
      },
    ],
    ['the plan is not told either', {}, { state: 'to-do' }],
    [
      'not linked',
      { ...paid, isLinked: stated(false) },
      {
        state: 'overdue',
        on: '2026-03-15',
        daysLeft: -251,
        title: ['Link the workspace to an organization'],
      },
    ],
    [
      'linked, and nobody looked to which',
      { ...paid, isLinked: stated(true) },
      {
        state: 'to-do',
        title: ['Check that the workspace is linked to the intended organization'],
        place: { view: 'settings', tab: 'checks' },
      },
    ],
    ['a Free plan', LINKED, undefined],
  ])('%s', (_, setup, expected) => {
    const found = list({ setup });
    if (expected === undefined) expect(found).toStrictEqual([]);
    else
      expect(found).toStrictEqual([
        expect.objectContaining({ kind: 'organization-link', ...expected }),
      ]);
  });

  test('a check of something else does not say which organization it is', () => {
    const setup: Setup = { ...paid, isLinked: stated(true) };
    const manualChecks = [{ rule: 'INV-03', answer: 'not-so', checkedOn: '2026-11-01' } as const];
    expect(list({ setup, manualChecks }).map(({ kind }) => kind)).toStrictEqual([
      'organization-link',
      'manual-check',
    ]);
  });

  test('is done once somebody has written down which organization it is', () => {
    const setup: Setup = { ...paid, isLinked: stated(true) };
    const manualChecks = [{ rule: 'ID-05', answer: 'not-so', checkedOn: '2026-11-01' } as const];
    expect(only({ setup, manualChecks })).toMatchObject({ kind: 'manual-check', on: '2027-01-30' });
  });
});

describe('the register', () => {
  test.each<[Partial<RegisterEntry>, readonly string[]]>([
    [{ expiresOn: '2026-12-01', reviewOn: '2026-11-30' }, ['register-review', 'credential-expiry']],
    [{ expiresOn: null }, []],
    [{ kind: 'workspace-ssh-key' }, []],
    [{ kind: 'repository-access-token' }, ['credential-expiry']],
    [{ kind: 'workspace-ssh-key', reviewOn: '2026-12-01' }, ['register-review']],
  ])('%p has %p', (given, kinds) => {
    const entry = omit(aRegisterEntry(), 'expiresOn', 'reviewOn');
    const found = list({ register: [{ ...entry, ...given }] });
    expect(found.map(({ kind }) => kind)).toStrictEqual(kinds);
    expect(found.every(({ place }) => place.tab === 'register')).toBe(true);
  });

  test('the rule that ends tokens is named where there is such a rule, and nowhere else', () => {
    const sourceOf = (kind: RegisterEntry['kind']) =>
      only({ register: [aRegisterEntry({ kind, expiresOn: '2026-12-01' })] });
    expect(sourceOf('workspace-access-token').source).toMatch(/expiry-for-access-tokens$/);
    expect(sourceOf('oauth-consumer')).not.toHaveProperty('source');
  });

  test.each<[RegisterEntry['kind'], expiry: RegExp, review: RegExp]>([
    ['exception', /^End it, or set a new date/, /^Ask its owner/],
    ['access-review', /^Review who has access/, /^Review who has access/],
    ['project-access-token', /^Make a new one/, /^Ask its owner/],
  ])('an entry of the kind %s says what to do', (kind, expiry, review) => {
    const entry = aRegisterEntry({ kind, expiresOn: '2026-12-02', reviewOn: '2026-12-01' });
    const [first, second] = list({ register: [entry] });
    expect(first?.whatToDo).toMatch(review);
    expect(second?.whatToDo).toMatch(expiry);
  });

  test('of a token without a date says so: it may expire tomorrow', () => {
    const token = aRegisterEntry({ name: 'deploy', kind: 'repository-access-token' });
    const entry = omit(token, 'expiresOn', 'reviewOn');
    expect(only({ register: [entry] })).toMatchObject({
      state: 'not-known',
      title: ['When the repository access token deploy expires'],
      whatToDo: 'Look up the date and write it into the register: no API lists it.',
    });
  });
});

describe('the renewal', () => {
  test.each<[Setup, readonly Partial<Deadline>[]]>([
    [{ plan: stated('free'), renewsOn: stated('2026-12-01') }, []],
    [
      { isLinked: stated(true), renewsOn: stated('2026-12-01') },
      [{ on: '2026-12-01', title: ['Renewal of the plan'] }],
    ],
    [
      { renewsOn: stated('2026-11-20') },
      [{ state: 'overdue', title: ['Renewal of the plan, as typed in'] }],
    ],
    [
      { billingPeriod: stated('annual') },
      [
        {
          state: 'not-known',
          title: ['When the annual plan renews'],
          place: { view: 'settings', tab: 'setup' },
        },
      ],
    ],
    [{ renewsOn: stated('2026-11-21') }, [{ daysLeft: 0, title: ['Renewal of the plan'] }]],
    [{ billingPeriod: stated('monthly') }, []],
  ])('of %p', (setup, expected) => {
    const found = list({ setup }).filter(({ kind }) => kind === 'renewal');
    expect(found).toStrictEqual(expected.map((one) => expect.objectContaining(one) as unknown));
  });
});

describe('what somebody decided for a while', () => {
  const ann = accountUuid('{ann}');

  test('names a person by id alone', () => {
    const found = only({
      protectedPeople: [{ person: ann, reason: 'founder', reviewOn: '2026-12-01', createdAt: 0 }],
    });
    expect(found.title).toStrictEqual([
      'Review of ',
      { person: ann },
      ', who is never proposed for removal',
    ]);
    expect(found.place).toStrictEqual({ view: 'person', id: ann });
  });

  test('an exemption ends on its day', () => {
    const exemption = {
      rule: 'ID-05',
      reason: 'moving',
      owner: ann,
      reviewOn: '2026-11-21',
      createdAt: 0,
    };
    expect(only({ exemptions: [exemption] })).toMatchObject({
      state: 'within-7-days',
      title: ['End of the exemption from “Workspace not linked to the intended organization”'],
      place: { view: 'findings', filter: 'rule:ID-05' },
    });
  });

  test.each([
    [{ fingerprint: 'f1' }, 'f1'],
    [{ subjectKey: 'person {bob}' }, 'ID-05|person {bob}'],
    [{}, 'ID-05|'],
  ])('an exemption of %p has a key of its own', (of, key) => {
    const exemption = { rule: 'ID-05', reason: 'moving', owner: ann, createdAt: 0 };
    expect(only({ exemptions: [{ ...exemption, ...of, reviewOn: '2026-12-01' }] }).key).toBe(key);
  });

  test('a rule that left the catalogue is called by its id', () => {
    const exemption = {
      rule: 'GONE-01',
      reason: 'moving',
      owner: ann,
      reviewOn: '2026-11-21',
      createdAt: 0,
    };
    expect(only({ exemptions: [exemption] }).title).toStrictEqual([
      'End of the exemption from “GONE-01”',
    ]);
  });

  test.each([
    [['2026-09-01', '2026-08-01']],
    [['2026-08-01', '2026-09-01']],
    [['2026-09-01', '2026-09-01']],
  ])('the newest check of a rule counts, as long as the threshold says: %p', (days) => {
    const check = { rule: 'INV-03', answer: 'not-so' } as const;
    const found = only({ manualChecks: days.map((checkedOn) => ({ ...check, checkedOn })) });
    expect(found).toMatchObject({
      on: '2026-11-30',
      daysLeft: 9,
      place: { view: 'settings', tab: 'checks' },
    });
  });

  test('each rule has a check of its own', () => {
    const check = { answer: 'not-so', checkedOn: '2026-09-01' } as const;
    const manualChecks = [
      { ...check, rule: 'INV-03' },
      { ...check, rule: 'ID-05' },
    ];
    expect(list({ manualChecks }).map(({ key }) => key)).toStrictEqual(['ID-05', 'INV-03']);
  });
});

test('the sentence never takes an empty list for nothing due', () => {
  expect(deadlinesText([], TODAY)).toBe(
    'No deadline was written down: no API tells when keys and tokens expire.',
  );
  const later = list({ setup: { ...LINKED, scimKeyExpiresOn: stated('2027-11-21') } });
  expect(deadlinesText(later, TODAY)).toBe(
    'Nothing that was written down is due within 60 days of 21 Nov 2026.',
  );
  const some = list({
    setup: { ...LINKED, scimKeyExpiresOn: stated('2026-11-01') },
    register: [aRegisterEntry({ expiresOn: '2026-11-25' })],
  });
  expect(deadlinesText(some, TODAY)).toBe('1 overdue, 1 within 7 days.');
  const all = list({
    setup: { groupsFrom: stated('identity-provider' as const) },
    register: ['2026-11-20', '2026-11-22', '2026-11-30', '2026-12-30', '2027-12-30'].map(
      (expiresOn) => aRegisterEntry({ name: expiresOn, expiresOn }),
    ),
  });
  expect(deadlinesText(all, TODAY)).toBe(
    '1 overdue, 1 within 7 days, 1 within 30 days, 1 within 60 days, 1 to do, 1 not known.',
  );
});

test('what has passed comes before what is to be done and what nobody told, and what is far off last', () => {
  const found = list({
    setup: {
      groupsFrom: stated('identity-provider'),
      organizationKeyExpiresOn: stated('2027-06-01'),
    },
    register: [
      aRegisterEntry({ name: 'b', expiresOn: '2026-11-23' }),
      aRegisterEntry({ name: 'a', expiresOn: '2026-11-23' }),
      aRegisterEntry({ name: 'c', expiresOn: '2026-11-01' }),
    ],
  });
  expect(found.map(({ state, title }) => [state, ...title])).toStrictEqual([
    ['overdue', 'Expiry of the repository access token c'],
    ['within-7-days', 'Expiry of the repository access token a'],
    ['within-7-days', 'Expiry of the repository access token b'],
    ['to-do', 'Which organization the workspace is linked to is not known'],
    ['not-known', 'When the SCIM key expires'],
    ['later', 'Expiry of the Organization API key'],
  ]);
});

test('the most pressing comes first, whatever the order they were written down in', () => {
  const day = fc.integer({ min: -100, max: 100 }).map((days) => dayFrom(days));
  const entries = fc.uniqueArray(fc.record({ name: fc.string({ minLength: 1 }), on: day }), {
    selector: ({ name }) => name,
  });
  fc.assert(
    fc.property(entries, (given) => {
      const register = given.map(({ name, on }) => aRegisterEntry({ name, expiresOn: on }));
      const found = list({ register });
      const ranks = found.map(({ state }) => DEADLINE_STATES.indexOf(state));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(list({ register: [...register].reverse() })).toEqual(found);
    }),
  );
});

function dayFrom(days: number): string {
  return new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10);
}
