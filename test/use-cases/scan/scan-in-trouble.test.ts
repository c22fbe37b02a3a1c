import { type FaultEffect } from '../../../local/bitbucket/fault';
import { acme } from '../../../local/bitbucket/demo/acme';
import { DETAIL_FAMILIES } from '../../../src/domain/facts/fact-families';
import { type GapReason } from '../../../src/domain/facts/reading';
import { isGapRecord } from '../../../src/domain/facts/scan-record';
import { type ScanProgress } from '../../../src/use-cases/scan/scan-progress';
import { NOON } from '../../builders/simulated-bitbucket';
import { listUnderstated } from './level-table';
import { aScanRig, factsOf, type ScanRig, timeless } from './scan-rig';

let undisturbed: { readonly facts: unknown; readonly requests: number };
beforeAll(async () => {
  const rig = aScanRig();
  undisturbed = { facts: timeless(factsOf(await rig.scan())), requests: rig.asked.length };
});

/** Of what was asked: for a gap that takes no request, nobody tried. */
function gapsIn({ journal }: ScanRig): readonly (readonly [string, GapReason])[] {
  const gaps = journal.filter(isGapRecord).filter(({ requests }) => requests !== 0);
  return gaps.map(({ job, gap }) => [job.kind, gap.reason] as const);
}

describe('a scan under a small hourly limit', () => {
  test('waits as long as it takes and ends with the same facts', async () => {
    const rig = aScanRig({ switches: { limit: 50 } });
    const report = await rig.scan();
    const { facts, requests } = undisturbed;
    expect(report.outcome).toEqual({ state: 'finished' });
    expect(timeless(factsOf(report))).toEqual(facts);
    expect(rig.bitbucket.stats().byStatus['429'] ?? 0).toBeLessThanOrEqual(6);
    expect(rig.clock.now() - NOON).toBeLessThan((Math.ceil(requests / 50) + 1) * 3_600_000);
  });

  test('keeps to its share of the limit from the moment the limit is known', async () => {
    const rig = aScanRig({ switches: { limit: 100 }, share: 0.6 });
    await rig.scan({ without: ['invitations'] });
    expect(rig.bitbucket.stats().byStatus).toEqual({ '200': rig.asked.length });
  });

  test('stops where the wait is longer than the caller has patience, and says until when', async () => {
    const rig = aScanRig({ switches: { limit: 50 } });
    const first = await rig.scan({ maxWaitMs: 0 });
    expect(first.outcome.state).toBe('waiting');
    const untilMs = 'untilMs' in first.outcome ? first.outcome.untilMs : 0;
    expect(untilMs).toBeGreaterThan(rig.clock.now());
    expect(listUnderstated(factsOf(first), rig.bitbucket.data)).toEqual([]);
    expect(factsOf(first).repositories[0]?.branchRules).toMatchObject({
      state: 'unread',
      gap: { reason: 'rate-limited' },
    });
    rig.clock.advance(untilMs - rig.clock.now());
    const before = rig.asked.length;
    await rig.scan({ maxWaitMs: 0 });
    expect(rig.asked.length).toBeGreaterThan(before);
  });

  test('tells while it waits, and until when', async () => {
    const rig = aScanRig({ switches: { limit: 50 } });
    const seen: ScanProgress[] = [];
    await rig.scan({
      onProgress: (progress) => {
        if (progress.waitingUntilMs !== undefined) {
          expect(progress.waitingUntilMs).toBeGreaterThanOrEqual(rig.clock.now());
        }
        seen.push(progress);
      },
    });
    expect(seen.some(({ waitingUntilMs }) => waitingUntilMs !== undefined)).toBe(true);
    expect(seen.at(-1)?.waitingUntilMs).toBeUndefined();
  });

  test.each([
    {
      name: 'plain text without Retry-After',
      effect: { kind: 'rate-limit' } as const,
      wait: 66_000,
    },
    {
      name: 'JSON with Retry-After',
      effect: { kind: 'rate-limit', as: 'json', retryAfterSeconds: 7 } as const,
      wait: 7000,
    },
  ])('bears a 429 on page 2 ($name)', async ({ effect, wait }) => {
    const rig = aScanRig();
    rig.bitbucket.faults.add({ path: /\/2\.0\/repositories\/acme\?.*page=2/, times: 1, effect });
    const report = await rig.scan();
    expect(rig.clock.now() - NOON).toBe(wait);
    expect(timeless(factsOf(report))).toEqual(undisturbed.facts);
    expect(rig.asked.filter((path) => path.includes('page=2'))).toHaveLength(2);
  });
});

describe('a failure that passes', () => {
  test.each<FaultEffect>([
    { kind: 'bad-gateway-html' },
    { kind: 'unavailable-empty' },
    { kind: 'cut-connection' },
    { kind: 'bad-json' },
  ])('is tried three times more: %j', async (effect) => {
    const rig = aScanRig();
    rig.bitbucket.faults.add({ path: '/branch-restrictions', from: 5, times: 3, effect });
    const report = await rig.scan();
    const { facts, requests } = undisturbed;
    expect(timeless(factsOf(report))).toEqual(facts);
    expect(report.progress.requestsUsed).toBe(requests + 3);
    expect(rig.asked).toHaveLength(requests + 3);
  });

  test.each([3, 11])('is borne at any rate of one in %s', async (one) => {
    const rig = aScanRig();
    const effect = { kind: 'bad-gateway-html' } as const;
    for (let at = one; at < 400; at += one)
      rig.bitbucket.faults.add({ from: at, times: 1, effect });
    const report = await rig.scan();
    expect(listUnderstated(factsOf(report), rig.bitbucket.data)).toEqual([]);
    expect(report.outcome).toEqual({ state: 'finished' });
  });
});

describe('a failure that stays becomes a gap, and the scan goes on', () => {
  const grants = '/2.0/repositories/acme/docs-handbook/permissions-config/groups';
  test.each<{
    name: string;
    path: string | RegExp;
    effect: FaultEffect;
    gap: readonly [string, GapReason];
  }>([
    {
      name: '403 on one repository',
      path: grants,
      effect: { kind: 'status', status: 403 },
      gap: ['repository-group-grants', 'not-an-admin'],
    },
    {
      name: '502 on one repository',
      path: grants,
      effect: { kind: 'bad-gateway-html' },
      gap: ['repository-group-grants', 'bitbucket-failed'],
    },
    {
      name: 'half a JSON document',
      path: grants,
      effect: { kind: 'bad-json' },
      gap: ['repository-group-grants', 'unreadable-answer'],
    },
    {
      name: 'a removed endpoint',
      path: /\/permissions\?/,
      effect: { kind: 'status', status: 410 },
      gap: ['members', 'endpoint-removed'],
    },
    {
      name: 'removed groups',
      path: '/1.0/groups',
      effect: { kind: 'status', status: 410 },
      gap: ['groups', 'endpoint-removed'],
    },
    {
      name: 'groups closed to this kind of credential',
      path: '/1.0/groups',
      effect: { kind: 'status', status: 405 },
      gap: ['groups', 'wrong-credential'],
    },
    {
      name: 'page 2 of the repositories',
      path: /\/2\.0\/repositories\/acme\?.*page=2/,
      effect: { kind: 'status', status: 500 },
      gap: ['repositories', 'bitbucket-failed'],
    },
    {
      name: 'a list that leads back to itself',
      path: /\/2\.0\/repositories\/acme\?/,
      effect: { kind: 'repeated-page' },
      gap: ['repositories', 'unreadable-answer'],
    },
    {
      name: 'a list that leads to another host',
      path: /\/2\.0\/repositories\/acme\?/,
      effect: { kind: 'foreign-next', origin: 'https://evil.example.com' },
      gap: ['repositories', 'unreadable-answer'],
    },
    {
      name: 'a plan without the feature',
      path: 'docs-handbook/branch-restrictions',
      effect: { kind: 'status', status: 402 },
      gap: ['branch-rules', 'plan-lacks-it'],
    },
  ])('$name', async ({ path, effect, gap }) => {
    const rig = aScanRig();
    rig.bitbucket.faults.add({ path, effect });
    const report = await rig.scan();
    expect(report.outcome).toEqual({ state: 'finished' });
    expect(gapsIn(rig)).toContainEqual(gap);
    expect(listUnderstated(factsOf(report), rig.bitbucket.data)).toEqual([]);
  });

  test('a repository that is deleted while the scan runs is not found any more', async () => {
    const rig = aScanRig();
    const gone = 'docs-handbook';
    const report = await rig.scan(
      { without: ['invitations'] },
      {
        onRequest: () => {
          if (rig.asked.length !== 60) return;
          rig.bitbucket.update((data) => ({
            ...data,
            repositories: data.repositories.filter(({ slug }) => slug !== gone),
          }));
        },
      },
    );
    expect(new Set(gapsIn(rig).map(([, reason]) => reason))).toEqual(new Set(['not-found']));
    expect(report.progress.families.find(({ family }) => family === 'branch-rules')).toEqual({
      family: 'branch-rules',
      done: 119,
      missing: 1,
      total: 120,
    });
  });

  test('a repository that vanishes between two pages leaves the list in doubt', async () => {
    const data = acme(NOON);
    const rig = aScanRig({ data });
    const oldest = [...data.repositories].sort((a, b) => (a.createdOn < b.createdOn ? -1 : 1))[0];
    const report = await rig.scan(
      {},
      {
        onRequest: (path) => {
          if (!path.includes('page=2')) return;
          rig.bitbucket.update((now) => ({
            ...now,
            repositories: now.repositories.filter(({ slug }) => slug !== oldest?.slug),
          }));
        },
      },
    );
    expect(factsOf(report).lists.repositories).toMatchObject({
      state: 'partial',
      gap: { reason: 'unreadable-answer', detail: 'the list changed while it was read' },
    });
  });

  test('a level nobody has heard of is not taken for no grant', async () => {
    const rig = aScanRig();
    const path = 'docs-handbook/permissions-config/users';
    const user = { type: 'user', uuid: '{5e9671ac-0000-4000-8000-000000000000}' };
    const body = { values: [{ permission: 'supervise', user }] };
    rig.bitbucket.faults.add({ path, effect: { kind: 'status', status: 200, body } });
    const report = await rig.scan();
    const repository = factsOf(report).repositories.find(({ slug }) => slug === 'docs-handbook');
    expect(repository?.personGrants).toMatchObject({
      state: 'partial',
      value: [],
      gap: { reason: 'unreadable-answer' },
    });
    expect(listUnderstated(factsOf(report), rig.bitbucket.data)).toEqual([]);
  });
});

describe('a network that is gone', () => {
  test('stops the scan with everything kept, and the scan goes on when it is back', async () => {
    const rig = aScanRig();
    const noNetwork = () => {
      if (rig.asked.length >= 100) throw new TypeError('fetch failed');
    };
    const report = await rig.scan({}, { onRequest: noNetwork });
    expect(report.outcome).toMatchObject({
      state: 'failed',
      failure: { reason: 'bitbucket-failed', nothingRead: false },
    });
    expect('failure' in report.outcome && report.outcome.failure.message).toMatch(
      /What was read is kept. Scan again to go on from there/,
    );
    expect(gapsIn(rig)).toEqual([]);
    expect(rig.journal.length).toBeGreaterThan(90);
    const resumed = await rig.scan();
    expect(timeless(factsOf(resumed))).toEqual(undisturbed.facts);
  });

  test('from the start leaves nothing behind', async () => {
    const rig = aScanRig();
    const report = await rig.scan(
      {},
      {
        onRequest: () => {
          throw new TypeError('fetch failed');
        },
      },
    );
    expect(report.outcome).toMatchObject({
      state: 'failed',
      failure: { reason: 'bitbucket-failed', nothingRead: true },
    });
    expect(rig.journal).toEqual([]);
    expect(report.facts()).toBeUndefined();
  });

  test('for one repository only is a gap like any other', async () => {
    const rig = aScanRig();
    rig.bitbucket.faults.add({ path: '/docs-handbook/', effect: { kind: 'cut-connection' } });
    const report = await rig.scan({ without: DETAIL_FAMILIES });
    expect(report.outcome).toEqual({ state: 'finished' });
    expect(gapsIn(rig)).toEqual([
      ['repository-group-grants', 'bitbucket-failed'],
      ['repository-person-grants', 'bitbucket-failed'],
      ['branch-rules', 'bitbucket-failed'],
    ]);
  });
});
