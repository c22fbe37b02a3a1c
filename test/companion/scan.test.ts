import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { acme } from '../../local/bitbucket/demo/acme';
import { generateWorkspace } from '../../local/bitbucket/generator/generate-workspace';
import { type WorkspaceData } from '../../local/bitbucket/workspace-data';
import { readRows, toPairs, truePairs } from './read-rows';
import { type Ended, runUsher } from './run-usher';
import { countModels, openWorkspace, type SimulatedWorkspace } from './simulated-workspace';

/**
 * Base lists by pages, groups, webhooks, two lists of invitations; three lists a project, eight a
 * repository; branching models, and listings to hold answers against.
 */
function floorOf(data: WorkspaceData): number {
  const { projects, repositories, accounts } = data;
  const members = accounts.filter(({ membership }) => membership).length;
  const lists = [members, projects.length, repositories.length];
  const pages = lists.reduce((sum, rows) => sum + Math.ceil(rows / 100), 0);
  return pages + 4 + 3 * projects.length + 8 * repositories.length + countModels(data) + 20;
}

const generated = () =>
  generateWorkspace({ people: 120, groups: 12, projects: 8, repositories: 220, seed: 7 });

describe.each([
  ['acme', acme],
  ['a generated workspace of 120 people and 220 repositories', generated],
])('%s', (_name, makeData) => {
  let workspace: SimulatedWorkspace;
  let scan: Ended;
  let journal = '';
  beforeAll(async () => {
    workspace = await openWorkspace(makeData(), { latencyMs: 2, centrallyManaged: 'bitbucket' });
    const running = workspace.startScan();
    const watch = setInterval(() => {
      journal = readIfThere(`${workspace.out}.partial`) ?? journal;
    }, 50);
    scan = await running.ended;
    clearInterval(watch);
  });
  afterAll(async () => workspace.close());

  test('every pair is found, each with its exact level', async () => {
    expect(scan).toMatchObject({ code: 0, stdout: '' });
    const { rows, code, stderr } = await readRows(workspace.out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(toPairs(rows)).toEqual(truePairs(workspace.bitbucket.data));
    expect(rows.filter(({ complete, level, atMost }) => !complete || level !== atMost)).toEqual([]);
  });

  test('hardly a request more than the least possible, and never more than six at once', () => {
    const { total, highestInFlight } = workspace.bitbucket.stats();
    expect(total).toBeLessThanOrEqual(1.02 * floorOf(workspace.bitbucket.data));
    expect(highestInFlight).toBeGreaterThan(1);
    expect(highestInFlight).toBeLessThanOrEqual(6);
    const requests = total.toLocaleString('en-US');
    expect(scan.stderr).toContain(`${requests} requests, the least possible is ${requests};`);
    expect(scan.stderr).toMatch(/at most [2-6] in flight/);
  });

  test('nothing that Atlassian removed is asked', () => {
    const { total, byStatus } = workspace.bitbucket.stats();
    expect(byStatus).toEqual({ 200: total });
  });

  test('the report counts what was read and misses nothing', () => {
    const { accounts, projects, repositories } = workspace.bitbucket.data;
    const people = accounts.filter(({ type, membership }) => type === 'user' && membership);
    expect(scan.stderr).toContain(
      `${people.length} people, ${projects.length} projects, ${repositories.length} repositories`,
    );
    expect(scan.stderr).not.toContain('missing');
  });

  test('the snapshot is readable by its owner only, and nothing else is left', () => {
    expect(statSync(workspace.out).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(workspace.out))).toEqual(['acme.usher']);
  });

  test('neither token nor e-mail address is in any file or word', () => {
    expect(journal).toContain('"kind":"members"');
    const { USHER_EMAIL = '', USHER_TOKEN = '' } = workspace.credentials;
    const basic = Buffer.from(`${USHER_EMAIL}:${USHER_TOKEN}`).toString('base64');
    const written = [journal, readFileSync(workspace.out, 'latin1'), scan.stdout, scan.stderr];
    for (const secret of [USHER_EMAIL, USHER_TOKEN, basic]) {
      expect(written.filter((text) => text.includes(secret))).toEqual([]);
    }
  });
});

describe('when things change or fail', () => {
  let workspace: SimulatedWorkspace;
  beforeEach(async () => {
    workspace = await openWorkspace(small());
  });
  afterEach(async () => workspace.close());

  test('a later scan replaces the snapshot', async () => {
    await workspace.scan();
    workspace.bitbucket.update((data) => ({ ...data, repositories: data.repositories.slice(1) }));
    expect((await workspace.scan()).code).toBe(0);
    const { rows } = await readRows(workspace.out);
    expect(toPairs(rows)).toEqual(truePairs(workspace.bitbucket.data));
  });

  test.each([
    [['forks', 'webhooks'], /\/forks$|\/hooks$/],
    [['details'], /\/(forks|hooks|deploy-keys|effective-.*|override-settings|invitations)$/],
  ])('without %j these are not asked for, and no level is less exact', async (families, never) => {
    expect((await workspace.scan(['--without', ...families])).code).toBe(0);
    const asked = Object.keys(workspace.bitbucket.stats().byPath);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((endpoint) => never.test(endpoint))).toEqual([]);
    const { rows } = await readRows(workspace.out);
    expect(toPairs(rows)).toEqual(truePairs(workspace.bitbucket.data));
  });

  test('one refused list makes exit code 3 and is named; no answer looks smaller and complete', async () => {
    const { uuid = '', slug = '' } = workspace.bitbucket.data.repositories[0] ?? {};
    // The listing would tell the levels all the same, where its turn is today.
    for (const path of [`/${slug}/permissions-config/users`, `/permissions/repositories/${slug}?`])
      workspace.bitbucket.faults.add({ path, effect: { kind: 'status', status: 403 } });
    const scan = await workspace.scan();
    expect(scan.code).toBe(3);
    expect(scan.stderr).toContain(`missing: repository grants: acme/${slug} (not an admin`);

    const { rows, code, stderr } = await readRows(workspace.out);
    expect(code).toBe(3);
    expect(stderr).toContain(`repository grants: acme/${slug} (not an admin`);
    expectBounds(rows, truePairs(workspace.bitbucket.data));
    const touched = rows.filter(({ repository }) => repository.uuid === uuid);
    expect(touched.map(({ atMost }) => atMost)).toEqual(touched.map(() => 'admin'));
    expect(touched.some(({ complete }) => !complete)).toBe(true);

    const gaps = await runUsher(['gaps', '--from', workspace.out, '--format', 'json']);
    expect(gaps.code).toBe(3);
    expect(JSON.parse(gaps.stdout)).toContainEqual(
      expect.objectContaining({
        family: 'repository-grants',
        object: `acme/${slug}`,
        reason: 'not-an-admin',
        missed: true,
      }),
    );
  });

  test('groups that cannot be read leave levels exact and paths honest', async () => {
    workspace.bitbucket.faults.add({
      path: '/1.0/groups/',
      effect: { kind: 'status', status: 410 },
    });
    const scan = await workspace.scan();
    expect(scan.code).toBe(3);
    expect(scan.stderr).toMatch(/missing: groups: .*endpoint removed/);
    const { rows, code } = await readRows(workspace.out);
    expect(code).toBe(3);
    expectBounds(rows, truePairs(workspace.bitbucket.data));
    const throughGroups = rows.filter(({ paths }) => paths.some(({ group }) => group));
    expect(throughGroups.length).toBeGreaterThan(0);
  });
});

function small(): WorkspaceData {
  return generateWorkspace({ people: 30, groups: 6, projects: 4, repositories: 25, seed: 3 });
}

/** No pair that exists is lost, no level is claimed that is not held, and the range holds the truth. */
function expectBounds(
  rows: Awaited<ReturnType<typeof readRows>>['rows'],
  truth: ReadonlyMap<string, string>,
): void {
  const RANKS = ['none', 'read', 'write', 'admin'];
  const found = new Map<string, (typeof rows)[number]>(
    rows.map((row) => [`${row.person.uuid} ${row.repository.uuid}`, row]),
  );
  const wrong = [...truth].filter(([pair, level]) => {
    const { level: least = 'none', atMost = 'none' } = found.get(pair) ?? {};
    const rank = RANKS.indexOf(level);
    return rank < RANKS.indexOf(least) || rank > RANKS.indexOf(atMost);
  });
  expect(wrong).toEqual([]);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
