import { existsSync, readFileSync, statSync } from 'node:fs';
import { acme } from '../../../local/bitbucket/demo/acme';
import { type RepositoryRecord, type WorkspaceData } from '../../../local/bitbucket/workspace-data';
import { readSnapshot } from '../../../companion/files/snapshot-file';
import { checkFile } from '../../../src/entry/uploads/check-file';
import { type Facts } from '../../../src/domain/facts/facts';
import { mergeLoaded } from '../../../src/domain/facts/merge-loaded';
import { type Reading } from '../../../src/domain/facts/reading';
import { runHere } from '../fake-terminal';
import { issueToken, openWorkspace, type SimulatedWorkspace } from '../simulated-workspace';

/** acme with few repositories, so that a test reads them in no time: those with keys or webhooks first. */
function aFewOfAcme(): WorkspaceData {
  const whole = acme();
  const telling = ({ accessKeys = [], webhooks = [] }: RepositoryRecord) =>
    Math.min(1, accessKeys.length) + Math.min(1, webhooks.length);
  const repositories = [...whole.repositories].sort((a, b) => telling(b) - telling(a)).slice(0, 6);
  return { ...whole, repositories, forksElsewhere: [] };
}

let there: SimulatedWorkspace;
let scanned: Facts;
let collected: string;
beforeAll(async () => {
  there = await openWorkspace(aFewOfAcme(), { centrallyManaged: 'bitbucket' });
  collected = there.fileOf('acme.collected');
  await runHere(
    ['scan', '--workspace', 'acme', '--api', there.api, '--out', there.out],
    there.credentials,
  );
  scanned = await readSnapshot(there.out);
});
beforeEach(() => {
  there.bitbucket.resetStats();
});
afterAll(async () => there.close());

const collect = (more: readonly string[] = [], env = there.credentials) =>
  runHere(['collect', '--workspace', 'acme', '--api', there.api, '--out', collected, ...more], env);

/** Times of reading differ between two readings of the same. */
function valueOf<T>(reading: Reading<T>): T | string {
  return reading.state === 'complete' ? reading.value : reading.state;
}

test('holds group members, access keys, webhooks and invitations as a scan reads them, and nothing else', async () => {
  const { code, stderr } = await collect();
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringMatching(
      /^usher: wrote .*: members of \d+ groups, [1-9]\d* access keys, [1-9]\d* webhooks, [1-9]\d* invitations\./,
    ) as unknown,
  });
  expect(statSync(collected).mode & 0o777).toBe(0o600);
  const facts = await readSnapshot(collected);
  const families = (of: Facts) => ({
    groups: of.groups.map(({ slug, members }) => [slug, valueOf(members)]),
    projects: of.projects.map(({ key, accessKeys }) => [key, valueOf(accessKeys)]),
    repositories: of.repositories.map(({ slug, accessKeys, webhooks }) => [
      ...[slug, valueOf(accessKeys), valueOf(webhooks)],
    ]),
    webhooks: valueOf(of.webhooks),
    invitations: valueOf(of.invitations),
  });
  expect(families(facts)).toEqual(families(scanned));
  const others = [
    facts.lists.members,
    ...facts.projects.flatMap(({ groupGrants, personGrants }) => [groupGrants, personGrants]),
    ...facts.repositories.flatMap((one) => [
      ...[one.groupGrants, one.personGrants, one.branchRules, one.listing],
      ...[one.defaultReviewers, one.forks, one.overrides],
    ]),
  ];
  expect(new Set(others.map((one) => one.state === 'unread' && one.gap.reason))).toEqual(
    new Set(['not-asked']),
  );
  expect(Object.keys(there.bitbucket.stats().byPath).filter(isOfGrants)).toEqual([]);
});

const isOfGrants = (path: string) => /permissions-config|branch-restrictions/.test(path);

test('loads into the app, where it fills what the app may not read and takes nothing away', async () => {
  await collect();
  const bytes = readFileSync(collected);
  const { uuid } = scanned.workspace;
  const here = { uuid, knowsAnyOf: () => Promise.resolve(false) };
  await expect(checkFile('snapshot', bytes, here)).resolves.toMatchObject({
    asOf: expect.any(Number) as unknown,
  });
  const byForge = withoutTokens(scanned);
  const merged = mergeLoaded(byForge, { snapshot: await readSnapshot(collected) });
  expect(merged?.groups.map(({ members }) => valueOf(members))).toEqual(
    scanned.groups.map(({ members }) => valueOf(members)),
  );
  expect(merged?.repositories.map(({ accessKeys }) => valueOf(accessKeys))).toEqual(
    scanned.repositories.map(({ accessKeys }) => valueOf(accessKeys)),
  );
  expect(merged?.repositories.map(({ personGrants }) => personGrants)).toEqual(
    scanned.repositories.map(({ personGrants }) => personGrants),
  );
  expect(merged?.lists.members).toEqual(scanned.lists.members);
});

/** As the app reads: older, without what is closed to Forge. */
function withoutTokens(facts: Facts): Facts {
  const gap = { reason: 'wrong-credential' } as const;
  const closed = { state: 'unread', gap } as const;
  return {
    ...facts,
    endedAt: facts.startedAt,
    webhooks: closed,
    invitations: closed,
    groups: facts.groups.map((group) => ({ ...group, members: closed })),
    lists: { ...facts.lists, groups: closed },
    projects: facts.projects.map((one) => ({ ...one, accessKeys: closed })),
    repositories: facts.repositories.map((one) => ({
      ...one,
      accessKeys: closed,
      webhooks: closed,
    })),
  };
}

test('what a scope is missing for is a gap and not empty', async () => {
  const scopes = [
    ...['read:workspace:bitbucket', 'read:project:bitbucket', 'read:repository:bitbucket'],
    ...['admin:repository:bitbucket', 'admin:project:bitbucket'],
  ];
  const { code, stderr } = await collect([], issueToken(there.bitbucket, { scopes }));
  expect(code).toBe(3);
  expect(stderr).toContain('not read: webhooks');
  expect((await readSnapshot(collected)).webhooks.state).toBe('unread');
});

test('stopped by the limit, it writes no half file, keeps what it read and goes on from there', async () => {
  const out = there.fileOf('later.collected');
  const args = ['collect', '--workspace', 'acme', '--api', there.api, '--out', out];
  there.bitbucket.faults.add({
    ...{ path: '/deploy-keys', from: 3, times: 6 },
    effect: { kind: 'rate-limit', retryAfterSeconds: 3600 },
  });
  const stopped = await runHere([...args, '--max-wait', '0'], there.credentials);
  there.bitbucket.faults.clear();
  expect(stopped).toMatchObject({ code: 3, stdout: '' });
  expect(stopped.stderr).toContain(`kept in ${out}.partial: run the same command again`);
  expect(existsSync(out)).toBe(false);
  const read = there.bitbucket.stats().byPath['GET /1.0/groups/{workspace}'];
  const resumed = await runHere(args, there.credentials);
  expect(resumed.code).toBe(0);
  expect(there.bitbucket.stats().byPath['GET /1.0/groups/{workspace}']).toBe(read);
  expect(existsSync(`${out}.partial`)).toBe(false);
});

test('a whole scan is not overwritten by less', async () => {
  const before = readFileSync(there.out);
  const { code, stderr } = await collect(['--out', there.out]);
  expect(code).toBe(2);
  expect(stderr).toContain('is a snapshot of a whole scan');
  expect(readFileSync(there.out)).toEqual(before);
  expect(there.bitbucket.stats().total).toBe(0);
});

test.each([
  ['neither', [], 'collect reads a workspace or an organization'],
  ['both', ['--workspace', 'acme', '--organization', 'x'], 'Give one of --workspace'],
  ['--for with a workspace', ['--workspace', 'acme', '--for', 'x'], '--for goes with'],
])('%s is wrong usage', async (_, args, text) => {
  const { code, stderr } = await runHere(['collect', '--out', 'nowhere', ...args], {});
  expect(code).toBe(2);
  expect(stderr).toContain(text);
});
