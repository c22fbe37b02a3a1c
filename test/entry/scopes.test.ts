import { projectRoot } from '../../local/content-hash';
import { readManifest } from '../../local/forge/manifest';
import { anApp } from '../builders/an-app';

const scopes = readManifest(projectRoot).permissions.scopes;

/** Tells Atlassian of whom something is stored; no scan needs it. */
const FOR_PRIVACY = 'report:personal-data';

test('each scope opens a read, the storage, or the report of personal data', () => {
  expect(scopes).toHaveLength(7);
  expect(scopes).toContain(FOR_PRIVACY);
  expect(scopes.filter((scope) => /^(write|delete):/.test(scope))).toEqual([]);
});

/** What no Forge app may read, with any scope. */
const CLOSED: ReadonlySet<string> = new Set(['groups', 'access-keys', 'webhooks', 'invitations']);

test.each(scopes.filter((scope) => scope !== FOR_PRIVACY))(
  'without %s a scan does not end with all facts',
  async (missing) => {
    const app = await anApp({
      manifest: (manifest) => ({
        ...manifest,
        permissions: {
          ...manifest.permissions,
          scopes: scopes.filter((scope) => scope !== missing),
        },
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
      ? response.value.progress.filter(({ family, missing }) => missing > 0 && !CLOSED.has(family))
      : ['everything'];
    const failed = response.ok && response.value.state === 'failed';
    expect(failed || missed.length > 0).toBe(true);
  },
);
