import { acme } from '../../../local/bitbucket/demo/acme';
import { SCAN_SCOPES } from '../../../src/adapters/bitbucket/scopes';
import { aMember, NOON } from '../../builders/simulated-bitbucket';
import { aScanRig, factsOf, type RigOptions } from './scan-rig';

const withoutBranchRules = SCAN_SCOPES.filter((scope) => !scope.startsWith('admin'));
const personal = () => {
  const data = acme(NOON);
  return { ...data, workspace: { ...data.workspace, isPersonal: true } };
};

describe('a scan that cannot work says why before it writes anything', () => {
  test.each<{ name: string; options: RigOptions; reason: string; message: RegExp }>([
    {
      name: 'an expired token',
      options: { expired: true },
      reason: 'bad-credential',
      message: /wrong, expired or revoked/,
    },
    {
      name: 'a token without the scope for branch rules',
      options: { scopes: withoutBranchRules },
      reason: 'missing-scope',
      message: /lacks admin:repository:bitbucket/,
    },
    {
      name: 'a token without any scope for Bitbucket',
      options: { scopes: [] },
      reason: 'missing-scope',
      message: /lacks read:workspace:bitbucket/,
    },
    {
      name: 'an unknown workspace',
      options: { workspace: 'nobody' },
      reason: 'no-such-workspace',
      message: /check the spelling/,
    },
    {
      name: 'a workspace that is closed to strangers',
      options: { switches: { callerRole: 'outsider' } },
      reason: 'no-such-workspace',
      message: /hides it from this credential/,
    },
    {
      name: 'a member who is no admin',
      options: { switches: { callerRole: 'member' } },
      reason: 'not-a-workspace-admin',
      message: /use the credential of one/,
    },
    {
      name: 'a legacy personal workspace',
      options: { data: personal() },
      reason: 'personal-workspace',
      message: /legacy personal workspace/,
    },
  ])('$name', async ({ options, reason, message }) => {
    const rig = aScanRig(options);
    const report = await rig.scan();
    expect(report.outcome).toMatchObject({
      state: 'failed',
      failure: { reason, nothingRead: true },
    });
    expect('failure' in report.outcome && report.outcome.failure.message).toMatch(message);
    expect(rig.journal).toEqual([]);
    expect(rig.asked.length).toBeLessThanOrEqual(2);
  });

  test('names every scope that is missing, up front', async () => {
    const rig = aScanRig({ scopes: ['read:workspace:bitbucket'] });
    expect((await rig.scan()).outcome).toMatchObject({
      failure: {
        missingScopes: [
          'read:project:bitbucket',
          'read:repository:bitbucket',
          'admin:repository:bitbucket',
        ],
      },
    });
    expect(rig.asked).toHaveLength(1);
  });

  test('knows a missing scope by the first refusal where Bitbucket does not list scopes', async () => {
    const rig = aScanRig();
    const detail = { granted: ['read:workspace:bitbucket'], required: ['read:project:bitbucket'] };
    const body = { type: 'error', error: { message: 'Il manque une permission.', detail } };
    rig.bitbucket.faults.add({ path: '/projects', effect: { kind: 'status', status: 403, body } });
    const report = await rig.scan();
    expect(report.outcome).toMatchObject({
      state: 'failed',
      failure: { reason: 'missing-scope', missingScopes: ['read:project:bitbucket'] },
    });
  });

  test('asks as the person whose credential it is', async () => {
    const rig = aScanRig();
    const report = await rig.scan({}, { account: aMember(rig.bitbucket) });
    expect(report.outcome).toMatchObject({ failure: { reason: 'not-a-workspace-admin' } });
  });
});

test('a token that is revoked while the scan runs stops it with everything kept', async () => {
  const rig = aScanRig();
  rig.bitbucket.faults.add({ from: 200, effect: { kind: 'status', status: 401 } });
  const report = await rig.scan();
  expect(report.outcome).toMatchObject({
    state: 'failed',
    failure: { reason: 'bad-credential', nothingRead: false },
  });
  expect(rig.journal.length).toBeGreaterThan(190);
  rig.bitbucket.faults.clear();
  const resumed = await rig.scan();
  expect(resumed.outcome).toEqual({ state: 'finished' });
  expect(
    factsOf(resumed).repositories.every(({ branchRules }) => branchRules.state === 'complete'),
  ).toBe(true);
});
