import fc from 'fast-check';
import { type Facts, type Repository } from '../../../src/domain/facts/facts';
import { groupSlug, repositoryUuid } from '../../../src/domain/facts/ids';
import { planRefresh, type RefreshInput } from '../../../src/domain/facts/plan-refresh';
import { jobKey, type JobKind } from '../../../src/domain/facts/scan-record';
import {
  aGroup,
  aGroupGrant,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  aWorkspace,
  complete,
  partial,
  READ_AT,
  someFacts,
  unread,
  uuidOf,
} from '../../builders/facts-builders';

const DAY_MS = 86_400_000;
const NONE: ReadonlySet<never> = new Set<never>();
const TODAY = READ_AT + DAY_MS;

const art = aProject({ key: 'ART' });
const ann = aPerson({ displayName: 'Ann' });
const builders = aGroup({ slug: groupSlug('builders') });

/** So many repositories, the first read first. */
function repositories(count: number, given: Partial<Repository> = {}): readonly Repository[] {
  return Array.from({ length: count }, (_, at) =>
    readOnce(
      { slug: `r${String(at).padStart(2, '0')}`, project: art.uuid, ...given },
      READ_AT + at,
    ),
  );
}

function readOnce(given: Partial<Repository>, at: number): Repository {
  return aRepository({
    groupGrants: complete([], at),
    personGrants: complete([], at),
    branchRules: complete([], at),
    accessKeys: complete([], at),
    defaultReviewers: complete([], at),
    forks: complete([], at),
    overrides: complete({ settings: [] }, at),
    webhooks: complete([], at),
    ...given,
  });
}

function planned(input: Partial<RefreshInput> & Pick<RefreshInput, 'previous'>) {
  const now = input.now ?? { ...input.previous, startedAt: TODAY };
  return planRefresh({ ...{ now, hinted: NONE, doubted: NONE, skipped: NONE }, ...input });
}

/** Slugs of which the plan keeps a reading of a kind. */
function kept(kind: JobKind, input: Parameters<typeof planned>[0]): readonly string[] {
  return planned(input)
    .filter(({ job }) => job.kind === kind)
    .map(({ job }) => ('slug' in job ? job.slug : jobKey(job)))
    .sort();
}

function factsOf(count: number, given: Partial<Facts> = {}): Facts {
  return someFacts({ projects: [art], repositories: repositories(count), ...given });
}

describe('the share that is read again', () => {
  test.each<[string, number, number, number, number]>([
    ['a seventh, and a twenty-eighth of the details', 28, 1, 4, 1],
    ['rounded up', 29, 1, 5, 2],
    ['one of one', 1, 1, 1, 1],
    ['two days’ share after two days', 28, 2, 8, 2],
    ['a day’s share after less than a day', 28, 0.2, 4, 1],
    ['a day’s share after a day and some hours', 28, 1.4, 4, 1],
    ['all after a week, and a quarter of the details', 28, 7, 28, 7],
    ['all after two months', 28, 60, 28, 28],
  ])('%s', (_, count, days, access, details) => {
    const previous = factsOf(count);
    const now = { ...previous, startedAt: previous.startedAt + days * DAY_MS };
    const input = { previous, now };
    expect(kept('repository-group-grants', input)).toHaveLength(count - access);
    expect(kept('repository-person-grants', input)).toHaveLength(count - access);
    expect(kept('branch-rules', input)).toHaveLength(count - access);
    for (const kind of DETAILS)
      expect([kind, kept(kind, input).length]).toStrictEqual([kind, count - details]);
  });

  test('is the oldest, by what was read of it first', () => {
    const [first, second, ...others] = repositories(8);
    if (!first || !second) throw new Error('Eight are more than two.');
    const later = complete<readonly never[]>([], READ_AT + 500);
    const readLater = { ...first, groupGrants: later, personGrants: later, branchRules: later };
    const partlyLater = { ...second, groupGrants: later, personGrants: later };
    const previous = factsOf(0, { repositories: [readLater, partlyLater, ...others] });
    expect(kept('branch-rules', { previous })).toStrictEqual([
      'r00',
      'r03',
      'r04',
      'r05',
      'r06',
      'r07',
    ]);
  });

  test('is the same by name among those read in one moment', () => {
    const uuids = ['d', 'b', 'a', 'c'].map((name) => repositoryUuid(name));
    const all = uuids.map((uuid) => readOnce({ uuid, slug: uuid }, READ_AT));
    expect(kept('branch-rules', { previous: factsOf(0, { repositories: all }) })).toStrictEqual([
      ...['b', 'c', 'd'],
    ]);
  });

  test('counts what this scan has read already', () => {
    const [first, ...others] = repositories(7);
    if (!first) throw new Error('Seven are more than one.');
    const again = readOnce({ slug: 'r00', project: art.uuid }, TODAY);
    const previous = factsOf(0, { repositories: [again, ...others] });
    expect(kept('branch-rules', { previous })).toStrictEqual(others.map(({ slug }) => slug));
  });

  test('is not made smaller by what is read for another reason', () => {
    const previous = factsOf(14);
    const hinted = new Set(previous.repositories.slice(7).map(({ uuid }) => uuid));
    expect(kept('branch-rules', { previous, hinted })).toStrictEqual([
      'r02',
      'r03',
      'r04',
      'r05',
      'r06',
    ]);
  });

  test('of keys of projects is a twenty-eighth', () => {
    const projects = Array.from({ length: 29 }, (_, at) => aProject({ key: `P${at}` }));
    const previous = someFacts({ projects });
    expect(kept('project-access-keys', { previous })).toHaveLength(27);
    expect(kept('project-group-grants', { previous })).toStrictEqual([]);
    expect(kept('project-person-grants', { previous })).toStrictEqual([]);
  });
});

const DETAILS = [
  'default-reviewers',
  'overrides',
  'forks',
  'repository-access-keys',
  'repository-webhooks',
] as const;

describe('what is read again at once', () => {
  const others = repositories(20).map((one) => ({ ...one, slug: `x-${one.slug}` }));
  const subject = readOnce({ slug: 'subject', project: art.uuid }, READ_AT + 1000);
  const left = aPerson({ displayName: 'Left' });
  const gone = aGroup({ slug: groupSlug('gone') });

  function isKept(
    kind: JobKind,
    now: Partial<Facts> | undefined,
    given: Partial<Repository> = {},
    input: Partial<RefreshInput> = {},
  ): boolean {
    const earlier = { ...subject, ...given };
    const previous = someFacts({
      accounts: [ann, left],
      groups: [builders, gone],
      projects: [art],
      repositories: [...others, earlier],
    });
    const today = { ...previous, startedAt: TODAY, ...now };
    return kept(kind, { ...{ previous, now: today }, ...input }).includes('subject');
  }

  const changed = (change: Partial<Repository>): Partial<Facts> => ({
    repositories: [...others, { ...subject, ...change }],
  });
  const names = { personGrants: complete([aPersonGrant(left, 'read')], READ_AT + 1000) };
  const rule = { id: 1, kind: 'push', match: { by: 'unknown' as const }, people: [], groups: [] };

  test.each<
    [
      string,
      boolean,
      boolean,
      Partial<Facts> | undefined,
      Partial<Repository>,
      Partial<RefreshInput>,
    ]
  >([
    ['not: nothing changed', true, true, undefined, {}, {}],
    ['hinted at', false, false, undefined, {}, { hinted: new Set([subject.uuid]) }],
    ['its listing did not fit', false, true, undefined, {}, { doubted: new Set([subject.uuid]) }],
    ['updated', false, true, changed({ updatedOn: '2026-11-22T01:00:00Z' }), {}, {}],
    ['moved', false, false, changed({ project: aProject({ key: 'OPS' }).uuid }), {}, {}],
    ['opened', false, false, changed({ isPrivate: !subject.isPrivate }), {}, {}],
    ['may be forked', false, false, changed({ forkPolicy: 'allow_forks' }), {}, {}],
    ['not: described anew', true, true, changed({ name: 'Other', mainBranch: 'trunk' }), {}, {}],
    ['grants to who left', false, true, { accounts: [ann] }, names, {}],
    ['not: who is still here', true, true, { accounts: [ann, left] }, names, {}],
    [
      'grants to who left and came back',
      false,
      true,
      { accounts: [ann, { ...left, addedOn: '2026-11-22' }] },
      names,
      {},
    ],
    ['not: who left holds nothing here', true, true, { accounts: [ann] }, {}, {}],
    [
      'not: whether they left is not known',
      true,
      true,
      { accounts: [ann], lists: { ...someFacts().lists, members: unread('bitbucket-failed') } },
      names,
      {},
    ],
    [
      'grants to a deleted group',
      false,
      true,
      { groups: [builders] },
      { groupGrants: complete([aGroupGrant(gone, 'read')], READ_AT + 1000) },
      {},
    ],
    [
      'not: whether it was deleted is not known',
      true,
      true,
      { groups: [], lists: { ...someFacts().lists, groups: unread('wrong-credential') } },
      { groupGrants: complete([aGroupGrant(gone, 'read')], READ_AT + 1000) },
      {},
    ],
    [
      'a rule exempts who left',
      false,
      true,
      { accounts: [ann] },
      { branchRules: complete([{ ...rule, people: [left.uuid] }], READ_AT + 1000) },
      {},
    ],
    [
      'a rule exempts a deleted group',
      false,
      true,
      { groups: [builders] },
      { branchRules: complete([{ ...rule, groups: [gone.slug] }], READ_AT + 1000) },
      {},
    ],
    [
      'not: a rule of others',
      true,
      true,
      { accounts: [ann], groups: [builders] },
      {
        branchRules: complete(
          [{ ...rule, people: [ann.uuid], groups: [builders.slug] }],
          READ_AT + 1000,
        ),
      },
      {},
    ],
  ])('%s', (_, access, details, now, given, input) => {
    expect(isKept('repository-group-grants', now, given, input)).toBe(access);
    expect(isKept('repository-person-grants', now, given, input)).toBe(access);
    expect(isKept('branch-rules', now, given, input)).toBe(access);
    for (const kind of DETAILS)
      expect([kind, isKept(kind, now, given, input)]).toStrictEqual([kind, details]);
  });

  test.each<[string, Partial<Repository>, JobKind]>([
    ['grants of groups', { groupGrants: unread('bitbucket-failed') }, 'repository-group-grants'],
    ['half the grants of people', { personGrants: partial([]) }, 'repository-person-grants'],
    ['rules', { branchRules: unread('not-an-admin') }, 'branch-rules'],
    ['half the forks', { forks: partial([]) }, 'forks'],
    ['overrides', { overrides: unread('not-read-yet') }, 'overrides'],
  ])('%s that are missing, and nothing else', (_, given, missing) => {
    const all: readonly JobKind[] = [
      ...(['repository-group-grants', 'repository-person-grants', 'branch-rules'] as const),
      ...DETAILS,
    ];
    for (const kind of all)
      expect([kind, isKept(kind, changed(given), given)]).toStrictEqual([kind, kind !== missing]);
  });

  test('a branching model goes with the rules that it is read for', () => {
    const branchingModel = complete({ prefixes: [] }, READ_AT + 1000);
    expect(isKept('branching-model', undefined, { branchingModel })).toBe(true);
    const branchRules = partial<readonly []>([]);
    expect(isKept('branching-model', undefined, { branchingModel, branchRules })).toBe(false);
    const none = { branchingModel: unread<never>('not-asked') };
    expect(isKept('branching-model', undefined, none)).toBe(false);
  });

  test('a listing never stands', () => {
    expect(isKept('listing', undefined, { listing: complete([], READ_AT + 1000) })).toBe(false);
  });

  test('what this scan would never ask for again is not kept', () => {
    const skipped = new Set<JobKind>(['repository-webhooks', 'project-access-keys']);
    expect(isKept('repository-webhooks', undefined, {}, { skipped })).toBe(false);
    expect(isKept('forks', undefined, {}, { skipped })).toBe(true);
    const projects = [art, aProject({ key: 'OPS' })];
    const previous = someFacts({ projects });
    expect(kept('project-access-keys', { previous, skipped })).toStrictEqual([]);
    expect(kept('project-access-keys', { previous })).toHaveLength(1);
  });

  test('nothing stands of a repository or project that is gone, new, or of another workspace', () => {
    const projects = [art, aProject({ key: 'OPS' })];
    const previous = factsOf(8, { projects });
    const now = {
      ...previous,
      startedAt: TODAY,
      projects: [],
      repositories: repositories(9).slice(4),
    };
    expect(kept('branch-rules', { previous, now })).toStrictEqual(['r05', 'r06', 'r07']);
    expect(kept('project-access-keys', { previous, now })).toStrictEqual([]);
    expect(
      planned({ previous, now: { ...previous, workspace: aWorkspace({ uuid: OTHER }) } }),
    ).toStrictEqual([]);
  });
});

const OTHER = uuidOf('other') as Facts['workspace']['uuid'];

test('what stands names whom it names, is of its time, and goes by today’s name', () => {
  const outsider = anOutsider({ displayName: 'Out' });
  const at = READ_AT + 1000;
  const key = { id: 3, label: 'ci', addedBy: outsider.uuid };
  const subject = readOnce(
    {
      slug: 'subject',
      project: art.uuid,
      personGrants: complete([aPersonGrant(outsider, 'read')], at),
      groupGrants: complete([aGroupGrant(builders, 'write')], at),
      accessKeys: complete([key], at),
      branchingModel: unread('not-asked'),
    },
    at,
  );
  const previous = factsOf(8, {
    accounts: [ann, outsider],
    groups: [builders],
    repositories: [...repositories(8), subject],
  });
  const renamed = { ...subject, slug: 'renamed' };
  const now = { ...previous, startedAt: TODAY, repositories: [...repositories(8), renamed] };
  const pages = planned({ previous, now }).filter(
    ({ job }) => 'repository' in job && job.repository === subject.uuid,
  );
  const at0 = { repository: subject.uuid, slug: 'renamed' };
  const page = (kind: string, rows: readonly unknown[], accounts: readonly unknown[] = []) => ({
    ...{ job: { kind, ...at0 }, at, rows, accounts, groups: [], requests: 0 },
  });
  expect(pages).toStrictEqual([
    {
      ...page('repository-group-grants', [aGroupGrant(builders, 'write')]),
      groups: [{ slug: builders.slug, name: builders.name }],
    },
    page('repository-person-grants', [aPersonGrant(outsider, 'read')], [outsider]),
    page('branch-rules', []),
    page('repository-access-keys', [key], [outsider]),
    page('default-reviewers', []),
    page('forks', []),
    page('overrides', [{ settings: [] }]),
    page('repository-webhooks', []),
  ]);
});

test('everything has its turn within seven refreshes, whatever else is read meanwhile', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.array(fc.array(fc.nat(29), { maxLength: 30 }), { minLength: 7, maxLength: 7 }),
      (count, hints) => {
        let previous = factsOf(count);
        const start = previous.startedAt;
        for (const [day, hinted] of hints.entries()) {
          const startedAt = start + (day + 1) * DAY_MS;
          const uuids = hinted.flatMap((at) => previous.repositories[at]?.uuid ?? []);
          const now = { ...previous, startedAt };
          const still = new Set(kept('branch-rules', { previous, now, hinted: new Set(uuids) }));
          previous = {
            ...now,
            repositories: previous.repositories.map((one) =>
              still.has(one.slug)
                ? one
                : readOnce({ slug: one.slug, project: art.uuid }, startedAt),
            ),
          };
        }
        const times = previous.repositories.map(({ branchRules }) =>
          branchRules.state === 'complete' ? branchRules.readAt : 0,
        );
        expect(Math.min(...times)).toBeGreaterThan(start);
      },
    ),
  );
});
