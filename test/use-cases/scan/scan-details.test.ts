import { DETAIL_SCOPES, SCAN_SCOPES } from '../../../src/adapters/bitbucket/scopes';
import { coverageOf } from '../../../src/domain/access/coverage';
import { DETAIL_FAMILIES } from '../../../src/domain/facts/fact-families';
import { rowsRead } from '../../../src/domain/facts/reading';
import { isGapRecord } from '../../../src/domain/facts/scan-record';
import { levelsIn, levelsOf } from './level-table';
import { aScanRig, factsOf, repeatedIn, type ScanRig, timeless } from './scan-rig';

const UNMANAGED = { switches: { centrallyManaged: 'bitbucket' } } as const;

function statesOf(report: Parameters<typeof factsOf>[0]) {
  const details = new Set<string>(DETAIL_FAMILIES);
  const coverage = coverageOf(factsOf(report)).filter(({ family }) => details.has(family));
  // Read only where a scan is asked for it: scan-activity.test.ts.
  const others = coverage.filter(({ family }) => family !== 'activity');
  return Object.fromEntries(others.map(({ family, state }) => [family, state]));
}

const gapRecordsOf = (rig: ScanRig) => rig.journal.filter(isGapRecord).map(({ job }) => job.kind);

describe('a scan with an API token', () => {
  const rig = aScanRig(UNMANAGED);
  const scanned = rig.scan();

  test('reads every detail, each once, after everything that decides access', async () => {
    const report = await scanned;
    expect(new Set(Object.values(statesOf(report)))).toEqual(new Set(['complete']));
    expect(repeatedIn(rig.asked)).toBe(0);
    const firstDetail = rig.asked.findIndex((path) => path.includes('/effective-'));
    const lastRules = rig.asked
      .map((path) => path.includes('/branch-restrictions'))
      .lastIndexOf(true);
    expect(firstDetail).toBeGreaterThan(lastRules);
  });

  test('finds what the workspace has of each', async () => {
    const facts = factsOf(await scanned);
    const { data } = rig.bitbucket;
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
    const found = (rows: readonly (readonly unknown[])[]) => sum(rows.map(({ length }) => length));
    const scopes = [...facts.projects, ...facts.repositories];
    expect(found(scopes.map(({ accessKeys }) => rowsRead(accessKeys)))).toBe(
      found([...data.projects, ...data.repositories].map(({ accessKeys = [] }) => accessKeys)),
    );
    expect(found([facts, ...facts.repositories].map(({ webhooks }) => rowsRead(webhooks)))).toBe(
      found([data, ...data.repositories].map(({ webhooks = [] }) => webhooks)),
    );
    expect(rowsRead(facts.invitations)).toHaveLength((data.invitations ?? []).length);
    const models = facts.repositories.filter(
      ({ branchingModel }) => branchingModel.state === 'complete',
    );
    expect(models.map(({ slug }) => slug).sort()).toEqual(
      data.repositories
        .filter((one) => one.branchRestrictions.some(({ match }) => match.by === 'branching_model'))
        .map(({ slug }) => slug)
        .sort(),
    );
    expect(found(facts.repositories.map(({ forks }) => rowsRead(forks)))).toBeGreaterThan(0);
    expect(found(facts.repositories.map((one) => rowsRead(one.defaultReviewers)))).toBeGreaterThan(
      0,
    );
  });

  test('keeps no key, no address of a hook and no e-mail address', async () => {
    await scanned;
    const journal = JSON.stringify(rig.journal);
    expect(journal).not.toMatch(/AAAA[A-Za-z0-9+/]{20}/);
    for (const { email } of rig.bitbucket.data.invitations ?? [])
      expect(journal).not.toContain(email);
    for (const { url } of rig.bitbucket.data.webhooks ?? []) expect(journal).not.toContain(url);
  });
});

test('what is left out was not asked, takes no request and hides no level', async () => {
  const rig = aScanRig(UNMANAGED);
  const report = await rig.scan({ without: DETAIL_FAMILIES });
  expect(report.outcome).toEqual({ state: 'finished' });
  expect(new Set(Object.values(statesOf(report)))).toEqual(new Set(['not-loaded']));
  expect(
    rig.asked.filter((path) => /effective-|deploy-keys|\/hooks\?|forks\?|invit/.test(path)),
  ).toEqual([]);
  expect(report.progress.requestsExpected).toBe(rig.asked.length);
  expect(levelsIn(factsOf(report))).toEqual(levelsOf(rig.bitbucket.data));
  expect(factsOf(report).repositories[0]?.forks).toEqual({
    state: 'unread',
    gap: { reason: 'not-asked', detail: 'Left out of this scan.' },
  });
});

test('under Forge one gap speaks for all that no app may read, and nothing is asked for it', async () => {
  const rig = aScanRig(UNMANAGED);
  const report = await rig.scan({}, { kind: 'forge-asUser', readsAs: 'user' });
  expect(statesOf(report)).toEqual({
    'branching-models': 'complete',
    'default-reviewers': 'complete',
    overrides: 'complete',
    forks: 'complete',
    'access-keys': 'not-readable',
    webhooks: 'not-readable',
    invitations: 'not-readable',
  });
  expect(gapRecordsOf(rig)).toEqual([
    'groups',
    'project-access-keys',
    'repository-access-keys',
    'workspace-webhooks',
    'repository-webhooks',
    'invitations',
  ]);
  expect(rig.asked.filter((path) => /deploy-keys|\/hooks\?|\/1\.0\//.test(path))).toEqual([]);
});

describe('a token without', () => {
  test.each([
    ['read:pullrequest:bitbucket', ['default-reviewers']],
    ['read:webhook:bitbucket', ['webhooks']],
    ['admin:project:bitbucket', ['access-keys']],
  ] as const)('%s does not see %s; the scan goes on after a few refusals', async (scope, blind) => {
    const scopes = [...SCAN_SCOPES, ...DETAIL_SCOPES].filter((one) => one !== scope);
    const rig = aScanRig({ ...UNMANAGED, scopes });
    const report = await rig.scan();
    expect(report.outcome).toEqual({ state: 'finished' });
    const incomplete = Object.entries(statesOf(report)).filter(([, how]) => how !== 'complete');
    expect(incomplete.map(([family]) => family)).toEqual(blind);
    // Those in flight when the first was refused.
    expect(gapRecordsOf(rig).length).toBeLessThanOrEqual(2 * 6);
    expect(levelsIn(factsOf(report))).toEqual(levelsOf(rig.bitbucket.data));
  });

  test('any scope for details names the scope in the gap of every repository', async () => {
    const rig = aScanRig({ ...UNMANAGED, scopes: SCAN_SCOPES });
    const { repositories } = factsOf(await rig.scan());
    for (const { defaultReviewers } of repositories)
      expect(defaultReviewers).toMatchObject({
        state: 'unread',
        gap: { reason: 'missing-scope', detail: 'read:pullrequest:bitbucket' },
      });
  });
});

test.each([404, 403] as const)(
  'a centrally managed workspace (%i) does not tell its invitations, which is not none',
  async (managedInvitations) => {
    const rig = aScanRig({ switches: { managedInvitations } });
    expect(factsOf(await rig.scan()).invitations).toMatchObject({
      state: 'unread',
      gap: { reason: 'wrong-credential' },
    });
  },
);

test('in steps it brings the same details, and asks for nothing twice', async () => {
  const whole = aScanRig(UNMANAGED);
  const expected = timeless(factsOf(await whole.scan()));
  const rig = aScanRig(UNMANAGED);
  for (let step = 1; step < 20; step += 1) {
    const report = await rig.scan({ limits: { maxRequests: 95 } });
    if (report.outcome.state === 'finished') {
      expect(timeless(factsOf(report))).toEqual(expected);
      break;
    }
  }
  expect(rig.asked).toHaveLength(whole.asked.length);
  expect(repeatedIn(rig.asked)).toBe(0);
});
