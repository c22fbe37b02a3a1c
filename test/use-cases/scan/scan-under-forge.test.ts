import { acme } from '../../../local/bitbucket/demo/acme';
import { type Repository } from '../../../src/domain/facts/facts';
import { aClock, NOON } from '../../builders/simulated-bitbucket';
import { levelsIn, levelsOf, listUnderstated } from './level-table';
import { aScanRig, factsOf, repeatedIn, type ScanRig } from './scan-rig';

const asApp = { kind: 'forge-asApp', readsAs: 'app' } as const;
const asUser = { kind: 'forge-asUser', readsAs: 'user' } as const;

/** So many listings are read a day to be held against the answers. */
const SAMPLE = 20;

function listingsAsked({ asked }: ScanRig): readonly string[] {
  return asked.filter((path) => path.includes('/permissions/repositories/'));
}

function isRefused(listing: Repository['listing']): boolean {
  return listing.state === 'unread' && listing.gap.reason === 'not-found';
}

/** What an open page does: one short step after the other. */
async function scanInSteps(rig: ScanRig, as: typeof asApp | typeof asUser) {
  for (;;) {
    const report = await rig.scan(
      { limits: { maxRequests: 95, deadlineMs: 10_000 }, maxWaitMs: 0 },
      as,
    );
    if (report.outcome.state === 'waiting') {
      rig.clock.advance(report.outcome.untilMs - rig.clock.now());
    } else if (report.outcome.state !== 'paused') return report;
  }
}

describe('a scan under Forge', () => {
  test('as the app, where the app passes the admin checks, never asks for a person or for groups', async () => {
    const rig = aScanRig({ switches: { asAppIsAdmin: true } });
    const report = await scanInSteps(rig, asApp);
    expect(report.outcome).toEqual({ state: 'finished' });
    expect(rig.asked.filter((path) => /^\/2\.0\/user\/|^\/1\.0\//.test(path))).toEqual([]);
    expect(levelsIn(factsOf(report))).toEqual(levelsOf(rig.bitbucket.data));
  });

  test.each([{ asAppSeesPrivate: true }, { asAppSeesPrivate: false }])(
    'as the app, where it does not (%j), reads nothing with its eyes, and the admin begins',
    async (switches) => {
      const rig = aScanRig({ switches });
      const report = await scanInSteps(rig, asApp);
      expect(report.outcome).toEqual({ state: 'switch-to-user' });
      expect(rig.journal).toEqual([]);
      const finished = await scanInSteps(rig, asUser);
      expect(finished.outcome).toEqual({ state: 'finished' });
      expect(levelsIn(factsOf(finished))).toEqual(levelsOf(rig.bitbucket.data));
    },
  );

  test('as an app that is refused in the middle leaves no gap, and the admin goes on', async () => {
    const rig = aScanRig({ switches: { asAppIsAdmin: true } });
    rig.bitbucket.faults.add({ from: 100, effect: { kind: 'status', status: 403 } });
    const report = await rig.scan({}, asApp);
    expect(report.outcome).toEqual({ state: 'switch-to-user' });
    expect(rig.journal.length).toBeGreaterThan(90);
    rig.bitbucket.faults.clear();
    const finished = await scanInSteps(rig, asUser);
    expect(levelsIn(factsOf(finished))).toEqual(levelsOf(rig.bitbucket.data));
    // Nobody asks for what no Forge app may read.
    expect(rig.journal.filter((record) => 'gap' in record && record.requests !== 0)).toEqual([]);
  });

  test('without a scope the app has not been given ends, and does not try the person', async () => {
    const rig = aScanRig({ switches: { asAppIsAdmin: true } });
    const report = await rig.scan({}, { ...asApp, scopes: ['read:workspace:bitbucket'] });
    expect(report.outcome).toMatchObject({ state: 'failed', failure: { reason: 'missing-scope' } });
  });

  test('finds every level with a few listings, and says of the others that nobody asked for them', async () => {
    const rig = aScanRig();
    const facts = factsOf(await scanInSteps(rig, asUser));
    expect(levelsIn(facts)).toEqual(levelsOf(rig.bitbucket.data));
    const [listed, others] = [true, false].map((wanted) =>
      facts.repositories.filter(({ listing }) => (listing.state === 'complete') === wanted),
    );
    expect(listed?.length).toBe(listingsAsked(rig).length);
    expect(listed?.length).toBeLessThanOrEqual(facts.repositories.length / 3);
    for (const { listing } of others ?? [])
      expect(listing).toEqual({ state: 'unread', gap: { reason: 'not-asked' } });
    expect(repeatedIn(rig.asked)).toBe(0);
  });

  test('of repositories whose first listing is refused, asks for another that tells the same', async () => {
    const rig = aScanRig();
    rig.bitbucket.faults.add({
      path: '/permissions/repositories/',
      times: 3,
      effect: { kind: 'status', status: 404 },
    });
    const facts = factsOf(await scanInSteps(rig, asUser));
    expect(facts.repositories.filter(({ listing }) => isRefused(listing))).toHaveLength(3);
    expect(levelsIn(facts)).toEqual(levelsOf(rig.bitbucket.data));
  });

  test('reads the listings it is told to check, whatever their turn', async () => {
    const wanted = factsOf(await aScanRig().scan()).repositories.map(({ uuid }) => uuid);
    const facts = factsOf(await aScanRig().scan({ checkListingsOf: wanted }));
    expect(facts.repositories.every(({ listing }) => listing.state === 'complete')).toBe(true);
  });

  test('knows groups by the grants that name them, and nothing of their members', async () => {
    const rig = aScanRig();
    const facts = factsOf(await scanInSteps(rig, asUser));
    expect(facts.groups.length).toBeGreaterThan(5);
    for (const group of facts.groups) {
      expect(rig.bitbucket.data.groups).toContainEqual(
        expect.objectContaining({ slug: group.slug, name: group.name }),
      );
      expect(group.members).toMatchObject({ state: 'unread', gap: { reason: 'wrong-credential' } });
    }
    expect(facts.lists.groups).toMatchObject({
      state: 'unread',
      gap: { reason: 'wrong-credential' },
    });
  });

  test('in the middle never claims less than Bitbucket knows', async () => {
    const rig = aScanRig();
    for (;;) {
      const report = await rig.scan({ limits: { maxRequests: 40 } }, asUser);
      expect(listUnderstated(factsOf(report), rig.bitbucket.data)).toEqual([]);
      if (report.outcome.state === 'finished') break;
    }
  });

  test('passes on that Forge asks for consent, and keeps what was read', async () => {
    const rig = aScanRig();
    const consent = Object.assign(new Error('Authentication Required'), {
      name: 'NEEDS_AUTHENTICATION_ERR',
    });
    const onRequest = () => {
      if (rig.asked.length >= 30) throw consent;
    };
    await expect(rig.scan({}, { ...asUser, onRequest })).rejects.toBe(consent);
    expect(rig.journal.length).toBeGreaterThan(20);
    expect((await scanInSteps(rig, asUser)).outcome).toEqual({ state: 'finished' });
  });
});

describe('after a scan by somebody who may read groups', () => {
  const earlier = NOON - 86_400_000;
  const previousFacts = async () => factsOf(await aScanRig({ clock: aClock(earlier) }).scan());

  test('their members are kept with the time they were read, and only a sample of listings is read', async () => {
    const previous = await previousFacts();
    const rig = aScanRig();
    const report = await rig.scan({ previous }, asUser);
    const facts = factsOf(report);
    expect(facts.groups.map(({ members }) => members)).toEqual(
      previous.groups.map(({ members }) => members),
    );
    expect(
      facts.groups.every(({ members }) => 'readAt' in members && members.readAt === earlier),
    ).toBe(true);
    expect(facts.lists.groups).toMatchObject({ state: 'partial', readAt: earlier });
    expect(listingsAsked(rig)).toHaveLength(SAMPLE);
    expect(levelsIn(facts)).toEqual(levelsOf(rig.bitbucket.data));
  });

  test('who has left the workspace since is in no group any more', async () => {
    const previous = await previousFacts();
    const data = acme(NOON);
    const leaver = data.groups.find(({ slug }) => slug !== 'administrators')?.members[0];
    const accounts = data.accounts.filter(({ uuid }) => uuid !== leaver);
    const rig = aScanRig({ data: { ...data, accounts } });
    const facts = factsOf(await rig.scan({ previous }, asUser));
    const members = facts.groups.flatMap((group) =>
      'value' in group.members ? group.members.value : [],
    );
    expect(members).not.toContain(leaver);
  });

  test('a group that is new since stays unknown, and its repositories are listed', async () => {
    const previous = await previousFacts();
    const data = acme(NOON);
    const [administrators] = data.groups;
    if (!administrators) throw new Error('acme has no groups');
    const newcomers = { ...administrators, slug: 'newcomers', name: 'Newcomers' };
    const repositories = data.repositories.map((repository, index) =>
      index === 0
        ? { ...repository, groupGrants: [{ group: 'newcomers', level: 'read' as const }] }
        : repository,
    );
    const rig = aScanRig({ data: { ...data, groups: [...data.groups, newcomers], repositories } });
    const facts = factsOf(await rig.scan({ previous }, asUser));
    expect(facts.groups.find(({ slug }) => slug === 'newcomers')?.members.state).toBe('unread');
    const listed = facts.repositories.find(({ slug }) => slug === repositories[0]?.slug);
    expect(listed?.listing.state).toBe('complete');
    expect(listingsAsked(rig).length).toBeLessThanOrEqual(SAMPLE + 1);
    expect(levelsIn(facts)).toEqual(levelsOf(rig.bitbucket.data));
  });
});
