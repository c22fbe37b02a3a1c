import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { acme } from '../../local/bitbucket/demo/acme';
import { SCAN_SCOPES } from '../../src/adapters/bitbucket/scopes';
import { encodeSnapshot } from '../../src/snapshot/snapshot';
import { aWorkspace, someFacts } from '../builders/facts-builders';
import { runHere } from './fake-terminal';
import { type Credentials } from './run-usher';
import { issueToken, openWorkspace, type SimulatedWorkspace } from './simulated-workspace';

const TOKEN_PAGE = 'https://id.atlassian.com/manage-profile/security/api-tokens';

let workspace: SimulatedWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace(acme());
});
afterEach(() => {
  workspace.bitbucket.reset();
});
afterAll(async () => workspace.close());

async function scanHere(credentials: Credentials = workspace.credentials) {
  const args = ['--workspace', 'acme', '--api', workspace.api, '--out', workspace.out];
  return runHere(['scan', ...args], credentials);
}

function filesLeft(): readonly string[] {
  return readdirSync(path.dirname(workspace.out));
}

const member = () =>
  workspace.bitbucket.data.accounts.find(
    ({ type, membership }) => type === 'user' && membership?.role === 'member',
  )?.uuid ?? '';
const without = (scope: string) => SCAN_SCOPES.filter((each) => each !== scope);

interface Refusal {
  readonly what: string;
  readonly credentials: () => Credentials;
  readonly says: readonly string[];
}

const refusals: readonly Refusal[] = [
  {
    what: 'a wrong token',
    credentials: () => ({ ...workspace.credentials, USHER_TOKEN: 'not-a-token' }),
    says: ['wrong, expired or revoked', TOKEN_PAGE],
  },
  {
    what: 'an expired token',
    credentials: () => issueToken(workspace.bitbucket, { expired: true }),
    says: ['wrong, expired or revoked', TOKEN_PAGE],
  },
  ...SCAN_SCOPES.map((scope) => ({
    what: `a token without ${scope}`,
    credentials: () => issueToken(workspace.bitbucket, { scopes: without(scope) }),
    says: [`lacks ${scope}`, TOKEN_PAGE],
  })),
  {
    what: 'the token of somebody who is no workspace admin',
    credentials: () => issueToken(workspace.bitbucket, { account: member() }),
    says: ['does not administer the workspace', 'token of a workspace admin'],
  },
];

test.each(refusals)(
  '$what: says which it is and where to fix it',
  async ({ credentials, says }) => {
    const { code, stdout, stderr } = await scanHere(credentials());
    for (const part of says) expect(stderr).toContain(part);
    expect({ code, stdout, left: filesLeft() }).toEqual({ code: 1, stdout: '', left: [] });
    expect(stderr).toContain('Nothing was written');
    expect(stderr).not.toContain(credentials().USHER_TOKEN);
  },
);

test('a workspace that does not exist', async () => {
  const { code, stderr } = await runHere(
    ['scan', '--workspace', 'nowhere', '--api', workspace.api, '--out', workspace.out],
    workspace.credentials,
  );
  expect(code).toBe(1);
  expect(stderr).toContain('no such workspace');
  expect(stderr).toContain('bitbucket.org/<workspace>');
  expect(filesLeft()).toEqual([]);
});

test('a legacy personal workspace', async () => {
  workspace.bitbucket.update((data) => ({
    ...data,
    workspace: { ...data.workspace, isPersonal: true },
  }));
  const { code, stderr } = await scanHere();
  expect(code).toBe(1);
  expect(stderr).toContain('legacy personal workspace');
  expect(filesLeft()).toEqual([]);
});

test('a Bitbucket that cannot be reached', async () => {
  const { code, stderr } = await runHere(
    ['scan', '--workspace', 'acme', '--api', 'http://127.0.0.1:9', '--out', workspace.out],
    workspace.credentials,
  );
  expect(code).toBe(1);
  expect(stderr).toContain('network');
  expect(filesLeft()).toEqual([]);
});

describe('a file at --out that is not ours to replace stays as it is', () => {
  const file = () => workspace.fileOf('there.usher');
  test.each([
    [
      'of somebody else',
      async () => Promise.resolve(Buffer.from('my thesis\n')),
      'no snapshot of Usher',
    ],
    [
      'of another workspace',
      async () => encodeSnapshot(someFacts({ workspace: aWorkspace({ slug: 'other' }) })),
      'workspace other',
    ],
    [
      'of a newer Usher',
      async () => Promise.resolve(Buffer.from('{"format":"usher-snapshot","version":99}\n')),
      'version 99',
    ],
  ])('%s', async (_what, makeContent, says) => {
    const content = await makeContent();
    writeFileSync(file(), content);
    const { code, stderr } = await runHere(
      ['scan', '--workspace', 'acme', '--api', workspace.api, '--out', file()],
      workspace.credentials,
    );
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(stderr).toContain('another --out');
    expect(readFileSync(file()).equals(Buffer.from(content))).toBe(true);
    expect(existsSync(`${file()}.partial`)).toBe(false);
    expect(workspace.bitbucket.stats().total).toBe(0);
  });
});

test('a folder that is not there is named before anything is asked', async () => {
  const { code, stderr } = await runHere(
    [
      'scan',
      '--workspace',
      'acme',
      '--api',
      workspace.api,
      '--out',
      workspace.fileOf('no/a.usher'),
    ],
    workspace.credentials,
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/cannot write .*no such file or folder/);
  expect(workspace.bitbucket.stats().total).toBe(0);
});
