import { DETAIL_FAMILIES } from '../../../src/domain/facts/fact-families';
import { type ScanReport } from '../../../src/use-cases/scan/scan-report';
import { type ScanProgress } from '../../../src/use-cases/scan/scan-progress';
import { isGapRecord } from '../../../src/domain/facts/scan-record';
import { aScanRig, type Reading, type RigOptions } from './scan-rig';

async function watch(options: RigOptions = {}, as?: Reading) {
  const rig = aScanRig(options);
  const seen: { readonly told: ScanProgress; readonly asked: number; readonly kept: number }[] = [];
  const onProgress = (told: ScanProgress) => {
    // A gap that took no request is no answer to one.
    const kept = rig.journal.filter(({ requests }) => requests !== 0).length;
    seen.push({ told, asked: rig.asked.length, kept });
  };
  const report: ScanReport = await rig.scan({ onProgress }, as);
  return { rig, seen, report };
}

const worlds: readonly { readonly name: string; readonly as?: Reading }[] = [
  { name: 'with an API token' },
  { name: 'under Forge', as: { kind: 'forge-asUser', readsAs: 'user' } },
];

describe.each(worlds)('the progress of a scan $name', ({ as }) => {
  test('is true at every moment', async () => {
    const { rig, seen } = await watch({}, as);
    for (const { told, asked, kept } of seen) {
      expect(told.requestsUsed).toBeLessThanOrEqual(asked);
      expect(told.requestsUsed).toBeGreaterThanOrEqual(kept);
      for (const { done, missing, total } of told.families) {
        if (total !== undefined) expect(done + missing).toBeLessThanOrEqual(total);
      }
      if (told.requestsExpected !== undefined) {
        expect(told.requestsExpected).toBeGreaterThanOrEqual(told.requestsUsed);
        expect(told.requestsExpected).toBeLessThanOrEqual(rig.asked.length);
      }
    }
  });

  test('never goes back, and ends where it said it would', async () => {
    const { rig, seen, report } = await watch({}, as);
    const told = seen.map((one) => one.told);
    for (const [index, now] of told.entries()) {
      const before = told[index - 1] ?? now;
      expect(now.requestsUsed).toBeGreaterThanOrEqual(before.requestsUsed);
      for (const [at, family] of now.families.entries()) {
        expect(family.done).toBeGreaterThanOrEqual(before.families[at]?.done ?? 0);
      }
    }
    const [last] = told.slice(-1);
    expect(last).toEqual(report.progress);
    expect(last).toMatchObject({
      requestsUsed: rig.asked.length,
      requestsExpected: rig.asked.length,
      structureRead: true,
    });
    const counted = last?.families.filter(({ total }) => total !== undefined) ?? [];
    expect(counted.length).toBeGreaterThanOrEqual(7);
    for (const { done, missing, total } of counted) expect(done + missing).toBe(total);
  });
});

test('the report of each step of a scan counts what the steps before have read', async () => {
  const rig = aScanRig();
  const listed: number[] = [];
  let state = 'paused';
  while (state === 'paused') {
    const report = await rig.scan(
      { limits: { maxRequests: 60 } },
      { kind: 'forge-asUser', readsAs: 'user' },
    );
    for (const { family, done, missing, total } of report.progress.families) {
      if (total !== undefined) expect(done + missing).toBeLessThanOrEqual(total);
      if (family === 'listing' && done > 0) listed.push(total ?? 0);
    }
    state = report.outcome.state;
  }
  expect(state).toBe('finished');
  expect(listed.length).toBeGreaterThan(1);
  expect(listed).toEqual([...listed].sort((a, b) => a - b));
});

test('repositories with a gap are missing, not done', async () => {
  const rig = aScanRig();
  rig.bitbucket.faults.add({ path: '/docs-', effect: { kind: 'status', status: 403 } });
  const report = await rig.scan({ without: DETAIL_FAMILIES });
  const docs = rig.bitbucket.data.repositories.filter(({ slug }) =>
    slug.startsWith('docs-'),
  ).length;
  expect(docs).toBeGreaterThan(3);
  const tried = rig.journal.filter(isGapRecord).filter(({ requests }) => requests !== 0);
  const listings = tried.filter(({ job }) => job.kind === 'listing');
  expect(tried.length - listings.length).toBe(3 * docs);
  expect(report.progress.families).toContainEqual({
    family: 'repository-grants',
    done: 120 - docs,
    missing: docs,
    total: 120,
  });
});

test('a list that breaks off misses what it announced', async () => {
  const rig = aScanRig();
  const path = /\/2\.0\/repositories\/acme\?.*page=2/;
  rig.bitbucket.faults.add({ path, effect: { kind: 'status', status: 403 } });
  const report = await rig.scan();
  expect(report.progress.families).toContainEqual({
    family: 'repositories',
    done: 100,
    missing: 20,
    total: 120,
  });
});

test('retries are counted as what they are', async () => {
  const rig = aScanRig();
  rig.bitbucket.faults.add({ times: 2, from: 50, effect: { kind: 'unavailable-empty' } });
  const report = await rig.scan();
  expect(report.progress.requestsUsed).toBe(rig.asked.length);
});
