import { type HostDirectory } from '../../../../local/forge/directory';
import { pathOf, type PageAddress } from '../../../../local/forge/page-address';
import { createHostOrigin } from '../../../../local/forge/web/host-origin';
import { FRAME_SANDBOX } from '../../../../local/forge/web/content-security-policy';

const ORIGIN = 'http://127.0.0.1:8080';
const MARKUP = '<img src=x onerror=alert(1)>';
const directory: HostDirectory = {
  workspace: { uuid: '{w}', slug: 'acme', name: `Acme ${MARKUP}` },
  viewers: [
    { accountId: '557058:ann', name: 'Ann', role: 'workspace admin' },
    { accountId: '557058:bob', name: `Bob </script> ${MARKUP}`, role: 'member' },
  ],
  projects: [{ uuid: '{p}', key: 'PAY', name: 'Payments' }],
  repositories: [{ uuid: '{r}', slug: 'pay-api', name: 'pay-api' }],
};
const installations = [
  { id: 'known', label: 'Known', description: 'Scanned.' },
  { id: 'forge', label: 'Forge', description: 'Not scanned.' },
];
const page: PageAddress = {
  installation: 'known',
  place: { kind: 'workspace' },
  as: '557058:ann',
  theme: 'light',
};

const calls: unknown[] = [];
const app = createHostOrigin({
  ...{ directory, installations, styles: 'css', frameScript: 'js' },
  origin: () => ORIGIN,
  appOrigin: () => 'http://127.0.0.1:9999',
  answerBridge: (...call) => {
    calls.push(call);
    return Promise.resolve({ kind: 'result', result: 7 });
  },
  grantConsent: (on) => calls.push(['consent', on]),
});

const host = new URL(ORIGIN).host;
const get = (path: string, headers = {}) => app.request(path, { headers: { host, ...headers } });
const post = (path: string, body: unknown, headers = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { host, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

test('the index leads to every settings page, for every person and installation', async () => {
  const html = await (await get('/')).text();
  const links = [...html.matchAll(/href="(\/i\/[^"]+)"/g)].map(([, href = '']) => href);
  expect(new Set(links).size).toBe(2 * 2 * 3);
  for (const link of links) expect((await get(link.replaceAll('&amp;', '&'))).status).toBe(200);
});

test.each([
  ['?as=557058%3Abob&theme=dark', undefined],
  ['?as=557058%3Abob&usher=person%2F%257Ba%257D', 'usher=person%2F%257Ba%257D'],
])('of the query %s the app is told %p', async (query, search) => {
  const html = await (await get(`/i/known/workspace${query}`)).text();
  const [, config = ''] = /id="frame-config">([^<]+)</.exec(html) ?? [];
  const { page: told } = JSON.parse(config) as { page: PageAddress };
  expect(told.search).toBe(search);
  expect(told.as).toBe('557058:bob');
});

test('a settings page frames the app in the documented sandbox, and knows who looks', async () => {
  const html = await (await get('/i/known/repositories/pay-api?as=557058%3Abob&theme=dark')).text();
  expect(html).toContain(`sandbox="${FRAME_SANDBOX}"`);
  expect(FRAME_SANDBOX).not.toContain('allow-popups');
  expect(FRAME_SANDBOX).not.toContain('allow-top-navigation');
  expect(html).toContain('src="http://127.0.0.1:9999/"');
  const config = /id="frame-config">([^]*?)<\/script>/.exec(html)?.[1] ?? '';
  expect(JSON.parse(config)).toMatchObject({
    colorMode: 'dark',
    page: { place: { kind: 'repository', slug: 'pay-api' }, as: '557058:bob' },
  });
});

test.each(['/', '/i/known/workspace'])('names with markup stay text on %s', async (path) => {
  expect(await (await get(path)).text()).not.toContain(MARKUP);
});

test('an unknown installation has no page', async () => {
  expect((await get('/i/other/workspace')).status).toBe(404);
});

test('calls of the frame go to the bridge with the page they come from', async () => {
  calls.length = 0;
  const answer = await post('/__host/bridge', { command: 'getContext', payload: null, page });
  expect(await answer.json()).toEqual({ kind: 'result', result: 7 });
  await post('/__host/consent', { page });
  expect(calls).toEqual([
    [page, 'getContext', null],
    ['consent', page],
  ]);
});

test('another site reaches neither pages nor bridge', async () => {
  calls.length = 0;
  const body = { command: 'getContext', payload: null, page };
  expect((await get('/', { host: 'evil.example.com' })).status).toBe(403);
  expect((await post('/__host/bridge', body, { origin: 'https://evil.example.com' })).status).toBe(
    403,
  );
  expect((await post('/__host/bridge', body, { origin: 'null' })).status).toBe(403);
  expect(calls).toEqual([]);
});

test('addresses are stable and can be linked', () => {
  expect(pathOf(page)).toBe('/i/known/workspace?as=557058%3Aann');
  expect(pathOf({ ...page, place: { kind: 'project', key: 'PAY' }, theme: 'dark' })).toBe(
    '/i/known/projects/PAY?as=557058%3Aann&theme=dark',
  );
});
