import { projectRoot } from '../../local/content-hash';
import { readManifest } from '../../local/forge/manifest';
import { anApp } from '../builders/an-app';

jest.setTimeout(60_000);

const scopes = readManifest(projectRoot).permissions.scopes;

test('the scopes are those of five reads and of the storage', () => {
  expect(scopes).toHaveLength(5);
  expect(scopes.filter((scope) => /^(write|delete):/.test(scope))).toEqual([]);
});

test.each(scopes)('without %s a scan does not end with all facts', async (missing) => {
  const app = await anApp({
    manifest: (manifest) => ({
      ...manifest,
      permissions: { ...manifest.permissions, scopes: scopes.filter((scope) => scope !== missing) },
    }),
  });
  const started = await app.call('startScan');
  if (!started.ok) {
    expect(['cannot-verify', 'unavailable']).toContain(started.error.code);
    return;
  }
  let response = await app.call('stepScan');
  while (response.ok && response.value.state === 'running') response = await app.call('stepScan');
  const missed = response.ok
    ? response.value.progress.reduce((sum, each) => sum + each.missing, 0)
    : 1;
  const failed = response.ok && response.value.state === 'failed';
  // Group members are missing under Forge in any case.
  expect(failed || missed > 1).toBe(true);
});
