import fc from 'fast-check';
import { withRepository } from '../../../local/bitbucket/change-data';
import { generateWorkspace } from '../../../local/bitbucket/generator/generate-workspace';
import { type RepositoryRecord } from '../../../local/bitbucket/workspace-data';
import { withEarlierDetails } from '../../../src/domain/facts/earlier-details';
import { type Facts } from '../../../src/domain/facts/facts';
import { rowsRead } from '../../../src/domain/facts/reading';
import { levelsIn, levelsOf } from './level-table';
import { aScannedWorkspace, DAY_MS, listReadings } from './refresh-rig';
import { factsOf, repeatedIn, timeless } from './scan-rig';

const small = generateWorkspace({ people: 12, groups: 3, projects: 3, repositories: 9, seed: 3 });
const NOBODY: readonly never[] = [];

describe('a daily refresh of 200 people and 500 repositories of which one in a hundred changed', () => {
  const large = generateWorkspace({
    ...{ people: 200, groups: 20, projects: 20, repositories: 500, seed: 7 },
  });

  test.each([
    ['with an API token', {}, 0.15],
    [
      'as the app, which may not read groups',
      { kind: 'forge-asApp', readsAs: 'app', switches: { asAppIsAdmin: true } } as const,
      0.15,
    ],
  ])('%s, takes at most 15 %% of the requests of a first scan', async (_, how, share) => {
    const workspace = await aScannedWorkspace(large, how);
    const { rig, first } = workspace;
    const changed = large.repositories.filter((_one, at) => at % 100 === 0);
    for (const { uuid } of changed)
      rig.bitbucket.update((data) => withRepository(data, uuid, withoutGrants));
    const report = await workspace.refresh(
      factsOf(first),
      changed.map((_one, at) => workspace.uuidAt(at * 100)),
    );
    expect(report.outcome).toEqual({ state: 'finished' });
    expect(rig.asked.length).toBeLessThanOrEqual(share * first.progress.requestsUsed);
    expect(rig.asked.length).toBe(report.progress.requestsUsed);
    expect(report.progress.requestsExpected).toBe(report.progress.requestsUsed);
    expect(repeatedIn(rig.asked)).toBe(0);
    const facts = factsOf(report);
    expect(levelsIn(facts)).toEqual(levelsOf(rig.bitbucket.data));
    expect(countReadSince(facts, facts.startedAt)).toBe(5 + Math.ceil(500 / 7));
    expect(report.progress.families.map(({ missing }) => missing)).toEqual(
      first.progress.families.map(({ missing }) => missing),
    );
  });
});

function withoutGrants(repository: RepositoryRecord): RepositoryRecord {
  return { ...repository, userGrants: NOBODY, groupGrants: NOBODY };
}

function countReadSince({ repositories }: Facts, since: number): number {
  return repositories.filter(({ groupGrants }) => readAtOf(groupGrants) >= since).length;
}

function readAtOf(reading: Facts['repositories'][number]['groupGrants']): number {
  return reading.state === 'unread' ? 0 : reading.readAt;
}

/** Gives one person another level on each of some repositories; no list and no event tells of it. */
const arbitraryRegrants = fc.array(
  fc.record({
    repository: fc.nat(8),
    person: fc.nat(11),
    level: fc.constantFrom('read' as const, 'write' as const, 'admin' as const),
  }),
  { minLength: 1, maxLength: 6 },
);

type Regrants = typeof arbitraryRegrants extends fc.Arbitrary<infer T> ? T : never;
type Workspace = Awaited<ReturnType<typeof aScannedWorkspace>>;

function regrant({ rig, uuidAt }: Workspace, regrants: Regrants): void {
  for (const { repository, person, level } of regrants) {
    const account = rig.bitbucket.data.accounts[person]?.uuid ?? '';
    rig.bitbucket.update((data) =>
      withRepository(data, uuidAt(repository), (one) => ({
        ...one,
        userGrants: [
          ...one.userGrants.filter((grant) => grant.account !== account),
          { account, level },
        ],
      })),
    );
  }
}

describe('a refresh', () => {
  test('of repositories that were all hinted at tells the same as a full scan', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRegrants, async (regrants) => {
        const workspace = await aScannedWorkspace(small);
        regrant(workspace, regrants);
        const hinted = regrants.map(({ repository }) => workspace.uuidAt(repository));
        const refreshed = factsOf(await workspace.refresh(factsOf(workspace.first), hinted));
        const full = factsOf(await workspace.scanAnew({}));
        expect(timeless(refreshed)).toEqual(timeless(full));
        expect(levelsIn(refreshed)).toEqual(levelsOf(workspace.rig.bitbucket.data));
      }),
      { numRuns: 5 },
    );
  });

  test('finds what nobody hinted at within seven days', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRegrants, async (regrants) => {
        const workspace = await aScannedWorkspace(small);
        regrant(workspace, regrants);
        const facts = await workspace.refreshDaily(factsOf(workspace.first), 7);
        expect(levelsIn(facts)).toEqual(levelsOf(workspace.rig.bitbucket.data));
      }),
      { numRuns: 5 },
    );
  });

  test('keeps a reading as it is, with the time at which it was read', async () => {
    const workspace = await aScannedWorkspace(small);
    const before = factsOf(workspace.first);
    const known = listReadings(before);
    const facts = factsOf(await workspace.refresh(before, [workspace.uuidAt(1)]));
    const kept = [...listReadings(facts)].filter(
      ([, reading]) => reading.state === 'unread' || reading.readAt < facts.startedAt,
    );
    for (const [about, reading] of kept)
      expect([about, reading]).toEqual([about, known.get(about)]);
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.length).toBeLessThan(known.size);
    expect(facts.endedAt).toBeGreaterThanOrEqual(facts.startedAt);
    expect(facts.startedAt).toBeGreaterThanOrEqual((before.endedAt ?? 0) + DAY_MS);
  });

  test('reads everything where it has nothing to go on from', async () => {
    const workspace = await aScannedWorkspace(small);
    const report = await workspace.scanAnew({ refresh: { hinted: new Set() } });
    expect(timeless(factsOf(report))).toEqual(timeless(factsOf(workspace.first)));
    expect(report.progress).toEqual(workspace.first.progress);
  });

  test('reads everything of another workspace', async () => {
    const workspace = await aScannedWorkspace(small);
    const { workspace: here, ...rest } = factsOf(workspace.first);
    const other = { ...rest, workspace: { ...here, uuid: '{other}' as typeof here.uuid } };
    const report = await workspace.refresh(other);
    expect(report.progress).toEqual(workspace.first.progress);
  });

  test('does not tell how many requests there will be before it knows what it keeps', async () => {
    const workspace = await aScannedWorkspace(small);
    workspace.rig.clock.advance(DAY_MS);
    const seen: (number | undefined)[] = [];
    const report = await workspace.scanAnew({
      previous: factsOf(workspace.first),
      refresh: { hinted: new Set() },
      onProgress: ({ requestsExpected }) => seen.push(requestsExpected),
    });
    expect(seen[0]).toBeUndefined();
    const told = seen.filter((one) => one !== undefined);
    expect(Math.max(...told)).toBe(report.progress.requestsUsed);
  });
});

describe('what was missing', () => {
  test('is tried again first, and a reading that fails now is not taken for the one of yesterday', async () => {
    const workspace = await aScannedWorkspace(small);
    const { bitbucket } = workspace.rig;
    const slug = small.repositories[4]?.slug ?? '';
    const undo = bitbucket.faults.add({
      path: `/${slug}/permissions-config/users`,
      effect: { kind: 'status', status: 403 },
    });
    const hinted = [workspace.uuidAt(4)];
    const broken = factsOf(await workspace.refresh(factsOf(workspace.first), hinted));
    expect(findGrants(broken, slug)).toMatchObject({ state: 'unread' });
    undo();
    const mended = factsOf(await workspace.refresh(broken));
    expect(findGrants(mended, slug)).toMatchObject({ state: 'complete' });
    expect(
      readAtOf(mended.repositories.find((one) => one.slug === slug)?.groupGrants ?? NONE),
    ).toBe(readAtOf(broken.repositories.find((one) => one.slug === slug)?.groupGrants ?? NONE));
  });
});

const NONE = { state: 'unread', gap: { reason: 'not-asked' } } as const;

function findGrants({ repositories }: Facts, slug: string) {
  return repositories.find((one) => one.slug === slug)?.personGrants;
}

describe('a refresh that is cut off', () => {
  test.each([
    ['and goes on from the same facts', false],
    ['and finds its own facts in the place of the last ones, once who has access was read', true],
  ])('%s, ends as one that ran through', async (_, isReplaced) => {
    const whole = await aScannedWorkspace(small);
    const expected = factsOf(await whole.refresh(factsOf(whole.first), [whole.uuidAt(2)]));
    const asked = [...whole.rig.asked].sort();

    const cut = await aScannedWorkspace(small);
    cut.rig.clock.advance(DAY_MS);
    const before = factsOf(cut.first);
    let previous = before;
    const refresh = { hinted: new Set([cut.uuidAt(2)]) };
    const limits = { maxRequests: 3 };
    let report = await cut.scanAnew({ previous, refresh, limits });
    while (report.outcome.state === 'paused') {
      if (isReplaced && report.accessRead && previous === before)
        previous = { ...withEarlierDetails(factsOf(report), before), endedAt: cut.rig.clock.now() };
      report = await cut.rig.scan({ previous, refresh, limits });
    }
    expect(timeless(factsOf(report))).toEqual(timeless(expected));
    expect([...cut.rig.asked].sort()).toEqual(asked);
  });
});

test('whose grants are gone with a person who left is asked again at once', async () => {
  const workspace = await aScannedWorkspace(small);
  const facts = factsOf(workspace.first);
  const leaver = facts.accounts.find(
    ({ uuid, role }) =>
      role === 'member' &&
      facts.repositories.some(({ personGrants }) =>
        rowsRead(personGrants).some(({ person }) => person === uuid),
      ),
  );
  expect(leaver).toBeDefined();
  workspace.rig.bitbucket.update((data) => ({
    ...data,
    accounts: data.accounts.filter(({ uuid }) => uuid !== leaver?.uuid),
    groups: data.groups.map((group) => ({
      ...group,
      members: group.members.filter((uuid) => uuid !== leaver?.uuid),
    })),
    projects: data.projects.map((project) => ({
      ...project,
      userGrants: project.userGrants.filter(({ account }) => account !== leaver?.uuid),
    })),
    repositories: data.repositories.map((repository) => ({
      ...repository,
      userGrants: repository.userGrants.filter(({ account }) => account !== leaver?.uuid),
    })),
  }));
  const refreshed = factsOf(await workspace.refresh(facts));
  expect(levelsIn(refreshed)).toEqual(levelsOf(workspace.rig.bitbucket.data));
});
