import { createAccessIndex } from '../../../src/domain/access/access-index';
import { changesPart } from '../../../src/domain/digest/changes-section';
import { coveragePart } from '../../../src/domain/digest/coverage-section';
import { deadlinesPart } from '../../../src/domain/digest/deadlines-section';
import { type DigestInput } from '../../../src/domain/digest/digest-input';
import { inactivePart } from '../../../src/domain/digest/inactive-section';
import { seatsPart } from '../../../src/domain/digest/seats-section';
import { listSeats } from '../../../src/domain/seats/list-seats';
import { type Setup } from '../../../src/domain/setup/setup';
import { aDigestInput, someDigestSettings } from '../../builders/a-digest-input';
import { aMatchedDirectory } from '../../builders/a-directory';
import { aDirectoryPerson } from '../../builders/a-finding-evidence';
import {
  aGroup,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someLists,
  unread,
} from '../../builders/facts-builders';
import { omit } from '../../builders/omit';
import { phraseWords } from '../../builders/phrase-words';

const DAY_MS = 86_400_000;
const stated = <Value>(value: Value) => ({ value, statedAt: 0 });
const MONTHLY: Setup = { plan: stated('standard'), billingPeriod: stated('monthly') };
const ANNUAL: Setup = { plan: stated('standard'), billingPeriod: stated('annual') };
const FREE: Setup = { plan: stated('free') };

const art = aProject();
const inArt = { project: art.uuid };
const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const cid = aPerson({ displayName: 'Cid' });
const directoryOf = (...people: readonly (typeof ann)[]) =>
  aMatchedDirectory({
    people: people.map((one) => aDirectoryPerson(one, { isOnPlan: true })),
    asOf: READ_AT,
  });

const seatsOf = (input: DigestInput) =>
  seatsPart(input, listSeats(input.now, input.brought.directory?.value));
const inactiveOf = (input: DigestInput) =>
  inactivePart(input, listSeats(input.now, input.brought.directory?.value));

describe('seats and cost', () => {
  const opening = aRepository({
    ...inArt,
    personGrants: complete([ann, bob, cid].map((one) => aPersonGrant(one, 'read'))),
  });
  const of = (setup: Setup, given: Parameters<typeof aDigestInput>[0] = {}) =>
    seatsOf(
      aDigestInput({
        ...given,
        now: { accounts: [ann], projects: [art], repositories: [opening], ...given.now },
        settings: someDigestSettings({ setup }),
      }),
    );

  test('one certain seat', () => {
    expect(of(MONTHLY, { directory: directoryOf(ann) })).toStrictEqual({
      section: {
        id: 'seats',
        title: 'Seats and cost',
        place: { view: 'seats' },
        summary: [
          '1 seat: 16.50 to 18.25 USD a month, an estimate before tax by the prices of 20 Sep 2026.',
        ],
        tone: 'plain',
        lines: [
          {
            text: ['Room for 4 more people, then each costs extra (up to there all cost the same)'],
            tone: 'plain',
            place: { view: 'seats' },
          },
        ],
        more: 0,
      },
      figures: [
        { label: 'seat', value: '1', tone: 'plain', place: { view: 'seats' } },
        {
          label: 'a month, estimate',
          value: '16.50 to 18.25 USD',
          tone: 'plain',
          place: { view: 'seats' },
        },
      ],
      headlines: [],
    });
  });

  test('one seat at most is one seat', () => {
    const { section, figures } = of(FREE);
    expect(section.summary).toStrictEqual(['At most 1 seat on the Free plan: nothing to pay.']);
    expect(figures?.[0]).toMatchObject({ label: 'seat', value: 'at most 1' });
  });

  test('nothing told: the way to tell it', () => {
    const { section, figures } = of({});
    expect(section.tone).toBe('unknown');
    expect(section).not.toHaveProperty('bar');
    expect(figures?.[1]).toStrictEqual({
      label: 'bill',
      value: 'not known',
      tone: 'unknown',
      place: { view: 'settings', tab: 'setup' },
    });
  });

  test('members not read: neither the seats nor the bill are taken for none', () => {
    const lists = someLists({ members: unread('not-an-admin') });
    const { section, figures } = of(FREE, { now: { accounts: [], lists } });
    expect(section.summary).toStrictEqual([
      'How many seats there are is not known on the Free plan: nothing to pay.',
    ]);
    expect(figures?.[0]).toMatchObject({ label: 'seats', value: 'not known', tone: 'unknown' });
  });

  test('the tone of a limit is that of the section, and its bar is shown', () => {
    const accounts = Array.from({ length: 5 }, (_, at) => aPerson({ displayName: `P${at}` }));
    const { section, headlines } = of(FREE, {
      now: { accounts },
      directory: directoryOf(...accounts),
    });
    expect(section.tone).toBe('danger');
    expect(section.bar).toStrictEqual({
      filled: 5,
      of: 5,
      text: '5 of 5 seats taken',
      tone: 'danger',
    });
    expect(headlines.map(({ weight }) => weight)).toStrictEqual([90]);
  });

  test.each([
    ['more', [ann], [ann, bob], '1 seat more than on 14 Nov 2026'],
    ['many more', [], [ann, bob, cid], '3 seats more than on 14 Nov 2026'],
    ['fewer', [ann, bob], [ann], '1 seat fewer than on 14 Nov 2026'],
  ])('%s than before', (_, before, accounts, text) => {
    expect(of({}, { before: { accounts: before }, now: { accounts } }).section.lines).toStrictEqual(
      [
        {
          text: [text],
          tone: 'plain',
          place: { view: 'changes', since: '2026-11-14', filter: 'kind:people' },
        },
      ],
    );
  });

  test.each([
    ['as many as before', { accounts: [bob] }, {}],
    ['members not all read now', {}, { lists: someLists({ members: partial(null) }) }],
    ['members not all read before', { lists: someLists({ members: partial(null) }) }, {}],
  ])('says nothing of more or fewer: %s', (_, before, now) => {
    expect(of({}, { before, now }).section.lines).toStrictEqual([]);
  });

  describe('seats that open nothing', () => {
    const idle = (setup: Setup, ...active: readonly (typeof ann)[]) =>
      of(setup, {
        now: { accounts: [ann, bob], repositories: [aRepository(inArt)] },
        directory: aMatchedDirectory({
          people: active.map((one) => aDirectoryPerson(one, { isOnPlan: true })),
        }),
      }).section.lines.find(({ place }) => place.view === 'people');

    test.each([
      ['nothing told', {}, 'cost not known, the plan and the billing period are not told'],
      ['the Free plan', FREE, 'costs nothing on the Free plan'],
      ['a year', ANNUAL, 'paid for until the renewal'],
      ['up to five', MONTHLY, 'the bill would be the same without them'],
    ] as const)('%s', (_, setup, cost) => {
      expect(idle(setup, ann, bob)).toStrictEqual({
        text: [`2 seats open no repository: ${cost}`],
        tone: 'warning',
        place: { view: 'people', filter: 'seat:no-access' },
      });
    });

    test('cost what they would free: certainly billed, and perhaps', () => {
      const many = Array.from({ length: 8 }, (_, at) => aPerson({ displayName: `P${at}` }));
      const repositories = [
        aRepository({
          ...inArt,
          personGrants: complete(many.slice(2).map((one) => aPersonGrant(one, 'read'))),
        }),
      ];
      const lines = (directory: ReturnType<typeof aMatchedDirectory>) =>
        of(MONTHLY, { now: { accounts: many, repositories }, directory }).section.lines.find(
          ({ place }) => place.view === 'people',
        )?.text;
      expect(lines(directoryOf(...many))).toStrictEqual([
        '2 seats open no repository: 6.60 to 7.30 USD a month',
      ]);
      expect(lines(directoryOf(...many.slice(1)))).toStrictEqual([
        '2 seats open no repository: 3.30 to 7.30 USD a month',
      ]);
    });

    test('whoever is certainly not billed costs nothing', () => {
      const off = aDirectoryPerson(ann, { status: 'deactivated' });
      const { lines } = of(
        {},
        {
          now: { accounts: [ann], repositories: [] },
          directory: aMatchedDirectory({ people: [off] }),
        },
      ).section;
      expect(lines).toStrictEqual([]);
    });
  });
});

describe('inactive people', () => {
  const IDLE = { view: 'people', filter: 'activity:inactive' };
  const seen = (person: typeof ann, lastAccessedOn: string, given: Partial<typeof ann> = {}) => ({
    ...person,
    addedOn: '2024-01-01T00:00:00Z',
    lastAccessedOn,
    ...given,
  });
  const of = (accounts: readonly (typeof ann)[], given: Parameters<typeof aDigestInput>[0] = {}) =>
    inactiveOf(aDigestInput({ now: { accounts }, ...given }));
  const last = (person: typeof ann, text: string) => ({
    text: [{ person: person.uuid }, text],
    tone: 'plain',
    place: { view: 'person', id: person.uuid },
  });

  test('nobody is inactive', () => {
    expect(of([seen(ann, '2026-11-20T00:00:00Z')])).toStrictEqual({
      section: {
        id: 'inactive',
        title: 'Inactive people',
        place: IDLE,
        summary: ['Nobody is inactive.'],
        tone: 'good',
        lines: [],
        more: 0,
      },
      headlines: [],
    });
    expect(of([]).section).toMatchObject({ summary: ['Nobody is inactive.'], tone: 'good' });
  });

  test('nobody is known to be, and of one nothing is known', () => {
    expect(of([seen(ann, '2026-11-20T00:00:00Z'), bob]).section).toMatchObject({
      summary: ['Nobody is known to be inactive.'],
      tone: 'unknown',
      lines: [
        {
          text: ['Not known of 1 of 2 billed people'],
          tone: 'unknown',
          place: { view: 'people', filter: 'activity:unknown' },
        },
      ],
    });
  });

  test('the longest away first; admins and service users are marked', () => {
    const accounts = [
      seen(ann, '2026-03-01T00:00:00Z', { role: 'owner' }),
      seen(bob, '2025-03-01T00:00:00Z'),
      seen(aPerson({ displayName: 'ci-bot' }), '2026-02-01T00:00:00Z', { role: 'owner' }),
    ];
    const { section, headlines } = of(accounts, {
      settings: someDigestSettings({ setup: MONTHLY }),
    });
    expect(section).toStrictEqual({
      id: 'inactive',
      title: 'Inactive people',
      place: IDLE,
      summary: [
        '3 billed people were not active for 90 days: the bill would be the same without them.',
      ],
      tone: 'warning',
      lines: [
        last(bob, ': last seen 1 Mar 2025'),
        last(
          aPerson({ displayName: 'ci-bot' }),
          ', workspace admin, service user: last seen 1 Feb 2026',
        ),
        last(ann, ', workspace admin: last seen 1 Mar 2026'),
      ],
      more: 0,
    });
    expect(headlines).toStrictEqual([
      { weight: 50, text: '3 inactive people: the bill would be the same without them' },
    ]);
  });

  test('of equals the order is always the same', () => {
    const accounts = ['A', 'B', 'C', 'D'].map((displayName) =>
      seen(aPerson({ displayName }), '2025-01-01T00:00:00Z'),
    );
    const byUuid = accounts.map(({ uuid }) => uuid).sort();
    for (const given of [accounts, [...accounts].reverse()])
      expect(of(given).section.lines.map(({ place }) => place.id)).toStrictEqual(byUuid);
  });

  test('one who never came is told apart and comes first', () => {
    const never = aDirectoryPerson(bob, { isOnPlan: true, lastActiveOn: null });
    const old = aDirectoryPerson(ann, { isOnPlan: true, lastActiveOn: '2025-05-01T00:00:00Z' });
    const { section, headlines } = of(
      [
        { ...ann, addedOn: '2024-01-01T00:00:00Z' },
        { ...bob, addedOn: '2024-01-01T00:00:00Z' },
      ],
      { directory: aMatchedDirectory({ people: [old, never], asOf: READ_AT }) },
    );
    expect(section.summary).toStrictEqual([
      '2 billed people were not active for 90 days (1 of them never): cost not known, the plan and the billing period are not told.',
    ]);
    expect(section.lines).toStrictEqual([
      last(bob, ': never active'),
      last(ann, ': last seen 1 May 2025'),
    ]);
    expect(headlines[0]?.text).toMatch(/^2 inactive people: cost not known/);
  });

  test('one alone, with what they cost for certain', () => {
    const others = Array.from({ length: 7 }, (_, at) => aPerson({ displayName: `P${at}` }));
    const people = [ann, ...others].map((one) =>
      aDirectoryPerson(one, {
        isOnPlan: true,
        lastActiveOn: one === ann ? '2025-05-01T00:00:00Z' : '2026-11-20T00:00:00Z',
      }),
    );
    const { headlines } = of([{ ...ann, addedOn: '2024-01-01T00:00:00Z' }, ...others], {
      directory: aMatchedDirectory({ people, asOf: READ_AT }),
      settings: someDigestSettings({ setup: MONTHLY }),
    });
    expect(headlines).toStrictEqual([
      { weight: 50, text: '1 inactive person: 3.30 to 3.65 USD a month' },
    ]);
  });

  test('who is perhaps not billed makes a range of what they cost', () => {
    const others = Array.from({ length: 7 }, (_, at) => aPerson({ displayName: `P${at}` }));
    const away = [ann, bob].map((one) => seen(one, '2025-01-01T00:00:00Z'));
    const told = [bob, ...others].map((one) =>
      aDirectoryPerson(one, {
        isOnPlan: true,
        lastActiveOn: one === bob ? '2025-01-01T00:00:00Z' : '2026-11-20T00:00:00Z',
      }),
    );
    const { headlines } = of([...away, ...others], {
      directory: aMatchedDirectory({ people: told, asOf: READ_AT }),
      settings: someDigestSettings({ setup: MONTHLY }),
    });
    expect(headlines.map(({ text }) => text)).toStrictEqual([
      '2 inactive people: 3.30 to 7.30 USD a month',
    ]);
  });

  test('protected people are counted, one or many; others named in the register are service users', () => {
    const protect = (...people: readonly (typeof ann)[]) =>
      people.map(({ uuid }) => ({
        person: uuid,
        reason: 'r',
        reviewOn: '2027-06-01',
        createdAt: 0,
      }));
    const away = [ann, bob, cid].map((one) => seen(one, '2025-01-01T00:00:00Z'));
    const lines = (protectedPeople: ReturnType<typeof protect>) =>
      of(away, {
        settings: someDigestSettings({
          protectedPeople,
          register: [
            { name: 'Cid', kind: 'service-account' },
            { name: 'Bob', kind: 'scim-key' },
          ],
        }),
      }).section.lines;
    const kept = (text: string) => ({ text: [text], tone: 'plain', place: IDLE });
    expect(lines(protect(ann))).toStrictEqual([
      ...[bob, cid]
        .map((one) => last(one, `${one === cid ? ', service user' : ''}: last seen 1 Jan 2025`))
        .sort((a, b) => (a.place.id < b.place.id ? -1 : 1)),
      kept('1 more is inactive and marked never to be proposed for removal'),
    ]);
    expect(lines(protect(ann, bob))).toStrictEqual([
      last(cid, ', service user: last seen 1 Jan 2025'),
      kept('2 more are inactive and marked never to be proposed for removal'),
    ]);
  });

  test('whoever is gone or not billed has no seat to free', () => {
    const people = [
      aDirectoryPerson(ann, { status: 'suspended', lastActiveOn: null }),
      aDirectoryPerson(bob, { isOnPlan: false, lastActiveOn: null }),
    ];
    const { section } = of([ann, bob], { directory: aMatchedDirectory({ people }) });
    expect(section.summary).toStrictEqual(['Nobody is inactive.']);
    expect(section.lines).toStrictEqual([]);
  });
});

describe('deadlines', () => {
  const PLACE = { view: 'digest', tab: 'deadlines' };
  const of = (setup: Setup) =>
    deadlinesPart(
      aDigestInput({ settings: someDigestSettings({ setup: { plan: stated('free'), ...setup } }) }),
    );
  const keys = (organization: string, scim?: string): Setup => ({
    organizationKeyExpiresOn: stated(organization),
    ...(scim !== undefined && { scimKeyExpiresOn: stated(scim) }),
  });

  test('nothing was written down', () => {
    expect(of({})).toStrictEqual({
      section: {
        id: 'deadlines',
        title: 'Deadlines',
        place: PLACE,
        summary: ['No deadline was written down: no API tells when keys and tokens expire.'],
        tone: 'plain',
        lines: [],
        more: 0,
      },
      figures: [{ label: 'deadlines in 30 days', value: '0', tone: 'plain', place: PLACE }],
      headlines: [],
    });
  });

  test.each([
    ['2026-11-18', 'Overdue by 3 days, 18 Nov 2026: ', 'danger', '1', 'danger'],
    ['2026-11-21', 'Today, 21 Nov 2026: ', 'danger', '1', 'danger'],
    ['2026-11-28', 'In 7 days, 28 Nov 2026: ', 'danger', '1', 'danger'],
    ['2026-11-29', 'In 8 days, 29 Nov 2026: ', 'warning', '1', 'warning'],
    ['2026-12-21', 'In 30 days, 21 Dec 2026: ', 'warning', '1', 'warning'],
    ['2026-12-22', 'In 31 days, 22 Dec 2026: ', 'plain', '0', 'plain'],
    ['2027-01-20', 'In 60 days, 20 Jan 2027: ', 'plain', '0', 'plain'],
  ])('a key that ends on %s', (day, when, tone, count, figureTone) => {
    const { section, figures } = of(keys(day));
    expect(section.tone).toBe(tone);
    expect(section.lines).toStrictEqual([
      {
        text: [when, 'Expiry of the Organization API key'],
        tone,
        place: { view: 'settings', tab: 'setup' },
      },
    ]);
    expect(figures).toStrictEqual([
      {
        label: `${count === '1' ? 'deadline' : 'deadlines'} in 30 days`,
        value: count,
        tone: figureTone,
        place: PLACE,
      },
    ]);
  });

  test('what is more than 60 days ahead is not told', () => {
    expect(of(keys('2027-01-21')).section.lines).toStrictEqual([]);
  });

  test('what nobody told is no line among the told ones', () => {
    const { section } = of({ ...keys('2026-11-29'), groupsFrom: stated('identity-provider') });
    expect(section.lines.map(({ text, tone }) => [phraseWords(text), tone])).toStrictEqual([
      ['In 8 days, 29 Nov 2026: Expiry of the Organization API key', 'warning'],
      ['Not known: When the SCIM key expires', 'unknown'],
    ]);
  });

  test.each<[string, string, string | undefined, readonly object[]]>([
    [
      'one overdue',
      '2026-11-20',
      undefined,
      [{ weight: 85, text: 'organization API key overdue by 1 day' }],
    ],
    [
      'one due',
      '2026-11-23',
      undefined,
      [{ weight: 70, text: 'organization API key due in 2 days' }],
    ],
    ['two overdue', '2026-11-20', '2026-11-19', [{ weight: 85, text: '2 deadlines overdue' }]],
    ['two due', '2026-11-22', '2026-11-23', [{ weight: 70, text: '2 deadlines within 7 days' }]],
    [
      'one of each',
      '2026-11-22',
      '2026-11-19',
      [
        { weight: 85, text: 'SCIM key overdue by 2 days' },
        { weight: 70, text: 'organization API key due in 1 day' },
      ],
    ],
    ['none soon', '2026-11-29', undefined, []],
  ])('headlines: %s', (_, organization, scim, headlines) => {
    expect(of(keys(organization, scim)).headlines).toStrictEqual(headlines);
  });
});

describe('what could not be seen', () => {
  const OVERVIEW = { view: 'overview' };
  const lines = (given: Parameters<typeof aDigestInput>[0]) =>
    coveragePart(aDigestInput(given)).section.lines;
  const NO_DIRECTORY = {
    text: ['No User directory is loaded: who is active and who is billed is known as “at most”'],
    tone: 'unknown',
    place: { view: 'seats' },
  };
  const NOT_ASKED = {
    text: ['Not asked for: commits and pull requests by account'],
    tone: 'unknown',
    place: OVERVIEW,
  };
  const NOT_READABLE = {
    text: ['No app may read: access tokens, SSH keys of the workspace, branch rules of projects'],
    tone: 'unknown',
    place: OVERVIEW,
  };

  test('all of it was read', () => {
    expect(coveragePart(aDigestInput())).toStrictEqual({
      section: {
        id: 'coverage',
        title: 'What could not be seen',
        place: OVERVIEW,
        summary: ['Everything that was asked for was read, on 21 Nov 2026.'],
        tone: 'plain',
        lines: [NO_DIRECTORY, NOT_ASKED, NOT_READABLE],
        more: 0,
      },
      headlines: [],
    });
  });

  test('a part of it was refused', () => {
    const repositories = [
      aRepository({ slug: 'a' }),
      aRepository({ slug: 'b', groupGrants: unread('not-an-admin') }),
    ];
    const { section } = coveragePart(aDigestInput({ now: { repositories } }));
    expect(section.summary).toStrictEqual([
      'Not everything was read (last on 21 Nov 2026); what is missing is not counted as clean.',
    ]);
    expect(section.tone).toBe('unknown');
    expect(section.lines[0]).toStrictEqual({
      text: ['Who was granted repositories: 1 of 2 read. Scan as an admin of the workspace.'],
      tone: 'unknown',
      place: OVERVIEW,
    });
  });

  test('of a list that was not read nobody knows how long it is', () => {
    const lists = someLists({ repositories: partial(null, 'not-an-admin') });
    const texts = lines({ now: { repositories: [aRepository()], lists } }).map(({ text }) =>
      phraseWords(text),
    );
    expect(texts[0]).toBe(
      'All repositories: 1 read, of how many is not known. Scan as an admin of the workspace.',
    );
  });

  test.each([
    ['2026-11-23', undefined],
    ['2026-11-24', 3],
    ['2026-12-01', 10],
  ])('on %s the facts are so many days too old: %p', (today, days) => {
    const { section, headlines } = coveragePart(aDigestInput({ today }));
    const told = {
      text: [`The facts are ${days} days old: no scan has ended since`],
      tone: 'warning',
      place: OVERVIEW,
    };
    expect(section.lines).toStrictEqual([
      ...(days === undefined ? [] : [told]),
      NO_DIRECTORY,
      NOT_ASKED,
      NOT_READABLE,
    ]);
    expect(headlines).toStrictEqual(
      days === undefined ? [] : [{ weight: 92, text: `no scan has ended for ${days} days` }],
    );
  });

  test('a scan that was cut off', () => {
    const input = aDigestInput();
    const now = createAccessIndex(omit(input.now.facts, 'endedAt'));
    const { section } = coveragePart({ ...input, now });
    expect(section.tone).toBe('unknown');
    expect(section.summary[0]).toMatch(/^Not everything was read/);
    expect(section.lines[0]).toStrictEqual({
      text: ['The last scan did not come to its end'],
      tone: 'unknown',
      place: OVERVIEW,
    });
  });

  test.each([
    [30, undefined],
    [31, 'The User directory is 31 days old: export it again'],
  ])('a directory of %i days: %p', (days, text) => {
    const directory = aMatchedDirectory({ asOf: READ_AT - days * DAY_MS });
    expect(lines({ directory })).toStrictEqual([
      ...(text === undefined ? [] : [{ text: [text], tone: 'warning', place: { view: 'seats' } }]),
      NOT_ASKED,
      NOT_READABLE,
    ]);
  });

  test('what was not asked for is named together', () => {
    expect(lines({ now: { repositories: [aRepository()] } }).at(-2)).toStrictEqual({
      text: [
        'Not asked for: Bitbucket’s own listing of access, commits and pull requests by account',
      ],
      tone: 'unknown',
      place: OVERVIEW,
    });
  });
});

describe('headlines of what changed', () => {
  const headlines = (before: object, now: object) =>
    changesPart(aDigestInput({ before, now })).headlines.map(({ weight, text }) => [weight, text]);
  const QUIET = [0, 'nothing changed since 14 Nov 2026'];

  test('nothing', () => {
    expect(headlines({}, {})).toStrictEqual([QUIET]);
  });

  test.each([
    [[ann], [ann, bob], '1 person joined'],
    [[ann], [ann, bob, cid], '2 people joined'],
    [[ann, bob], [ann], '1 person left'],
    [[ann, bob, cid], [], '3 people left'],
    [[ann, bob], [cid], '1 person joined, 2 left'],
  ])('people moved (%#): %3$s', (before, accounts, text) => {
    expect(headlines({ accounts: before }, { accounts })).toContainEqual([60, text]);
  });

  test.each([
    [[ann], [{ ...ann, role: 'owner' }], [80, '1 new workspace admin']],
    [
      [ann, bob],
      [
        { ...ann, role: 'owner' },
        { ...bob, role: 'owner' },
      ],
      [80, '2 new workspace admins'],
    ],
  ])('who became admin (%#)', (before, accounts, headline) => {
    expect(headlines({ accounts: before }, { accounts })).toStrictEqual([
      headline,
      [40, before.length === 1 ? '1 change' : '2 changes'],
      QUIET,
    ]);
  });

  test('who is no longer admin is no news of that weight', () => {
    const told = headlines({ accounts: [{ ...ann, role: 'owner' }] }, { accounts: [ann] });
    expect(told.filter(([weight]) => weight === 80)).toStrictEqual([]);
  });

  test('levels that moved without a grant', () => {
    const members = complete([ann.uuid]);
    const dev = aGroup({ name: 'Dev', members: complete([]) });
    const project = aProject({ groupGrants: complete([{ group: dev.slug, level: 'write' }]) });
    const repository = aRepository({ project: project.uuid });
    const given = { accounts: [ann], projects: [project], repositories: [repository] };
    expect(
      headlines({ ...given, groups: [dev] }, { ...given, groups: [{ ...dev, members }] }),
    ).toStrictEqual([[40, '1 change'], [40, 'access changed'], QUIET]);
  });

  test('what is gone is called as it was', () => {
    const project = aProject({ key: 'OLD', name: 'Old', isPrivate: false });
    const shown = changesPart(
      aDigestInput({
        before: { projects: [{ ...project, isPrivate: true }] },
        now: { projects: [project] },
      }),
    ).section;
    expect(shown.tone).toBe('danger');
    expect(shown.lines[0]?.text).toStrictEqual(['1 project became public: project OLD (Old)']);
  });

  test('what was not read both times is named once', () => {
    const repository = aRepository({ branchRules: unread('not-an-admin') });
    const other = aRepository({ slug: 'b', branchRules: unread('not-an-admin') });
    const both = { repositories: [aRepository(), aRepository({ slug: 'b' })] };
    expect(
      changesPart(aDigestInput({ before: both, now: { repositories: [repository, other] } }))
        .section.lines,
    ).toStrictEqual([
      {
        text: ['Not known, because it was not read both times: branch rules'],
        tone: 'unknown',
        place: { view: 'changes', since: '2026-11-14' },
      },
    ]);
  });
});
