import fc from 'fast-check';
import { DETAIL_FAMILIES } from '../../../src/domain/facts/fact-families';
import { generateWorkspace } from '../../../local/bitbucket/generator/generate-workspace';
import { type ScanRecord } from '../../../src/domain/facts/scan-record';
import { type ScanRun } from '../../../src/use-cases/scan/scan-desk';
import {
  aScanRig,
  factsOf,
  type Reading,
  repeatedIn,
  type RigOptions,
  type ScanRig,
  timeless,
} from './scan-rig';

const small = generateWorkspace({ people: 12, groups: 3, projects: 2, repositories: 6, seed: 3 });
/** Two pages of repositories, one of people. */
const paged = generateWorkspace({ people: 40, groups: 6, projects: 4, repositories: 102, seed: 5 });

/** The scan as it would be after the process was killed when its `at`-th request was under way. */
async function killedAt(rig: ScanRig, at: number): Promise<readonly ScanRecord[]> {
  const killer = new AbortController();
  let left: readonly ScanRecord[] | undefined;
  const kill = () => {
    if (rig.asked.length + 1 < at || left) return;
    left = [...rig.journal];
    killer.abort();
  };
  const report = await rig.scan({ signal: killer.signal }, { onRequest: kill });
  if (!left) return rig.journal;
  expect(report.outcome).toEqual({ state: 'cancelled' });
  rig.journal.splice(0, Infinity, ...left);
  return left;
}

describe('a scan that was killed', () => {
  test('goes on wherever it was, asks again only for what was under way, and ends with the same facts', async () => {
    const whole = aScanRig({ data: small });
    const expected = timeless(factsOf(await whole.scan()));
    const floor = whole.asked.length;
    for (let at = 1; at <= floor; at += 1) {
      const rig = aScanRig({ data: small });
      await killedAt(rig, at);
      const report = await rig.scan();
      expect(report.outcome).toEqual({ state: 'finished' });
      expect(timeless(factsOf(report))).toEqual(expected);
      expect(new Set(rig.asked)).toEqual(new Set(whole.asked));
      expect(repeatedIn(rig.asked)).toBeLessThanOrEqual(6);
      expect(rig.asked.length).toBeLessThanOrEqual(floor + 6);
    }
  });

  test('may be killed again and again', async () => {
    const whole = aScanRig({ data: paged });
    const expected = timeless(factsOf(await whole.scan()));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(150), { minLength: 1, maxLength: 3 }), async (distances) => {
        const rig = aScanRig({ data: paged });
        for (const distance of distances) await killedAt(rig, rig.asked.length + 1 + distance);
        const report = await rig.scan();
        expect(timeless(factsOf(report))).toEqual(expected);
        expect(repeatedIn(rig.asked)).toBeLessThanOrEqual(6 * distances.length);
      }),
      { numRuns: 6 },
    );
  });

  test('does not ask again who is asking', async () => {
    const rig = aScanRig({ data: small });
    await killedAt(rig, 20);
    await rig.scan();
    expect(rig.asked.filter((path) => path.startsWith('/2.0/user/'))).toHaveLength(1);
  });
});

describe('a scan in steps', () => {
  test('stops after so many requests and goes on from there, without asking anything twice', async () => {
    const whole = aScanRig({ data: paged });
    const expected = timeless(factsOf(await whole.scan()));
    const rig = aScanRig({ data: paged });
    let steps = 0;
    for (;;) {
      const before = rig.asked.length;
      const report = await rig.scan({ limits: { maxRequests: 95 } });
      steps += 1;
      expect(rig.asked.length - before).toBeLessThanOrEqual(95);
      if (report.outcome.state === 'finished') {
        expect(timeless(factsOf(report))).toEqual(expected);
        break;
      }
      expect(report.outcome).toEqual({ state: 'paused' });
    }
    expect(steps).toBe(Math.ceil(whole.asked.length / 95));
    expect(repeatedIn(rig.asked)).toBe(0);
  });

  test.each([
    ['with an API token', {}],
    [
      'as the app, which may not read groups',
      { kind: 'forge-asApp', readsAs: 'app', switches: { asAppIsAdmin: true } },
    ],
  ] as const)(
    '%s, goes on the same with what the call before knew as with the journal',
    async (_, how) => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 9, max: 120 }), { minLength: 1 }), (sizes) =>
          expectSameSteps(how, (step) => sizes[step % sizes.length] ?? 95),
        ),
        { numRuns: 3 },
      );
    },
  );

  test('a refresh goes on the same with what the call before knew as with the journal', async () => {
    const previous = factsOf(await aScanRig({ data: paged }).scan());
    await expectSameSteps({}, () => 10, { previous, refresh: { hinted: new Set() } });
  });

  test('sends nothing after its time is over', async () => {
    const rig = aScanRig({ data: paged });
    const onRequest = () => {
      rig.clock.advance(1000);
    };
    const report = await rig.scan(
      { limits: { deadlineMs: 10_000 }, concurrency: 1 },
      { onRequest },
    );
    expect(report.outcome).toEqual({ state: 'paused' });
    expect(rig.asked).toHaveLength(10);
  });

  test('ends although one repository never answers', async () => {
    const rig = aScanRig({ data: small });
    const [mute] = rig.bitbucket.data.repositories;
    const onRequest = (path: string) => {
      if (!path.includes(`/${mute?.slug ?? ''}/`)) return;
      rig.clock.advance(3000);
      throw new TypeError('fetch failed');
    };
    for (let step = 1; ; step += 1) {
      const limits = { maxRequests: 95, deadlineMs: 10_000 };
      const once = { limits, maxWaitMs: 0, without: DETAIL_FAMILIES };
      const report = await rig.scan(once, { onRequest });
      expect(step).toBeLessThan(10);
      if (report.outcome.state === 'finished') break;
      expect(report.outcome).toEqual({ state: 'paused' });
    }
    const gaps = rig.journal.filter((record) => 'gap' in record && record.requests !== 0);
    expect(gaps.map(({ job }) => 'slug' in job && job.slug)).toEqual(
      [mute, mute, mute].map((one) => one?.slug),
    );
  });

  test('finished once, asks nothing more', async () => {
    const rig = aScanRig({ data: small });
    const first = await rig.scan();
    const asked = rig.asked.length;
    const again = await rig.scan();
    expect(rig.asked).toHaveLength(asked);
    expect(again.outcome).toEqual({ state: 'finished' });
    expect(again.facts()).toEqual(first.facts());
  });
});

describe('the journal', () => {
  test('holds every page before its successor is asked for', async () => {
    const rig = aScanRig({ data: paged });
    await rig.scan(
      {},
      {
        onRequest: (path) => {
          if (!path.includes('page=2')) return;
          const kept = rig.journal.flatMap((record) => ('next' in record ? record.next : []));
          expect(kept).toContain(path);
        },
      },
    );
    expect(rig.asked.some((path) => path.includes('page=2'))).toBe(true);
  });

  test('is written by one call at a time', async () => {
    let writing = 0;
    const append = async () => {
      writing += 1;
      expect(writing).toBe(1);
      await new Promise((resolve) => setImmediate(resolve));
      writing -= 1;
    };
    const report = await aScanRig({ data: small }).scan({ journal: { append } });
    expect(report.outcome.state).toBe('finished');
  });

  test('that cannot be written ends the scan with that error, and nothing more is asked', async () => {
    const rig = aScanRig({ data: small });
    let pages = 0;
    const append = async () => {
      pages += 1;
      if (pages > 10) throw new Error('disk full');
      await Promise.resolve();
    };
    await expect(rig.scan({ journal: { append } })).rejects.toThrow('disk full');
    expect(rig.asked.length).toBeLessThanOrEqual(10 + 1 + 6);
    expect(rig.bitbucket.stats().inFlight).toBe(0);
  });
});

/** Two scans of one workspace in the same steps; the second never looks at its journal. */
async function expectSameSteps(
  how: RigOptions & Reading,
  sizeOf: (step: number) => number,
  terms: Partial<ScanRun> = {},
): Promise<void> {
  const [cold, warm] = [0, 1].map(() =>
    aScanRig({ data: paged, workspace: paged.workspace.slug, ...how }),
  ) as [ScanRig, ScanRig];
  let kept: Partial<ScanRun> = {};
  for (let step = 0; ; step += 1) {
    const limited = { ...terms, limits: { maxRequests: sizeOf(step) }, concurrency: 1 };
    const expected = await cold.scan(limited);
    const report = await warm.scan({ ...limited, ...kept });
    expect(report.outcome).toEqual(expected.outcome);
    expect(report.progress).toEqual(expected.progress);
    if (report.outcome.state === 'finished') {
      expect(report.facts()).toEqual(expected.facts());
      break;
    }
    expect(report.outcome).toEqual({ state: 'paused' });
    kept = { known: report.known, records: [] };
  }
  expect(warm.journal).toEqual(cold.journal);
  expect(warm.asked).toEqual(cold.asked);
}
