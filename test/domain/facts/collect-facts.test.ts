import fc from 'fast-check';
import { createFactsCollector, type ScanState } from '../../../src/domain/facts/collect-facts';
import { type Account, type Facts } from '../../../src/domain/facts/facts';
import { repositoryUuid } from '../../../src/domain/facts/ids';
import {
  type GapRecord,
  jobKey,
  type PageRecord,
  type ScanRecord,
} from '../../../src/domain/facts/scan-record';
import {
  aGroup,
  anOutsider,
  aPerson,
  aProject,
  aRepository,
  aWorkspace,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
} from '../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const ben = aPerson({ displayName: 'Ben' });
const olga = anOutsider({ displayName: 'Olga' });
const artists = aGroup({ name: 'Artists' });
const art = { uuid: aProject().uuid, key: 'ART', name: 'Studio art', isPrivate: true };
const paintings = {
  uuid: aRepository().uuid,
  ...{ slug: 'paintings', name: 'Paintings', project: art.uuid, isPrivate: true },
};

const at = READ_AT;
const workspace: PageRecord = { job: { kind: 'workspace' }, at, rows: [aWorkspace()] };
const members: PageRecord = { job: { kind: 'members' }, at, rows: [ann, ben] };
const groups: PageRecord = {
  job: { kind: 'groups' },
  at,
  rows: [{ slug: artists.slug, name: 'Artists', defaultLevel: null, members: [ann.uuid] }],
};
const projects: PageRecord = { job: { kind: 'projects' }, at, rows: [art] };
const repositories: PageRecord = { job: { kind: 'repositories' }, at, rows: [paintings] };
const onProject = { project: art.uuid, key: art.key } as const;
const onRepository = { repository: paintings.uuid, slug: paintings.slug } as const;
const projectGroups: PageRecord = {
  job: { kind: 'project-group-grants', ...onProject },
  at,
  rows: [{ group: artists.slug, level: 'write' }],
  groups: [{ slug: artists.slug, name: 'Artists' }],
};
const projectPeople: PageRecord = {
  job: { kind: 'project-person-grants', ...onProject },
  at,
  rows: [{ person: olga.uuid, level: 'read' }],
  accounts: [olga],
};
const repositoryGroups: PageRecord = {
  job: { kind: 'repository-group-grants', ...onRepository },
  at,
  rows: [],
};
const repositoryPeople: PageRecord = {
  job: { kind: 'repository-person-grants', ...onRepository },
  at,
  rows: [{ person: ben.uuid, level: 'admin' }],
  accounts: [{ ...ben, kind: 'unknown' }],
};
const branchRules: PageRecord = { job: { kind: 'branch-rules', ...onRepository }, at, rows: [] };
const listing: PageRecord = {
  job: { kind: 'listing', ...onRepository },
  at,
  rows: [{ person: ann.uuid, level: 'write' }],
};

const projectKeys: PageRecord = {
  job: { kind: 'project-access-keys', ...onProject },
  at,
  rows: [{ id: 7, label: 'deploy' }],
};
const repositoryKeys: PageRecord = {
  job: { kind: 'repository-access-keys', ...onRepository },
  at,
  rows: [],
};
const reviewers: PageRecord = {
  job: { kind: 'default-reviewers', ...onRepository },
  at,
  rows: [
    { person: ann.uuid, origin: 'project' },
    { person: ann.uuid, origin: 'repository' },
  ],
  size: 2,
};
const overrides: PageRecord = {
  job: { kind: 'overrides', ...onRepository },
  at,
  rows: [{ settings: [{ name: 'branching_model', isOverridden: true }] }],
};
const forks: PageRecord = { job: { kind: 'forks', ...onRepository }, at, rows: [] };
const hooks: PageRecord = { job: { kind: 'repository-webhooks', ...onRepository }, at, rows: [] };
const workspaceHooks: PageRecord = { job: { kind: 'workspace-webhooks' }, at, rows: [] };
const invitations: PageRecord = {
  job: { kind: 'invitations' },
  at,
  rows: [{ groups: [] }, { groups: [] }],
};

const whole: readonly ScanRecord[] = [
  ...[workspace, members, groups, projects, repositories, projectGroups, projectPeople],
  ...[repositoryGroups, repositoryPeople, branchRules],
  ...[projectKeys, repositoryKeys, reviewers, overrides, forks],
  ...[hooks, workspaceHooks, invitations],
];
const without = (...left: readonly ScanRecord[]) =>
  whole.filter((record) => !left.includes(record));

function gapIn(record: ScanRecord, reason: GapRecord['gap']['reason']): GapRecord {
  return { job: record.job, at, gap: { reason, detail: 'why' } };
}

function collect(records: Iterable<ScanRecord>, previous?: Facts): Facts {
  const collector = createFactsCollector(previous);
  for (const record of records) collector.add(record);
  const facts = collector.facts();
  if (!facts) throw new Error('no workspace among the records');
  return facts;
}

const byUuid = (a: Account, b: Account) => (a.uuid < b.uuid ? -1 : 1);

test('nothing is known before the workspace was read', () => {
  const collector = createFactsCollector();
  expect(collector.facts()).toBeUndefined();
  collector.add(members);
  expect(collector.facts()).toBeUndefined();
});

test('the records of a whole scan are facts read in full', () => {
  expect(collect(whole)).toStrictEqual({
    workspace: aWorkspace(),
    startedAt: READ_AT,
    accounts: [ann, ben, olga].sort(byUuid),
    groups: [{ ...artists, defaultLevel: null, members: complete([ann.uuid]) }],
    projects: [
      {
        ...art,
        groupGrants: complete([{ group: artists.slug, level: 'write' }]),
        personGrants: complete([{ person: olga.uuid, level: 'read' }]),
        accessKeys: complete([{ id: 7, label: 'deploy' }]),
      },
    ],
    repositories: [
      {
        ...paintings,
        groupGrants: complete([]),
        personGrants: complete([{ person: ben.uuid, level: 'admin' }]),
        branchRules: complete([]),
        listing: { state: 'unread', gap: { reason: 'not-asked' } },
        // No branch rule speaks of it.
        branchingModel: { state: 'unread', gap: { reason: 'not-asked' } },
        accessKeys: complete([]),
        // Once for the project and once for the repository.
        defaultReviewers: complete([
          { person: ann.uuid, origin: 'project' },
          { person: ann.uuid, origin: 'repository' },
        ]),
        overrides: complete({ settings: [{ name: 'branching_model', isOverridden: true }] }),
        forks: complete([]),
        webhooks: complete([]),
      },
    ],
    lists: someLists(),
    webhooks: complete([]),
    // Two people may have been invited alike.
    invitations: complete([{ groups: [] }, { groups: [] }]),
  });
});

describe('details', () => {
  const other = { ...paintings, uuid: aRepository({ slug: 'other' }).uuid, slug: 'other' };
  const two: PageRecord = { ...repositories, rows: [paintings, other] };
  const forksOf = (...records: readonly ScanRecord[]) =>
    Object.fromEntries(
      collect([workspace, two, ...records]).repositories.map((one) => [one.slug, one.forks]),
    );
  const unread = (reason: GapRecord['gap']['reason'], detail?: string) => ({
    state: 'unread',
    gap: { reason, ...(detail !== undefined && { detail }) },
  });

  test.each(['wrong-credential', 'missing-scope', 'endpoint-removed', 'not-asked'] as const)(
    'one gap that says %s speaks for every repository that has no record of its own',
    (reason) => {
      const all = { other: unread(reason, 'why'), paintings: unread(reason, 'why') };
      expect(forksOf(gapIn(forks, reason))).toStrictEqual(all);
    },
  );

  test.each(['not-found', 'not-an-admin', 'bitbucket-failed', 'rate-limited'] as const)(
    'a gap that says %s speaks for its own repository',
    (reason) => {
      expect(forksOf(gapIn(forks, reason))).toStrictEqual({
        other: unread('not-read-yet'),
        paintings: unread(reason, 'why'),
      });
    },
  );

  test('what was read before stays read', () => {
    const refused = { kind: 'forks', repository: other.uuid, slug: 'other' } as const;
    const gap = { reason: 'missing-scope', detail: 'why' } as const;
    expect(forksOf(forks, { job: refused, at, gap })).toStrictEqual({
      other: unread('missing-scope', 'why'),
      paintings: complete([]),
    });
  });

  test('of two such gaps the older one speaks, in whatever order they are told', () => {
    const older = gapIn(forks, 'missing-scope');
    const newer: GapRecord = {
      job: { kind: 'forks', repository: other.uuid, slug: 'other' },
      at: at + 1,
      gap: { reason: 'endpoint-removed' },
    };
    const third = { ...paintings, uuid: aRepository({ slug: 'third' }).uuid, slug: 'third' };
    const three: PageRecord = { ...repositories, rows: [paintings, other, third] };
    for (const records of [
      [older, newer],
      [newer, older],
    ]) {
      const { repositories: all } = collect([workspace, three, ...records]);
      const forks = all.find(({ slug }) => slug === 'third')?.forks;
      expect(forks).toStrictEqual(unread('missing-scope', 'why'));
    }
  });

  test('a gap of grants speaks for its own repository, whatever its reason', () => {
    const facts = collect([workspace, two, gapIn(repositoryPeople, 'endpoint-removed')]);
    expect(facts.repositories.map(({ personGrants }) => personGrants)).toStrictEqual([
      unread('not-read-yet'),
      unread('endpoint-removed', 'why'),
    ]);
  });

  const rule = {
    ...{ id: 1, kind: 'push', people: [], groups: [] },
    match: { by: 'branching-model', branchType: 'production' },
  } as const;
  const model: PageRecord = {
    job: { kind: 'branching-model', ...onRepository },
    at,
    rows: [{ production: 'main', prefixes: [] }],
  };
  const modelIn = (...records: readonly ScanRecord[]) =>
    collect([workspace, repositories, ...records]).repositories[0]?.branchingModel;

  test('a branching model is not read yet where a rule needs it, and not asked for where none does', () => {
    expect(modelIn({ ...branchRules, rows: [rule] })).toStrictEqual(unread('not-read-yet'));
    expect(modelIn(branchRules)).toStrictEqual(unread('not-asked'));
    expect(modelIn({ ...branchRules, rows: [rule] }, model)).toStrictEqual(
      complete({ production: 'main', prefixes: [] }),
    );
  });

  test('whether a branching model is needed is as unknown as the branch rules', () => {
    expect(modelIn(gapIn(branchRules, 'not-an-admin'))).toStrictEqual(
      unread('not-an-admin', 'why'),
    );
    expect(modelIn({ ...branchRules, next: '2' })).toStrictEqual(unread('not-read-yet'));
    const doubt = { reason: 'unreadable-answer' } as const;
    expect(modelIn({ ...branchRules, doubt })).toStrictEqual(unread('unreadable-answer'));
  });

  test('one thing that could not be understood was not read', () => {
    const doubt = { reason: 'unreadable-answer', detail: 'what' } as const;
    const nothing: PageRecord = { ...model, rows: [], doubt };
    expect(modelIn({ ...branchRules, rows: [rule] }, nothing)).toStrictEqual(
      unread('unreadable-answer', 'what'),
    );
    expect(modelIn({ ...branchRules, rows: [rule] }, { ...model, doubt })).toStrictEqual({
      ...complete({ production: 'main', prefixes: [] }),
      state: 'partial',
      gap: doubt,
    });
    const empty: PageRecord = { ...model, rows: [] };
    expect(modelIn({ ...branchRules, rows: [rule] }, empty)).toStrictEqual(
      unread('unreadable-answer'),
    );
  });
});

test('an end is told by who knows that the scan has ended', () => {
  const collector = createFactsCollector();
  whole.forEach(collector.add);
  expect(collector.facts()?.endedAt).toBeUndefined();
  expect(collector.facts({ endedAt: READ_AT + 1 })?.endedAt).toBe(READ_AT + 1);
});

test('a scan has begun with its earliest record, in whatever order they are told', () => {
  const later = { ...members, at: at + 1 };
  expect(collect([later, workspace]).startedAt).toBe(at);
  expect(collect([workspace, later]).startedAt).toBe(at);
});

describe('a listing', () => {
  const listingIn = (records: readonly ScanRecord[], state?: ScanState) => {
    const collector = createFactsCollector();
    records.forEach(collector.add);
    return collector.facts(state)?.repositories[0]?.listing;
  };
  const unread = (reason: GapRecord['gap']['reason']) => ({ state: 'unread', gap: { reason } });
  const noGroups = [...without(groups), gapIn(groups, 'wrong-credential')];

  test.each<[string, readonly ScanRecord[], ScanState | undefined, unknown]>([
    ['a running scan still needs', noGroups, undefined, unread('not-read-yet')],
    ['nobody asked for before the end', noGroups, { endedAt: at }, unread('not-asked')],
    ['nobody needs', whole, undefined, unread('not-asked')],
    [
      'nobody needs, and the scan was stopped',
      whole,
      { notReadYet: { reason: 'rate-limited' } },
      unread('not-asked'),
    ],
    ['nobody needs, and that was read', [...whole, listing], undefined, complete(listing.rows)],
    [
      'nobody needs, and that was read in part',
      [...whole, { ...listing, next: '2' }],
      { endedAt: at },
      partial(listing.rows, 'not-read-yet'),
    ],
    [
      'nobody needs, and that was refused',
      [...whole, gapIn(listing, 'not-an-admin')],
      { endedAt: at },
      { state: 'unread', gap: { reason: 'not-an-admin', detail: 'why' } },
    ],
  ])('that %s', (_, records, state, wanted) => {
    expect(listingIn(records, state)).toStrictEqual(wanted);
  });
});

test('projects are told in the order of their keys, repositories of their slugs', () => {
  const project = (key: string) => ({ ...art, uuid: aProject({ key }).uuid, key });
  const repository = (slug: string) => ({ ...paintings, uuid: aRepository({ slug }).uuid, slug });
  const facts = collect([
    workspace,
    { ...projects, rows: ['B', 'C', 'A'].map(project) },
    { ...repositories, rows: ['b', 'c', 'a'].map(repository) },
  ]);
  expect(facts.projects.map(({ key }) => key)).toStrictEqual(['A', 'B', 'C']);
  expect(facts.repositories.map(({ slug }) => slug)).toStrictEqual(['a', 'b', 'c']);
});

test('of two gaps that speak for a kind the older one speaks, be its time a digit shorter', () => {
  const other = { kind: 'forks', repository: aRepository({ slug: 'b' }).uuid, slug: 'b' } as const;
  const gaps: readonly ScanRecord[] = [
    { job: other, at: 10, gap: { reason: 'endpoint-removed' } },
    { job: { ...other, slug: 'c' }, at: 9, gap: { reason: 'missing-scope' } },
  ];
  const facts = collect([workspace, repositories, ...gaps]);
  expect(facts.repositories[0]?.forks).toStrictEqual({
    ...{ state: 'unread', gap: { reason: 'missing-scope' } },
  });
});

describe('what was not read', () => {
  test('is unread, never empty', () => {
    const facts = collect([workspace, projects, repositories]);
    const unread = { state: 'unread', gap: { reason: 'not-read-yet' } };
    expect(facts.lists).toMatchObject({ members: unread, groups: unread });
    expect(facts.projects[0]).toMatchObject({ groupGrants: unread, personGrants: unread });
    expect(facts.repositories[0]).toMatchObject({ groupGrants: unread, branchRules: unread });
  });

  test('has the reason why the scan stopped, where it is told', () => {
    const collector = createFactsCollector();
    [workspace, projects].forEach(collector.add);
    const facts = collector.facts({ notReadYet: { reason: 'rate-limited' } });
    expect(facts?.lists.members).toStrictEqual({
      state: 'unread',
      gap: { reason: 'rate-limited' },
    });
  });

  test('has the reason of its gap', () => {
    const facts = collect([...without(projectPeople), gapIn(projectPeople, 'not-an-admin')]);
    expect(facts.projects[0]?.personGrants).toStrictEqual({
      ...{ state: 'unread', gap: { reason: 'not-an-admin', detail: 'why' } },
    });
  });
});

describe('a list of several pages', () => {
  const first: PageRecord = { ...members, rows: [ann], next: '/2.0/p?page=2', size: 2 };
  const second: PageRecord = { ...members, at: at + 5, rows: [ben], size: 2 };
  const membersOf = (...records: readonly ScanRecord[]) =>
    collect([...without(members), ...records]).lists.members;

  test('is complete with its last page, and as old as its first', () => {
    expect(membersOf(first, second)).toStrictEqual(complete(null));
    expect(collect([...without(members), first, second]).accounts).toContainEqual(ann);
  });

  test('is partial without it', () => {
    expect(membersOf(first)).toMatchObject({ state: 'partial', gap: { reason: 'not-read-yet' } });
    expect(membersOf(first, gapIn(first, 'bitbucket-failed'))).toMatchObject({
      ...{ state: 'partial', gap: { reason: 'bitbucket-failed' } },
    });
  });

  test('counts a row that moved to another page once', () => {
    const overlapping = { ...second, rows: [ann, ben] };
    const facts = collect([...without(members), first, overlapping]);
    expect(facts.accounts.filter(({ uuid }) => uuid === ann.uuid)).toHaveLength(1);
    expect(facts.lists.members.state).toBe('complete');
  });

  test('is in doubt when rows were lost between two pages', () => {
    const overlapping = { ...second, rows: [ann] };
    const doubt = { state: 'partial', gap: { reason: 'unreadable-answer' } };
    expect(membersOf(first, overlapping)).toMatchObject(doubt);
    expect(membersOf({ ...first, size: 3 }, second)).toMatchObject(doubt);
  });

  test('is in doubt when one page announced more than came', () => {
    const doubt = { reason: 'unreadable-answer', detail: 'the list changed while it was read' };
    expect(membersOf({ ...members, size: 3 })).toStrictEqual({ ...partial(null), gap: doubt });
    expect(membersOf({ ...members, size: 2 })).toStrictEqual(complete(null));
  });

  test('is in doubt when it shrank, though as many rows came as were announced last', () => {
    const doubt = { state: 'partial', gap: { reason: 'unreadable-answer' } };
    expect(membersOf(first, { ...second, size: 1 })).toMatchObject(doubt);
    const [one, two, three] = [
      { ...first, size: 1, rows: [ann] },
      { ...first, size: 3, rows: [ben], next: '/2.0/p?page=3' },
      { ...second, size: 2, rows: [olga] },
    ];
    expect(membersOf(one, two, three)).toMatchObject(doubt);
  });

  test('is as old as its oldest page', () => {
    expect(membersOf({ ...first, at: at + 9 }, second)).toStrictEqual(complete(null, at + 5));
  });

  test('is not in doubt because it grew at its end, or because an entry granted nothing', () => {
    expect(membersOf({ ...first, size: 1 }, second).state).toBe('complete');
    const skipping = { ...second, size: 3, skipped: 1 };
    expect(membersOf({ ...first, size: 3 }, skipping).state).toBe('complete');
  });

  test('is in doubt when one entry could not be read', () => {
    const doubt = { reason: 'unreadable-answer', detail: 'an entry' } as const;
    expect(membersOf({ ...first, doubt }, second)).toMatchObject({ state: 'partial', gap: doubt });
  });
});

describe('a person', () => {
  test('named only in a grant is kept, without a role', () => {
    expect(collect(whole).accounts).toContainEqual(olga);
  });

  test('is who the list of members says, whatever grants say', () => {
    expect(collect(whole).accounts).toContainEqual(ben);
  });

  test('is who most is known about where the list of members is missing', () => {
    const known = anOutsider({ ...anOutsider({ displayName: 'Ann' }), accountId: 'a' });
    const bare = { uuid: ann.uuid, kind: 'unknown', displayName: 'Ann' } as const;
    const facts = collect([
      ...without(members),
      { ...listing, accounts: [bare] },
      { ...branchRules, accounts: [known] },
    ]);
    expect(facts.accounts).toContainEqual(known);
  });
});

describe('groups that cannot be read', () => {
  const refused = gapIn(groups, 'wrong-credential');
  const previous = someFacts({
    accounts: [ann, ben],
    groups: [{ ...artists, members: complete([ann.uuid, ben.uuid], READ_AT - 1000) }],
    lists: someLists({ groups: complete(null, READ_AT - 1000) }),
  });

  test('are those that grants name, with members unknown, and then the listing is missed', () => {
    const facts = collect([...without(groups), refused]);
    const unread = { state: 'unread', gap: { reason: 'wrong-credential', detail: 'why' } };
    expect(facts.groups).toStrictEqual([{ slug: artists.slug, name: 'Artists', members: unread }]);
    expect(facts.repositories[0]?.listing).toStrictEqual({
      ...{ state: 'unread', gap: { reason: 'not-read-yet' } },
    });
    expect(collect([...without(groups), refused, listing]).repositories[0]?.listing).toStrictEqual(
      complete([{ person: ann.uuid, level: 'write' }]),
    );
  });

  test('keep the members of an earlier scan and the time of it', () => {
    const facts = collect([...without(groups), refused], previous);
    expect(facts.groups).toStrictEqual(previous.groups);
    expect(facts.lists.groups).toMatchObject({ state: 'partial', readAt: READ_AT - 1000 });
    expect(facts.repositories[0]?.listing).toMatchObject({ gap: { reason: 'not-asked' } });
  });

  test('keep the names of those members where members cannot be read either', () => {
    const facts = collect([...without(groups, members, repositoryPeople), refused], previous);
    const known = facts.accounts.find(({ uuid }) => uuid === ann.uuid);
    expect(known).toMatchObject({ displayName: 'Ann', kind: 'user' });
    expect(known).not.toHaveProperty('role');
  });

  test('lose members who have left the workspace', () => {
    const left = { ...members, rows: [ben] };
    const facts = collect([...without(groups, members), left, refused], previous);
    expect(facts.groups[0]?.members).toStrictEqual(complete([ben.uuid], READ_AT - 1000));
  });

  test('do not come back where the list of groups was read', () => {
    const {
      groups: [read],
    } = collect(whole, previous);
    expect(read?.members).toStrictEqual(complete([ann.uuid]));
  });
});

test('a group that a grant names and the list of groups does not is unknown, not empty', () => {
  const facts = collect([...without(groups), { ...groups, rows: [] }]);
  expect(facts.groups).toStrictEqual([
    {
      ...{ slug: artists.slug, name: 'Artists' },
      members: {
        state: 'unread',
        gap: { reason: 'not-found', detail: 'not in the list of groups' },
      },
    },
  ]);
});

test('a doubt about one group is a doubt about the members of all', () => {
  const doubt = { reason: 'unreadable-answer', detail: 'a member' } as const;
  const facts = collect([...without(groups), { ...groups, doubt }]);
  expect(facts.groups[0]?.members).toMatchObject({ state: 'partial', gap: doubt });
});

describe('laws', () => {
  const many: readonly ScanRecord[] = [
    ...without(members, groups),
    { ...members, rows: [ann], next: '/2.0/p?page=2' },
    { ...members, rows: [ben] },
    gapIn(groups, 'wrong-credential'),
    listing,
    { ...branchRules, accounts: [{ ...olga, nickname: 'olga' }] },
  ];
  /** Any order that keeps the records of one job in theirs. */
  const shuffled = fc
    .shuffledSubarray([...many], { minLength: many.length, maxLength: many.length })
    .map((records) => {
      const queues = new Map<string, ScanRecord[]>();
      for (const record of many) {
        const key = jobKey(record.job);
        queues.set(key, [...(queues.get(key) ?? []), record]);
      }
      return records.flatMap(({ job }) => queues.get(jobKey(job))?.shift() ?? []);
    });

  test('the order of jobs does not matter', () => {
    const facts = collect(many);
    fc.assert(
      fc.property(shuffled, (records) => {
        expect(collect(records)).toEqual(facts);
      }),
    );
  });

  test('asked after each record, it says what one says that is asked at once', () => {
    const told = [...many, gapIn(hooks, 'wrong-credential'), gapIn(forks, 'not-found')];
    const ofOther = { ...onRepository, repository: repositoryUuid('{other}') };
    const other = { ...paintings, uuid: ofOther.repository, slug: 'other', name: 'Other' };
    fc.assert(
      fc.property(shuffled, fc.shuffledSubarray(told), (records, more) => {
        const all: readonly ScanRecord[] = [
          ...[workspace, { ...repositories, rows: [paintings, other] }, ...records],
          ...more,
          { job: { kind: 'overrides', ...ofOther }, at, gap: { reason: 'missing-scope' } },
        ];
        const collector = createFactsCollector();
        all.forEach((record, place) => {
          collector.add(record);
          expect(collector.facts()).toEqual(collect(all.slice(0, place + 1)));
        });
        const ended = { endedAt: at, notReadYet: { reason: 'rate-limited' } } as const;
        const atOnce = createFactsCollector();
        all.forEach(atOnce.add);
        expect(collector.facts(ended)).toEqual(atOnce.facts(ended));
        expect(collector.facts({ endedAt: at })).toEqual(atOnce.facts({ endedAt: at }));
      }),
      { numRuns: 30 },
    );
  });

  test('a record told twice is a record told once', () => {
    const facts = collect(many);
    fc.assert(
      fc.property(shuffled, fc.subarray([...many]), (records, again) => {
        const twice = records.flatMap((record) =>
          again.includes(record) ? [record, record] : [record],
        );
        expect(collect(twice)).toEqual(facts);
      }),
    );
  });

  test('fewer records never make a reading that calls itself complete smaller', () => {
    const facts = collect(many);
    fc.assert(
      fc.property(fc.subarray([...many]), (some) => {
        const left = collect([workspace, ...some.filter((record) => record !== workspace)]);
        for (const project of left.projects) {
          const full = facts.projects.find(({ uuid }) => uuid === project.uuid);
          if (project.personGrants.state === 'complete') {
            expect(project.personGrants).toEqual(full?.personGrants);
          }
        }
        if (left.lists.repositories.state === 'complete') {
          expect(left.repositories).toHaveLength(facts.repositories.length);
        }
      }),
    );
  });
});

test('rows are told apart by what they are about, on every list that has several', () => {
  const grant = (person: Account) => ({ person: person.uuid, level: 'read' as const });
  const people = [grant(ann), grant(ben), grant(olga)];
  const level = { level: 'read' as const };
  const grants = ['a', 'b', 'c'].map((name) => ({ group: aGroup({ name }).slug, ...level }));
  const collector = createFactsCollector();
  for (const record of [
    ...[workspace, members, groups, projects, repositories],
    { ...projectPeople, rows: people } as PageRecord,
    { ...repositoryPeople, rows: people } as PageRecord,
    { ...projectGroups, rows: grants } as PageRecord,
    { ...repositoryGroups, rows: grants } as PageRecord,
    { ...listing, rows: people } as PageRecord,
  ])
    collector.add(record);
  const facts = collector.facts({ endedAt: at });
  const [project, repository] = [facts?.projects[0], facts?.repositories[0]];
  const counts = [
    project?.personGrants,
    repository?.personGrants,
    project?.groupGrants,
    repository?.groupGrants,
    repository?.listing,
  ].map((reading) => (reading?.state === 'complete' ? reading.value.length : reading));
  expect(counts).toStrictEqual([3, 3, 3, 3, 3]);
});
