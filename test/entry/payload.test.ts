import { type FunctionName, FUNCTIONS } from '../../src/contract/functions';
import { personUuid } from '../../local/bitbucket/demo/acme';
import { anApp, type App, PAYLOADS, repositoryOf } from '../builders/an-app';

let app: App;
beforeAll(async () => {
  app = await anApp();
  await app.seed();
});

const names = Object.keys(FUNCTIONS) as FunctionName[];

test.each(names)('%s refuses ids that it does not take', async (name) => {
  const payload = { ...PAYLOADS[name], workspace: 'acme', repositoryUuid: repositoryOf('pay-api') };
  const response = await app.call(name, { payload: payload as never });
  expect(response).toMatchObject({ ok: false, error: { code: 'bad-request' } });
});

test.each([
  ['getFactsChunk', { hash: 7 }, 'hash'],
  ['getProjectRepositoryAccess', {}, 'repository'],
  ['getProjectPersonAccess', { person: null }, 'person'],
] as const)('%s names the field that is wrong', async (name, payload, field) => {
  const response = await app.call(name, { payload: payload as never });
  expect(response).toMatchObject({ error: { code: 'bad-request' } });
  expect(JSON.stringify(response)).toContain(field);
});

test('somebody without the role learns nothing of what a function takes', async () => {
  const response = await app.call('getFactsChunk', { as: 'member', payload: { hash: 7 } as never });
  expect(response).toMatchObject({ error: { code: 'refused' } });
});

test('a repository of another project is as unknown as one that does not exist', async () => {
  const ask = (repository: string) =>
    app.call('getProjectRepositoryAccess', { as: 'project admin', payload: { repository } });
  const elsewhere = await ask(repositoryOf('pay-api'));
  expect(elsewhere).toMatchObject({ ok: false, error: { code: 'not-in-facts' } });
  expect(elsewhere).toEqual(await ask('{00000000-0000-4000-8000-000000000000}'));
});

test('a repository of the own project is answered, in either spelling of its id', async () => {
  const uuid = repositoryOf('studio-assets');
  const [braced, bare] = await Promise.all(
    [uuid, uuid.slice(1, -1)].map((repository) =>
      app.get('getProjectRepositoryAccess', { as: 'project admin', payload: { repository } }),
    ),
  );
  expect(braced?.repository.slug).toBe('studio-assets');
  expect(bare).toEqual(braced);
});

test('a person who reaches nothing of the project is as unknown as nobody', async () => {
  const ask = (person: string) =>
    app.call('getProjectPersonAccess', { as: 'project admin', payload: { person } });
  const elsewhere = await ask(personUuid('kvogt'));
  expect(elsewhere).toMatchObject({ ok: false, error: { code: 'not-in-facts' } });
  expect(elsewhere).toEqual(await ask('{00000000-0000-4000-8000-000000000000}'));
});

test.each(['../../facts', 'x'.repeat(64), '', 'chunk:'])(
  'no chunk is found under %p',
  async (hash) => {
    expect(await app.call('getFactsChunk', { payload: { hash } })).toMatchObject({
      error: { code: 'outdated' },
    });
  },
);
