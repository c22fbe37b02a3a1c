import { groupSlug, projectUuid, repositoryUuid } from '../../src/domain/facts/ids';
import { anApp, type App } from '../builders/an-app';
import { uuidOf } from '../builders/facts-builders';

const template = {
  name: 'Painter',
  groups: [groupSlug('artists')],
  projectGrants: [{ project: projectUuid(uuidOf('ART')), level: 'create-repo' as const }],
  repositoryGrants: [{ repository: repositoryUuid(uuidOf('paintings')), level: 'write' as const }],
};
let app: App;
beforeEach(async () => {
  app = await anApp();
});

test('a template is kept, replaced by its name, removed, and that can be undone', async () => {
  const { settings } = await app.get('saveRoleTemplate', { payload: { version: 0, template } });
  expect(settings.roleTemplates.value).toEqual([template]);
  const lighter = { ...template, groups: [] };
  const replaced = await app.get('saveRoleTemplate', {
    payload: { version: 1, template: lighter },
  });
  expect(replaced.settings.roleTemplates.value).toEqual([lighter]);
  const removed = await app.get('removeRoleTemplate', { payload: { version: 2, name: 'Painter' } });
  expect(removed.settings.roleTemplates.value).toEqual([]);
  const undone = await app.get('undoSettings', { payload: { version: 3, part: 'roleTemplates' } });
  expect(undone.settings.roleTemplates.value).toEqual([lighter]);
});

test('who has seen an older list writes nothing', async () => {
  await app.get('saveRoleTemplate', { payload: { version: 0, template } });
  const late = await app.get('removeRoleTemplate', { payload: { version: 0, name: 'Painter' } });
  expect(late.outcome).toBe('outdated');
  expect(late.settings.roleTemplates.value).toHaveLength(1);
});

test.each([
  ['no name', { name: ' ' }, 'is empty'],
  ['an address as a name', { name: 'ann@acme.example' }, 'holds an e-mail address'],
  ['no id', { projectGrants: [{ project: 'ART', level: 'read' }] }, 'is not an id of Bitbucket'],
  [
    'a level of projects on a repository',
    { repositoryGrants: [{ ...template.repositoryGrants[0], level: 'create-repo' }] },
    'level',
  ],
  [
    'too many groups',
    { groups: Array.from({ length: 501 }, (_, at) => `g${at}`) },
    'holds more than 500',
  ],
])('%s is refused by the name of the field', async (_, spoilt, message) => {
  const payload = { version: 0, template: { ...template, ...spoilt } };
  expect(await app.call('saveRoleTemplate', { payload: payload as never })).toMatchObject({
    ok: false,
    error: { code: 'bad-request', message: expect.stringContaining(message) as string },
  });
});
