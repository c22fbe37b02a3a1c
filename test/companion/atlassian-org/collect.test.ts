import { serve } from '@hono/node-server';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Organization } from '../../../local/atlassian-org/create-organization';
import { rowsRead } from '../../../src/domain/facts/reading';
import { decodeOrganization } from '../../../src/snapshot/organization-file';
import { encodeSnapshot } from '../../../src/snapshot/snapshot';
import { ORGANIZATION } from '../../builders/an-organization';
import { aGroup, aPerson, someFacts } from '../../builders/facts-builders';
import { runHere } from '../fake-terminal';
import { aSmallOrganization, KEY } from './a-small-organization';

let organization: Organization;
let server: ReturnType<typeof serve>;
let api: string;
let folder: string;
let out: string;

async function open(simulated: Organization): Promise<void> {
  organization = simulated;
  api = await new Promise<string>((resolve) => {
    server = serve(
      { fetch: organization.fetch, port: 0, hostname: '127.0.0.1' },
      ({ port }: AddressInfo) => {
        resolve(`http://127.0.0.1:${port}`);
      },
    );
  });
}

async function close(): Promise<void> {
  await new Promise((closed) => server.close(closed));
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'usher-collect-'));
  out = path.join(folder, 'acme.usher-org');
  await open(aSmallOrganization());
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

const ENV = { USHER_ORGANIZATION_KEY: KEY };

function collect(more: readonly string[] = [], env: Parameters<typeof runHere>[1] = ENV) {
  const args = ['collect', '--organization', ORGANIZATION, '--out', out, '--api', api];
  return runHere([...args, ...more], env);
}

test('writes a file for its owner only, with account ids and nothing else of people', async () => {
  const { code, stdout, stderr } = await collect();
  expect(code).toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toContain('5 people, 2 of them deactivated, 2 groups');
  expect(statSync(out).mode & 0o777).toBe(0o600);
  const { data, workspace } = await decodeOrganization(readFileSync(out));
  expect(data.organization).toBe(ORGANIZATION);
  expect(workspace).toBeUndefined();
  expect(JSON.stringify(data)).not.toMatch(/@|Name of/);
});

test('takes the key by its other name, too', async () => {
  expect((await collect([], { ATLASSIAN_ORGANIZATION_API_KEY: KEY })).code).toBe(0);
});

test('reads only the people and groups of a snapshot, and says whose they are', async () => {
  const snapshot = path.join(folder, 'acme.usher');
  const facts = someFacts({ accounts: [aPerson()], groups: [aGroup({ name: 'Developers' })] });
  writeFileSync(snapshot, await encodeSnapshot(facts));
  await collect(['--for', snapshot]);
  const { data, workspace } = await decodeOrganization(readFileSync(out));
  expect(workspace).toBe(facts.workspace.uuid);
  expect(rowsRead(data.people).map(({ accountId }) => accountId)).toEqual(['557058:ann']);
  expect(rowsRead(data.groups).map(({ name }) => name)).toEqual(['Developers']);
});

test('what is missing is said, and the exit code says that something is', async () => {
  await close();
  await open(aSmallOrganization({ scopes: ['read:directories:admin', 'read:accounts:admin'] }));
  const { code, stderr } = await collect();
  expect(code).toBe(3);
  expect(stderr).toMatch(/not read: groups: the key may not read it \(403\).*read:groups:admin/);
  expect((await decodeOrganization(readFileSync(out))).data.groups.state).toBe('unread');
});

test('a refused key writes nothing and is not repeated', async () => {
  const { code, stderr } = await collect([], { USHER_ORGANIZATION_KEY: 'wrong-key' });
  expect(code).toBe(1);
  expect(stderr).toContain(
    'Atlassian refused the organization API key (401): it is wrong, expired or revoked.',
  );
  expect(stderr).not.toContain('wrong-key');
  expect(existsSync(out)).toBe(false);
});

test('an admin who is none any more gets words, and no file', async () => {
  await close();
  await open(aSmallOrganization({ isDemoted: true }));
  const { code, stderr } = await collect();
  expect(code).toBe(1);
  expect(stderr).toMatch(/nothing could be read. people: the key may not read it \(403\)/);
  expect(stderr).toContain('an organization admin makes it');
  expect(existsSync(out)).toBe(false);
});

test('an earlier file stays as it was when nothing can be read', async () => {
  await collect();
  const before = readFileSync(out);
  expect((await collect([], { USHER_ORGANIZATION_KEY: 'wrong-key' })).code).toBe(1);
  expect(readFileSync(out)).toEqual(before);
});

test('an earlier file of the organization is replaced, any other is not', async () => {
  await collect();
  expect((await collect()).code).toBe(0);
  writeFileSync(out, 'something of yours');
  const { code, stderr } = await collect();
  expect(code).toBe(2);
  expect(stderr).toContain('it would be overwritten');
  expect(readFileSync(out, 'utf8')).toBe('something of yours');
});

test.each([
  ['no key', [], {}, 'USHER_ORGANIZATION_KEY is not set.'],
  ['a key with a line break', [], { USHER_ORGANIZATION_KEY: 'a b' }, 'holds spaces'],
  ['an address over plain http', ['--api', 'http://api.atlassian.com'], ENV, 'must be https'],
  ['a URL as organization', ['--organization', 'https://x'], ENV, '--organization is no id'],
  ['half a second', ['--max-wait', '0.5'], ENV, 'whole seconds'],
  ['a key as an argument', ['--key', KEY], ENV, 'not taken from arguments'],
])('%s is wrong usage', async (_, more, env, words) => {
  const { code, stderr } = await collect(more, env);
  expect(code).toBe(2);
  expect(stderr).toContain(words);
  expect(stderr).not.toContain(KEY);
  expect(organization.requests).toEqual([]);
});

test('how long it waits for the rate limit can be limited', async () => {
  organization.faults.push({
    path: '/groups',
    answer: () => new Response('', { status: 429, headers: { 'retry-after': '3600' } }),
  });
  const { code, stderr } = await collect(['--max-wait', '1']);
  expect(code).toBe(3);
  expect(stderr).toContain('not read: groups: the rate limit was reached (429)');
});
