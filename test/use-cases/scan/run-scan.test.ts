import { type Bitbucket } from '../../../local/bitbucket/bitbucket';
import { acme } from '../../../local/bitbucket/demo/acme';
import { generateWorkspace } from '../../../local/bitbucket/generator/generate-workspace';
import { type ScanReport } from '../../../src/use-cases/scan/scan-report';
import { aPerson, aPersonGrant, complete } from '../../builders/facts-builders';
import { NOON } from '../../builders/simulated-bitbucket';
import { levelsIn, levelsOf } from './level-table';
import { aScanRig, factsOf, floorOf, repeatedIn } from './scan-rig';

const generated = () =>
  generateWorkspace({ people: 200, groups: 20, projects: 20, repositories: 500, seed: 7 });

describe.each([
  { name: 'acme', data: () => acme(NOON), structureShare: 1 / 15 },
  { name: 'a generated workspace of 200/20/20/500', data: generated, structureShare: 1 / 20 },
])('a first scan of $name with an API token', ({ data, structureShare }) => {
  const rig = aScanRig({ data: data() });
  let report: ScanReport;
  let whenStructureWasRead = 0;
  beforeAll(async () => {
    report = await rig.scan({
      onProgress: ({ structureRead }) => {
        if (structureRead && whenStructureWasRead === 0) whenStructureWasRead = rig.asked.length;
      },
    });
  });

  test('takes hardly more requests than there are lists to read, each once, six at a time', () => {
    expect(report.outcome).toEqual({ state: 'finished' });
    expect(rig.asked.length).toBeLessThanOrEqual(floorOf(rig.bitbucket) * 1.02);
    expect(repeatedIn(rig.asked)).toBe(0);
    expect(rig.bitbucket.stats()).toMatchObject({ total: rig.asked.length, highestInFlight: 6 });
    expect(report.progress).toMatchObject({
      requestsUsed: rig.asked.length,
      requestsExpected: rig.asked.length,
    });
  });

  test('gives the first answer after a small part of its requests', () => {
    expect(whenStructureWasRead).toBeGreaterThan(0);
    expect(whenStructureWasRead).toBeLessThanOrEqual(rig.asked.length * structureShare);
  });

  test('finds every level that Bitbucket itself lists, and no other', () => {
    expect(levelsIn(factsOf(report))).toEqual(levelsOf(rig.bitbucket.data));
  });
});

describe('a scan', () => {
  test('reads on one connection when asked to', async () => {
    const rig = aScanRig();
    await rig.scan({ concurrency: 1 });
    expect(rig.bitbucket.stats().highestInFlight).toBe(1);
  });

  test('never has more than six requests in flight, whatever is asked for', async () => {
    const rig = aScanRig();
    await rig.scan({ concurrency: 60 });
    expect(rig.bitbucket.stats().highestInFlight).toBe(6);
  });

  test('bears fields no document names, and pages without counters', async () => {
    const switches = { unknownFields: true, pageCounters: false };
    const rig = aScanRig({ switches });
    const facts = factsOf(await rig.scan());
    expect(levelsIn(facts)).toEqual(levelsOf(rig.bitbucket.data));
  });

  test('bears a workspace without anything in it', async () => {
    const data = acme(NOON);
    const rig = aScanRig({ data: { ...data, projects: [], repositories: [], groups: [] } });
    const facts = factsOf(await rig.scan());
    expect(facts).toMatchObject({ projects: [], repositories: [], groups: [] });
    expect(facts.lists).toMatchObject({
      projects: { state: 'complete' },
      repositories: { state: 'complete' },
    });
  });

  test('asks first for repositories that had grants of their own in the last scan', async () => {
    const facts = factsOf(await aScanRig().scan());
    const telling = facts.repositories.slice(-2).map(({ slug }) => slug);
    const previous = {
      ...facts,
      repositories: facts.repositories.map((repository) => ({
        ...repository,
        groupGrants: complete([]),
        personGrants: complete(telling.includes(repository.slug) ? [someGrant] : []),
      })),
    };
    const next = aScanRig();
    await next.scan({ previous });
    expect(new Set(listRepositoriesAsked(next.asked).slice(0, 4))).toEqual(new Set(telling));
  });

  test('asks for repositories in use before public ones, and for those before the rest', async () => {
    const data = acme(NOON);
    const longAgo = '2020-01-01T00:00:00.000000+00:00';
    const repositories = data.repositories.map((repository) =>
      repository.isPrivate ? repository : { ...repository, updatedOn: longAgo },
    );
    const rig = aScanRig({ data: { ...data, repositories } });
    await rig.scan({ concurrency: 1 });
    const order = listRepositoriesAsked(rig.asked).map((slug) => rankOf(rig.bitbucket, slug));
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(new Set(order)).toEqual(new Set([0, 1, 2]));
  });
});

const someGrant = aPersonGrant(aPerson(), 'read');

function listRepositoriesAsked(asked: readonly string[]): readonly string[] {
  const grants = /^\/2\.0\/repositories\/acme\/([^/]+)\/permissions-config/;
  return asked.flatMap((path) => grants.exec(path)?.[1] ?? []);
}

function rankOf({ data }: Bitbucket, slug: string): number {
  const repository = data.repositories.find((one) => one.slug === slug);
  const updatedAt = Date.parse(repository?.updatedOn ?? '');
  if (NOON - updatedAt < 30 * 24 * 3_600_000) return 2;
  return repository?.isPrivate === false ? 1 : 0;
}
