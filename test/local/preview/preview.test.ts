import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { PassThrough } from 'node:stream';
import { type WorkspaceView } from '../../../src/contract/workspace-view';
import { type SettingsView } from '../../../src/contract/settings';
import { personUuid } from '../../../local/bitbucket/demo/acme';
import { aTinyWorkspace } from '../../builders/a-tiny-workspace';
import { aPreview, aSimulatedApi, type RunningPreview, type SimulatedApi } from './a-preview';

let simulated: SimulatedApi;
/** Of a workspace admin, scanned by nobody. */
let shared: RunningPreview;
beforeAll(async () => {
  simulated = await aSimulatedApi();
  shared = await aPreview(simulated);
});
afterAll(async () => {
  await shared.stop();
  await simulated.close();
});

async function withPreview(
  options: Parameters<typeof aPreview>[1],
  work: (preview: RunningPreview) => Promise<void>,
): Promise<void> {
  const preview = await aPreview(simulated, options);
  try {
    await work(preview);
  } finally {
    await preview.stop();
  }
}

/** Since a moment; with nothing of the start of a preview but what it asks. */
function arrivedSince(from: number) {
  return simulated.arrived.slice(from);
}

test('a workspace admin scans and sees answers; nothing but GET arrives, at nothing that is closed to Forge', async () => {
  const from = simulated.arrived.length;
  await withPreview({}, async (preview) => {
    await preview.scan();
    const answered = await preview.call<WorkspaceView>('getWorkspace');
    expect(answered).toMatchObject({
      ok: true,
      value: { workspace: { slug: 'acme' }, scan: { state: 'finished', readsAs: 'user' } },
    });
    if (!answered.ok) return;
    // No schedule: nothing happens by itself.
    expect(answered.value.scan.nextScanAt).toBeUndefined();
    expect(answered.value.facts).toBeDefined();
    const page = { place: { kind: 'repository', slug: 'studio-assets' }, theme: 'light' };
    const call = { functionKey: 'getRepositoryAccess', payload: {} };
    expect(await (await preview.tell('invoke', call, page)).json()).toMatchObject({
      kind: 'result',
      result: { ok: true },
    });
  });
  const arrived = arrivedSince(from);
  expect(arrived.length).toBeGreaterThan(20);
  expect(new Set(arrived.map(({ method }) => method))).toEqual(new Set(['GET']));
  expect(arrived.filter(({ path }) => /^\/1\.0\/|deploy-keys|hooks/.test(path))).toEqual([]);
  expect(simulated.bitbucket.stats().byStatus['403']).toBeUndefined();
});

test('as the companion, groups, keys and webhooks are read too, once, and by GET alone', async () => {
  const from = simulated.arrived.length;
  await withPreview({ asCompanion: true }, async (preview) => {
    const before = simulated.arrived.length;
    expect(await preview.call('getWorkspace')).toMatchObject({
      ok: true,
      value: { scan: { state: 'finished' } },
    });
    for (const name of ['startScan', 'stepScan'] as const)
      expect(await preview.call(name)).toEqual({
        ok: false,
        error: {
          code: 'bad-request',
          message:
            'Read-only preview: it was started with --as-companion, which reads once. Stop it and start it again for newer facts.',
        },
      });
    // The one call that reached the app asked who looks.
    expect(arrivedSince(before)).toHaveLength(2);
  });
  const arrived = arrivedSince(from);
  const paths = arrived.map(({ path }) => path.split('?', 1)[0]);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/1.0/groups/acme',
      '/2.0/workspaces/acme/hooks',
      '/2.0/workspaces/acme/projects/ART/deploy-keys',
    ]),
  );
  expect(new Set(arrived.map(({ method }) => method))).toEqual(new Set(['GET']));
});

test.each([
  ['applyFix', 'nothing is changed in Bitbucket. Do it there, or install Usher.'],
  ['undoFix', 'nothing is changed in Bitbucket. Do it there, or install Usher.'],
  ['saveSender', 'it sends no mail and keeps no address. Install Usher for that.'],
  ['sendTestMail', 'it sends no mail and keeps no address. Install Usher for that.'],
  ['addRecipient', 'it sends no mail and keeps no address. Install Usher for that.'],
  ['saveScanSchedule', 'nothing runs by itself. Press Scan now where you want newer facts.'],
  ['saveDigestSchedule', 'nothing runs by itself. Press Scan now where you want newer facts.'],
  ['askApproval', 'nobody but you sees it, so nobody else can be asked to agree.'],
  ['nonsense', 'it does not know this.'],
] as const)('%s is refused in words, and asks Bitbucket nothing', async (name, sentence) => {
  const from = simulated.arrived.length;
  expect(await shared.call(name, { version: 0 })).toEqual({
    ok: false,
    error: { code: 'bad-request', message: `Read-only preview: ${sentence}` },
  });
  expect(arrivedSince(from)).toEqual([]);
});

test('plan and period are taken for this preview, and gone with it', async () => {
  const setupOf = async (preview: RunningPreview) => {
    const answered = await preview.call<SettingsView>('getSettings');
    if (!answered.ok) throw new Error(answered.error.message);
    return answered.value.setup;
  };
  await withPreview({}, async (preview) => {
    const { version, value } = await setupOf(preview);
    const setup = { ...value, plan: 'standard', billingPeriod: 'annual' };
    expect(await preview.call('saveSetup', { version, setup })).toMatchObject({
      ok: true,
      value: { outcome: 'saved' },
    });
    expect((await setupOf(preview)).value).toMatchObject({ plan: { value: 'standard' } });
  });
  // Another one of the same workspace.
  expect((await setupOf(shared)).value).not.toHaveProperty('plan');
});

test('who is no workspace admin is told so, by the app itself', async () => {
  await withPreview({ account: personUuid('nlind') }, async (preview) => {
    expect(preview.viewer).toMatchObject({ isAdmin: false });
    for (const name of ['getWorkspace', 'startScan'] as const)
      expect(await preview.call(name)).toMatchObject({
        ok: false,
        error: {
          code: 'refused',
          message: expect.stringContaining('you do not administer this workspace') as unknown,
        },
      });
  });
});

test('nobody can be looked as: what a page says of its viewer is not taken', async () => {
  await withPreview({ account: personUuid('nlind') }, async (preview) => {
    const admin = simulated.bitbucket.data.accounts.find(
      ({ nickname }) => nickname === 'aokonjo',
    )?.accountId;
    const page = { place: { kind: 'workspace' }, theme: 'light', as: admin };
    const call = { functionKey: 'getWorkspace', payload: {} };
    expect((await preview.tell('invoke', call, page)).status).toBe(400);
    const html = await (await fetch(`${preview.url}workspace?as=${admin ?? ''}`)).text();
    expect(html).toContain('as Nora Lind');
    expect(html).not.toContain('View as');
  });
});

test.each([
  ['__permission__egressSet', { egresses: [] }, 'nothing but Bitbucket is reached'],
  ['__permission__egressDeleteGroup', { key: 'mail' }, 'nothing but Bitbucket is reached'],
  ['getUrl', { target: 'module', moduleKey: 'usher-workspace' }, 'no lasting address'],
])('the host refuses %s', async (command, payload, message) => {
  expect(await (await shared.tell(command, payload)).json()).toEqual({
    kind: 'error',
    message: expect.stringContaining(`Read-only preview: `) as unknown,
  });
  expect(await (await shared.tell(command, payload)).text()).toContain(message);
});

test('a project and a repository open by their name; one that is not there is said not to be', async () => {
  const { url } = shared;
  const open = async (query: string) => fetch(`${url}open?${query}`);
  const project = await open('project=art');
  expect(new URL(project.url).pathname).toMatch(/\/projects\/ART$/);
  expect(await project.text()).toContain('<title>Usher · ');
  const repository = await open('repository=studio-assets&theme=dark');
  expect(new URL(repository.url).search).toBe('?theme=dark');
  expect(repository.status).toBe(200);
  const missing = await open('repository=nothing');
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('Bitbucket shows you no repository nothing in Acme.');
  expect(new URL((await open('project=%20')).url).pathname).toMatch(/\/workspace$/);
});

test('every page says what it is and whose; token and e-mail address are on none', async () => {
  const stderr = new PassThrough();
  const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  await withPreview({ terminal: { stderr, now: Date.now } }, async (preview) => {
    await preview.scan();
    const [workspace, answered] = await Promise.all([
      fetch(`${preview.url}workspace`).then((page) => page.text()),
      preview.tell('getContext', {}).then((context) => context.text()),
    ]);
    expect(workspace).toContain('<strong>Read-only preview</strong>');
    expect(workspace).toContain('as Amara Okonjo');
    expect(workspace).toContain('Nothing is written to Bitbucket. Nothing is kept');
    const stored = JSON.stringify(preview.host.kvs.storageOf('preview').plain.entries());
    const logged = JSON.stringify(printed.mock.calls);
    for (const text of [workspace, answered, stored, logged, String(stderr.read() ?? '')]) {
      expect(text).not.toMatch(/ATATT|@acme\.example|Basic /);
    }
  });
  printed.mockRestore();
});

test('nothing is written to the disk', async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('usher'));
  await withPreview({}, async (preview) => {
    await preview.scan();
    const others = readdirSync(tmpdir()).filter(
      (name) => name.startsWith('usher-preview') && !name.startsWith('usher-preview-static'),
    );
    expect(others.filter((name) => !before.includes(name))).toEqual([]);
    expect(preview.keeping).toBe('Nothing is kept: it ends with Ctrl-C.');
  });
});

test('what the owner of the token is asked as carries the token, and nothing that a page sent', async () => {
  const from = simulated.arrived.length;
  await shared.call('getWorkspace');
  for (const { headers } of arrivedSince(from)) {
    expect(headers.get('authorization')).toMatch(/^Basic /);
    expect(headers.get('cookie')).toBeNull();
    expect(headers.get('origin')).toBeNull();
  }
});

test('a scan keeps to the app’s share of the hourly limit, and waits instead of asking on', async () => {
  const busy = await aSimulatedApi(aTinyWorkspace(20));
  busy.bitbucket.switches.limit = 60;
  const preview = await aPreview(busy);
  await preview.scan();
  const answered = await preview.call<WorkspaceView>('getWorkspace');
  await preview.stop();
  await busy.close();
  expect(answered).toMatchObject({ ok: true, value: { scan: { state: 'waiting' } } });
  expect(busy.bitbucket.stats().byStatus['429']).toBeUndefined();
  const ofRepositories = busy.arrived.filter(({ path }) => path.startsWith('/2.0/repositories/'));
  expect(ofRepositories).toHaveLength(36);
});

test('stopped, its pages answer no more', async () => {
  const preview = await aPreview(simulated);
  await preview.stop();
  await expect(fetch(preview.url)).rejects.toThrow();
});
