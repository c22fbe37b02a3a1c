import { createBridgeCommands } from '../../../local/forge/bridge-commands';
import { type PageAddress, searchOf } from '../../../local/forge/page-address';
import { toAppAddress } from '../../../src/domain/digest/digest-place';
import { parseLocation } from '../../../static/usher/src/lib/place';
import { anApp, type App, PLACES, repositoryOf } from '../../builders/an-app';

let app: App;
let bridge: ReturnType<typeof createBridgeCommands>;
beforeAll(async () => {
  app = await anApp();
  bridge = createBridgeCommands({ ...app, origin: () => 'http://127.0.0.1:8080' });
});

const pageOf = (place: PageAddress['place']): PageAddress => ({
  ...{ installation: 'one', theme: 'dark', place },
  as: app.callerOf({}).accountId,
});

test.each([
  ['workspace', 'bitbucket:workspaceSettingsMenuPage', ['workspace']],
  ['project', 'bitbucket:projectSettingsMenuPage', ['project']],
  ['repository', 'bitbucket:repoSettingsMenuPage', ['repository']],
] as const)(
  'a %s page gets the context its documentation promises',
  async (where, type, objects) => {
    const answer = await bridge(pageOf(PLACES[where]), 'getContext', null);
    expect(answer).toMatchObject({
      kind: 'result',
      result: { moduleKey: `usher-${where}`, theme: { colorMode: 'dark' }, extension: { type } },
    });
    const { extension } = (answer as { result: { extension: object } }).result;
    expect(Object.keys(extension).sort()).toEqual(['location', 'type', ...objects].sort());
  },
);

test('uuids are in braces in the page’s context and without in the workspace id', async () => {
  const answer = await bridge(pageOf(PLACES.workspace), 'getContext', null);
  const { workspaceId, extension } = (
    answer as { result: { workspaceId: string; extension: { workspace: { uuid: string } } } }
  ).result;
  expect(extension.workspace.uuid).toBe(`{${workspaceId}}`);
});

test('a link of a digest opens its place, for whoever and in whatever colours it was asked', async () => {
  const url = await bridge(pageOf(PLACES.workspace), 'getUrl', WORKSPACE_PAGE);
  const place = { view: 'person', id: '{a b}', tab: 'why&how' } as const;
  const link = new URL(toAppAddress(String((url as { result: unknown }).result), place));
  const search = searchOf(Object.fromEntries(link.searchParams));
  const page = { ...pageOf(PLACES.workspace), ...(search !== undefined && { search }) };
  const answer = await bridge(page, 'getContext', null);
  const { location } = (answer as { result: { extension: { location: string } } }).result.extension;
  expect(parseLocation(location)).toEqual(place);
  expect([...new URL(location).searchParams.keys()]).toEqual(['usher']);
  expect(link.searchParams.get('as')).toBe(page.as);
});

test.each([{}, { as: '557058:ann' }, { theme: 'dark', as: '557058:ann' }])(
  'the query %j asks the app for nothing',
  (query) => {
    expect(searchOf(query)).toBeUndefined();
  },
);

const WORKSPACE_PAGE = { target: 'module', moduleKey: 'usher-workspace' };

test.each([
  [{ target: 'module', moduleKey: 'usher-workspace' }, '/i/one/workspace'],
  [{ target: 'module', moduleKey: 'usher-project', projectKey: 'PAY' }, '/i/one/projects/PAY'],
  [
    { target: 'module', moduleKey: 'usher-repository', repositoryId: repositoryOf('pay-api') },
    '/i/one/repositories/pay-api',
  ],
])('%j has an address', async (location, path) => {
  const answer = await bridge(pageOf(PLACES.workspace), 'getUrl', location);
  expect(new URL(String((answer as { result: unknown }).result)).pathname).toBe(path);
});

test.each([
  ['a command nobody knows', 'openModal', {}],
  ['a module nobody knows', 'getUrl', { target: 'module', moduleKey: 'other' }],
  ['a call without a function', 'invoke', {}],
])('%s is an error, not a silence', async (_name, command, payload) => {
  expect(await bridge(pageOf(PLACES.workspace), command, payload)).toMatchObject({ kind: 'error' });
});
