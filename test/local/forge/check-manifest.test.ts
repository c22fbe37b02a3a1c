import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../../local/content-hash';
import { checkManifest } from '../../../local/forge/manifest-check/check-manifest-file';

// Compiling the schema of the manifest takes seconds.
const ours = readFileSync(path.join(projectRoot, 'manifest.yml'), 'utf8');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'usher-manifest-'));
  mkdirSync(path.join(folder, 'src'));
  writeFileSync(path.join(folder, 'src', 'index.ts'), 'export const resolver = 1;\n');
  mkdirSync(path.join(folder, 'static', 'usher', 'dist'), { recursive: true });
  writeFileSync(path.join(folder, 'static', 'usher', 'dist', 'index.html'), '<html></html>');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function listErrors(manifest: string): Promise<string[]> {
  writeFileSync(path.join(folder, 'manifest.yml'), manifest);
  const problems = await checkManifest(folder);
  return problems.filter(({ level }) => level === 'error').map(({ message }) => message);
}

test('ours is taken, without a warning', async () => {
  writeFileSync(path.join(folder, 'manifest.yml'), ours);
  expect(await checkManifest(folder)).toEqual([]);
});

const SECOND_CONSUMER = '    - { key: second, queue: scan, function: on-scan-event }\n';

test.each([
  ['a scope that does not exist', 'read:workspace:bitbucket', 'read:all:bitbucket', 'read:all'],
  ['an unknown module', 'projectSettingsMenuPage', 'projectSettingsPage', 'projectSettingsPage'],
  ['a function that is not defined', 'function: resolver', 'function: resolve', 'resolve'],
  ['a resource that is not there', 'path: static/usher/dist', 'path: static/other', 'static/other'],
  ['a handler whose file is not there', 'handler: index.', 'handler: start.', 'start'],
  ['a runtime that is gone', 'nodejs22.x', 'nodejs18.x', 'nodejs18'],
  ['useAsConfig that is no yes or no', 'useAsConfig: true', 'useAsConfig: maybe', 'useAsConfig'],
  ['two modules of one key', 'key: usher-project', 'key: usher-workspace', 'usher-workspace'],
  ['a misspelt property', 'useAsConfig: true', 'useAsConfigs: true', 'useAsConfigs'],
  ['a condition nobody heeds', 'useAsConfig: true', 'displayConditions: {}', 'displayConditions'],
  ['an event nobody sends', 'created:repository', 'changed:permission', 'changed:permission'],
  ['an interval there is not', 'interval: hour', 'interval: minute', 'minute'],
  ['a time of day', 'interval: hour', 'cron: 0 9 * * 1', 'cron'],
  ['a filter nobody heeds', 'interval: hour', 'interval: hour\n      filter: {}', 'filter'],
  ['two consumers of one queue', 'consumer:\n', `consumer:\n${SECOND_CONSUMER}`, 'queue scan'],
  ['more time than 15 minutes', 'timeoutSeconds: 55', 'timeoutSeconds: 901', 'timeoutSeconds'],
  [
    'more time for a page',
    'handler: index.resolver',
    'handler: index.resolver\n      timeoutSeconds: 60',
    'timeoutSeconds of resolver',
  ],
  [
    'a last word with properties',
    'resources:\n',
    '  preUninstall:\n    - { key: bye, function: on-hour, events: [] }\nresources:\n',
    "'events'",
  ],
  ['YAML that is none', 'modules:', 'modules: [', ''],
])('%s is refused', async (_name, part, replacement, named) => {
  const broken = ours.replace(part, replacement);
  expect(broken).not.toBe(ours);
  const errors = await listErrors(broken);
  expect(errors).not.toEqual([]);
  expect(errors.join('\n')).toContain(named);
});
