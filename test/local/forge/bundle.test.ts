import { loadForgeBundle } from '../../../local/forge/bundle';
import { projectRoot } from '../../../local/content-hash';
import { listPages, readManifest } from '../../../local/forge/manifest';
import { anApp } from '../../builders/an-app';

// Webpack with type checking; cached by the content of src/.
test('Forge’s own bundler makes a backend that runs: consent, authorization, storage', async () => {
  const app = await anApp({
    switches: { limit: 1_000_000 },
    consents: ['workspace admin', 'member'],
    backend: loadForgeBundle,
  });
  expect(await app.get('getWorkspace')).toMatchObject({ workspace: { slug: 'acme' } });
  expect(await app.call('getWorkspace', { as: 'member' })).toMatchObject({
    error: { code: 'refused' },
  });
  await expect(app.call('getRepositoryAccess', { as: 'repository admin' })).rejects.toMatchObject({
    name: 'NEEDS_AUTHENTICATION_ERR',
  });
  await app.get('startScan');
  expect(await app.scanToEnd()).toMatchObject({ state: 'finished' });
  expect((await app.get('getWorkspace')).facts?.form).toBe('parts');
});

test('every handler of the manifest is an export of the bundle, and the other way round', async () => {
  const manifest = readManifest(projectRoot);
  const handlers = manifest.modules.function.map(({ handler }) => handler);
  const exported = Object.keys(await loadForgeBundle()).filter((name) => name !== '__esModule');
  expect(exported.map((name) => `index.${name}`).sort()).toEqual(handlers.sort());
  const defined = manifest.modules.function.map(({ key }) => key);
  for (const { resolver } of listPages(manifest)) expect(defined).toContain(resolver.function);
});
