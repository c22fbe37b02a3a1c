import { acme } from '../../local/bitbucket/demo/acme';
import { groupSlug, repositoryUuid, workspaceUuid } from '../../src/domain/facts/ids';
import { encodeGroupSource } from '../../src/snapshot/group-source-file';
import { aGroupSource, aSourceGroup } from '../builders/a-group-sync';
import { anApp, type App } from '../builders/an-app';
import { load, send } from '../builders/an-upload';
import { aPerson, complete, READ_AT, uuidOf } from '../builders/facts-builders';

const ACME = workspaceUuid(acme().workspace.uuid);
const developers = groupSlug('developers');
const mapping = {
  source: 'Engineering',
  group: developers,
  grants: [{ on: { repository: repositoryUuid(uuidOf('repository x')) }, level: 'write' as const }],
  mode: 'exact' as const,
};
let app: App;
beforeEach(async () => {
  app = await anApp();
});

const save = (mappings: unknown) =>
  app.call('saveGroupSync', { payload: { version: 0, mappings } as never });

test('the mapping is kept as a whole, and the last change of it can be undone', async () => {
  const mappings = [mapping];
  const { settings } = await app.get('saveGroupSync', { payload: { version: 0, mappings } });
  expect(settings.groupSync).toMatchObject({ version: 1, value: mappings });
  const { outcome } = await app.get('saveGroupSync', { payload: { version: 0, mappings: [] } });
  expect(outcome).toBe('outdated');
  const undone = await app.get('undoSettings', { payload: { version: 1, part: 'groupSync' } });
  expect(undone.settings.groupSync.value).toEqual([]);
});

test.each([
  ['a contradiction', [mapping, mapping], 'mappings.1 stands there twice'],
  ['an address', [{ ...mapping, source: 'team@example.com' }], 'holds an e-mail address'],
  ['no name', [{ ...mapping, source: ' ' }], 'is empty'],
  [
    'no place',
    [{ ...mapping, grants: [{ on: {}, level: 'read' }] }],
    'on names not just one project',
  ],
  ['another mode', [{ ...mapping, mode: 'mirror' }], 'mode'],
])('%s is refused, and nothing is kept', async (_, mappings, words) => {
  expect(await save(mappings)).toMatchObject({
    error: { code: 'bad-request', message: expect.stringContaining(words) as string },
  });
  expect((await app.get('getSettings')).groupSync).toEqual({ version: 0, value: [] });
});

describe('a loaded export', () => {
  const accountIds = acme().accounts.flatMap(({ accountId }) => accountId ?? []);
  const ours = aGroupSource([aSourceGroup('Engineering', [], { members: complete(accountIds) })]);
  const strange = aGroupSource([aSourceGroup('Engineering', [aPerson()])]);

  beforeEach(async () => {
    await app.seed();
  });

  test('is kept with its time', async () => {
    const file = await encodeGroupSource({ workspace: ACME, source: ours });
    const files = await load(app, file, { kind: 'group-source' });
    expect(files['group-source']).toMatchObject({ asOf: READ_AT });
  });

  test('without anybody who was matched still tells which groups there are', async () => {
    const empty = aGroupSource([aSourceGroup('Engineering')]);
    const file = await encodeGroupSource({ workspace: ACME, source: empty });
    expect(await load(app, file, { kind: 'group-source' })).toHaveProperty('group-source');
  });

  test.each([
    ['of another company', ACME, strange, 'names nobody of this workspace'],
    ['of another workspace', workspaceUuid(uuidOf('other')), ours, 'of another workspace'],
  ])('%s is refused', async (_, workspace, source, words) => {
    const file = await encodeGroupSource({ workspace, source });
    const upload = await send(app, file, { kind: 'group-source' });
    expect(await app.call('commitUpload', { payload: { upload } })).toMatchObject({
      error: { code: 'bad-request', message: expect.stringContaining(words) as string },
    });
  });

  test('that is none is refused', async () => {
    const upload = await send(app, new Uint8Array([1, 2, 3]), { kind: 'group-source' });
    expect(await app.call('commitUpload', { payload: { upload } })).toMatchObject({
      error: { code: 'bad-request' },
    });
  });
});
