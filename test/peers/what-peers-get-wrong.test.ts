import { type FaultEffect } from '../../local/bitbucket/fault';
import { type WorkspaceData } from '../../local/bitbucket/workspace-data';
import { createAccessIndex } from '../../src/domain/access/access-index';
import { explainRepositoryAccess } from '../../src/domain/access/explain-access';
import { type Facts } from '../../src/domain/facts/facts';
import { accountUuid, repositoryUuid } from '../../src/domain/facts/ids';
import { explainGates } from '../../src/domain/gates/explain-gates';
import { uuidOf } from '../builders/facts-builders';
import { NOON } from '../builders/simulated-bitbucket';
import { levelsIn, levelsOf, listUnderstated } from '../use-cases/scan/level-table';
import { aScanRig, factsOf, type ScanRig } from '../use-cases/scan/scan-rig';
import {
  anAccount,
  ann,
  aRepositoryRecord,
  aRestriction,
  art,
  aSmallWorkspace,
  bob,
  developers,
  olga,
} from './small-workspace';

// Every situation in which at least one other tool, run against the same simulator, gave a wrong answer
// without saying so. Each is a real scan.
const WITHOUT_DETAILS = {
  without: ['default-reviewers', 'overrides', 'forks', 'access-keys', 'webhooks', 'invitations'],
} as const;

async function scan(data: WorkspaceData): Promise<Facts> {
  const report = await aScanRig({ data }).scan(WITHOUT_DETAILS);
  expect(report.outcome).toEqual({ state: 'finished' });
  return factsOf(report);
}

/** A scan in which something goes wrong. */
async function scanWith(
  path: string | RegExp,
  effect: FaultEffect,
  { data = aSmallWorkspace(), times }: { data?: WorkspaceData; times?: number } = {},
): Promise<{ readonly rig: ScanRig; readonly facts: Facts }> {
  const rig = aScanRig({ data });
  rig.bitbucket.faults.add({ path, effect, ...(times !== undefined && { times }) });
  const report = await rig.scan(WITHOUT_DETAILS);
  expect(report.outcome).toEqual({ state: 'finished' });
  return { rig, facts: factsOf(report) };
}

const on = (facts: Facts, { uuid }: { readonly uuid: string }, slug = 'paintings') =>
  explainRepositoryAccess(
    createAccessIndex(facts),
    accountUuid(uuid),
    repositoryUuid(uuidOf(slug)),
  );

describe('inheritance', () => {
  test('a grant on a project reaches every repository in it (project inheritance)', async () => {
    const project = { ...art, groupGrants: [], userGrants: [grant(bob, 'admin')] };
    const facts = await scan(aSmallWorkspace({ projects: [project] }));
    expect(on(facts, bob, 'sketches')).toMatchObject({
      ...{ level: 'admin', atMost: 'admin' },
      paths: [{ kind: 'project-person', level: 'admin', winning: true }],
    });
  });

  test('a group granted on a project gives its members every repository in it', async () => {
    const facts = await scan(aSmallWorkspace());
    expect(on(facts, ann, 'sketches')).toMatchObject({
      ...{ level: 'write', atMost: 'write' },
      paths: [{ kind: 'project-group', group: 'developers' }],
    });
    expect(on(facts, bob, 'sketches')).toMatchObject({ level: 'none', atMost: 'none' });
  });

  test('a group granted on a repository is its members, each by name (group expansion)', async () => {
    const data = aSmallWorkspace({
      groups: [{ ...developers, members: [ann.uuid, bob.uuid] }],
      projects: [{ ...art, groupGrants: [] }],
      repositories: [aRepositoryRecord({ groupGrants: [{ group: 'developers', level: 'read' }] })],
    });
    const facts = await scan(data);
    expect([ann, bob].map((one) => on(facts, one).level)).toEqual(['read', 'read']);
    expect(levelsIn(facts)).toEqual(levelsOf(data));
  });

  test('a workspace owner without any grant is admin of every repository (implied admin)', async () => {
    const facts = await scan(aSmallWorkspace());
    expect(on(facts, olga, 'sketches')).toMatchObject({
      ...{ level: 'admin', atMost: 'admin' },
      paths: [{ kind: 'workspace-admin' }],
    });
  });

  test('create-repo on a project writes to its repositories, and stays create-repo as a grant', async () => {
    const project = { ...art, groupGrants: [], userGrants: [grant(bob, 'create-repo')] };
    const facts = await scan(aSmallWorkspace({ projects: [project] }));
    expect(on(facts, bob, 'sketches')).toMatchObject({
      ...{ level: 'write', atMost: 'write' },
      paths: [{ kind: 'project-person', level: 'create-repo' }],
    });
  });

  test('an explicit "none" on a repository is no grant, and lowers nothing that is inherited', async () => {
    const user = { type: 'user', uuid: ann.uuid, display_name: 'Ann', account_id: ann.accountId };
    const body = { values: [{ type: 'repository_user_permission', permission: 'none', user }] };
    const effect = { kind: 'status', status: 200, body } as const;
    const { facts } = await scanWith('acme/sketches/permissions-config/users', effect);
    const sketches = facts.repositories.find(({ slug }) => slug === 'sketches');
    expect(sketches?.personGrants).toMatchObject({ state: 'complete', value: [] });
    expect(on(facts, ann, 'sketches')).toMatchObject({ level: 'write', atMost: 'write' });
  });
});

describe('groups and accounts', () => {
  test('a group named Administrators with permission null makes nobody an admin', async () => {
    const administrators = {
      ...developers,
      ...{ slug: 'administrators', name: 'Administrators', members: [bob.uuid] },
    };
    const data = aSmallWorkspace({ groups: [developers, administrators] });
    const facts = await scan(data);
    expect(facts.groups.find(({ slug }) => slug === 'administrators')).toMatchObject({
      defaultLevel: null,
      members: { state: 'complete', value: [bob.uuid] },
    });
    expect(on(facts, bob, 'sketches')).toMatchObject({ level: 'none', atMost: 'none' });
    expect(levelsIn(facts)).toEqual(levelsOf(data));
  });

  test('a member in no group is there, with what they were granted directly', async () => {
    const facts = await scan(aSmallWorkspace());
    expect(facts.accounts.map(({ uuid }) => uuid)).toContain(bob.uuid);
    expect(on(facts, bob)).toMatchObject({
      ...{ level: 'read', atMost: 'read' },
      paths: [{ kind: 'repository-person' }],
    });
  });

  test('a team without account_id is kept as what it is, and is no person', async () => {
    const team = { uuid: uuidOf('Old team'), type: 'team' as const, displayName: 'Old team' };
    const repository = aRepositoryRecord({ userGrants: [grant(team, 'write')] });
    const facts = await scan(
      aSmallWorkspace({ accounts: [olga, ann, bob, team], repositories: [repository] }),
    );
    const kept = facts.accounts.find(({ uuid }) => uuid === team.uuid);
    expect(kept).toMatchObject({ kind: 'team', displayName: 'Old team' });
    expect(kept).not.toHaveProperty('accountId');
    expect(on(facts, team)).toMatchObject({ level: 'write', atMost: 'write' });
  });

  test('two people with one display name stay two', async () => {
    const one = { ...anAccount('first Sam'), displayName: 'Sam Fox' };
    const other = { ...anAccount('second Sam'), displayName: 'Sam Fox' };
    const repository = aRepositoryRecord({ userGrants: [grant(one, 'admin')] });
    const facts = await scan(
      aSmallWorkspace({ accounts: [olga, one, other], groups: [], repositories: [repository] }),
    );
    expect(facts.accounts.filter(({ displayName }) => displayName === 'Sam Fox')).toHaveLength(2);
    expect([one, other].map((sam) => on(facts, sam).level)).toEqual(['admin', 'none']);
  });

  test('a group whose slug is a uuid in braces is joined with its grants', async () => {
    const slug = uuidOf('a group without a slug of its own');
    const data = aSmallWorkspace({
      groups: [{ ...developers, slug }],
      projects: [{ ...art, groupGrants: [{ group: slug, level: 'write' }] }],
    });
    const facts = await scan(data);
    expect(on(facts, ann)).toMatchObject({ level: 'write', paths: [{ group: slug }] });
    expect(levelsIn(facts)).toEqual(levelsOf(data));
  });
});

describe('page 2', () => {
  const many = Array.from({ length: 130 }, (_, at) => anAccount(`Reader ${at}`));

  test('of the people on one repository is read', async () => {
    const repository = aRepositoryRecord({ userGrants: many.map((one) => grant(one, 'read')) });
    const data = aSmallWorkspace({
      accounts: [olga, ann, ...many],
      repositories: [repository],
    });
    const facts = await scan(data);
    expect(on(facts, many[129] ?? bob).level).toBe('read');
    expect(levelsIn(facts)).toEqual(levelsOf(data));
  });

  test('of the rules on branches is read', async () => {
    const rules = [
      ...Array.from({ length: 110 }, (_, at) =>
        aRestriction(at + 1, { match: { by: 'glob', pattern: `release/${at}` } }),
      ),
      aRestriction(500),
    ];
    const facts = await scan(
      aSmallWorkspace({ repositories: [aRepositoryRecord({ branchRestrictions: rules })] }),
    );
    expect(facts.repositories[0]?.branchRules).toMatchObject({ state: 'complete' });
    expect(gatesOf(facts, ann).push).toMatchObject({ state: 'closed', rules: [500] });
  });

  const people = [olga, ann, ...many];
  const repository = aRepositoryRecord({ userGrants: many.map((one) => grant(one, 'read')) });
  const data = aSmallWorkspace({ accounts: people, repositories: [repository] });
  const secondPage = /paintings\/permissions-config\/users\?.*page=2/;

  test('answered with 429 is asked again, and nobody is lost', async () => {
    const limited = { kind: 'rate-limit', retryAfterSeconds: 5 } as const;
    const { rig, facts } = await scanWith(secondPage, limited, { data, times: 1 });
    expect(rig.asked.filter((path) => secondPage.test(path))).toHaveLength(2);
    expect(levelsIn(facts)).toEqual(levelsOf(data));
  });

  test('that fails for good leaves the rows of page 1, and says that there are more', async () => {
    const { facts } = await scanWith(secondPage, { kind: 'status', status: 500 }, { data });
    expect(facts.repositories[0]?.personGrants).toMatchObject({
      state: 'partial',
      gap: { reason: 'bitbucket-failed' },
    });
    // Bitbucket's own listing was read too, to hold the answer against: it tells the level, and no way to it.
    expect(on(facts, many[129] ?? bob)).toMatchObject({ level: 'read', pathsComplete: false });
    expect(listUnderstated(facts, data)).toEqual([]);
  });
});

describe('refusals', () => {
  const groupGrants = 'acme/paintings/permissions-config/groups';

  test.each([
    ['with Retry-After: waits as long as it says', { retryAfterSeconds: 7, as: 'json' }, 7000],
    ['without Retry-After: waits by itself', {}, 66_000],
  ] as const)('429 %s, and ends with every level', async (_name, how, waitedMs) => {
    const effect = { kind: 'rate-limit', ...how } as const;
    const { rig, facts } = await scanWith(groupGrants, effect, { times: 1 });
    expect(rig.clock.now() - NOON).toBe(waitedMs);
    expect(levelsIn(facts)).toEqual(levelsOf(aSmallWorkspace()));
  });

  test('403 on one repository is a gap there, and the others stay exact', async () => {
    const ofPaintings =
      /paintings\/permissions-config\/groups|permissions\/repositories\/paintings/;
    const { facts } = await scanWith(ofPaintings, { kind: 'status', status: 403 });
    const paintings = facts.repositories.find(({ slug }) => slug === 'paintings');
    expect(paintings?.groupGrants).toMatchObject({
      state: 'unread',
      gap: { reason: 'not-an-admin' },
    });
    expect(on(facts, ann)).toMatchObject({ level: 'write', atMost: 'admin', complete: false });
    expect(on(facts, bob, 'sketches')).toMatchObject({ level: 'none', complete: true });
    expect(listUnderstated(facts, aSmallWorkspace())).toEqual([]);
  });

  test.each([
    ['the list of members', /\/permissions\?/, 'members'],
    ['the list of groups', '/1.0/groups', 'groups'],
  ] as const)('410 on %s is a gap, never nobody', async (_name, path, list) => {
    const { facts } = await scanWith(path, { kind: 'status', status: 410 });
    expect(facts.lists[list]).toMatchObject({
      state: 'unread',
      gap: { reason: 'endpoint-removed' },
    });
    expect(listUnderstated(facts, aSmallWorkspace())).toEqual([]);
  });

  test('a repository deleted in the middle of the scan is not found, and the scan goes on', async () => {
    const rig = aScanRig({ data: aSmallWorkspace() });
    let isGone = false;
    const report = await rig.scan(WITHOUT_DETAILS, {
      onRequest: (path) => {
        if (isGone || !path.includes('/permissions-config/')) return;
        isGone = true;
        rig.bitbucket.update((data) => ({
          ...data,
          repositories: data.repositories.filter(({ slug }) => slug !== 'sketches'),
        }));
      },
    });
    expect(report.outcome).toEqual({ state: 'finished' });
    const facts = factsOf(report);
    const gone = facts.repositories.find(({ slug }) => slug === 'sketches');
    expect(gone?.personGrants).toMatchObject({ state: 'unread', gap: { reason: 'not-found' } });
    expect(on(facts, bob)).toMatchObject({ level: 'read', atMost: 'read' });
  });
});

describe('branch rules', () => {
  test('the same pattern twice, once with people and once with groups, counts together', async () => {
    const rules = [
      aRestriction(1, { users: [bob.uuid] }),
      aRestriction(2, { groups: ['developers'] }),
    ];
    const repository = aRepositoryRecord({
      branchRestrictions: rules,
      userGrants: [grant(bob, 'write')],
    });
    const facts = await scan(aSmallWorkspace({ repositories: [repository] }));
    expect(gatesOf(facts, bob).push).toMatchObject({ state: 'open', rules: [1] });
    expect(gatesOf(facts, ann).push).toMatchObject({ state: 'open', rules: [2] });
    expect(gatesOf(facts, olga).push).toMatchObject({ state: 'closed', rules: [1, 2] });
  });

  test('an unknown kind is kept by its word, and makes the list of checks incomplete', async () => {
    const rule = { id: 9, kind: 'require_moon_phase', branch_match_kind: 'glob', pattern: '*' };
    const body = { values: [{ type: 'branchrestriction', ...rule }] };
    const effect = { kind: 'status', status: 200, body } as const;
    const { facts } = await scanWith('acme/paintings/branch-restrictions', effect);
    const paintings = facts.repositories.find(({ slug }) => slug === 'paintings');
    expect(paintings?.branchRules).toMatchObject({
      value: [{ id: 9, kind: 'require_moon_phase' }],
    });
    const gates = gatesOf(facts, ann);
    expect(gates.checks.complete).toBe(false);
    expect(gates.push.state).not.toBe('closed');
  });
});

function grant<Level extends string>({ uuid }: { readonly uuid: string }, level: Level) {
  return { account: uuid, level };
}

function gatesOf(facts: Facts, { uuid }: { readonly uuid: string }) {
  return explainGates(createAccessIndex(facts), {
    ...{ person: accountUuid(uuid), repository: repositoryUuid(uuidOf('paintings')) },
    ...{ branch: 'main', setup: {} },
  });
}
