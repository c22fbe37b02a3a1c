import { request } from 'node:http';
import { aPreview, aSimulatedApi, type RunningPreview, type SimulatedApi } from './a-preview';

let simulated: SimulatedApi;
let preview: RunningPreview;
let appUrl: string;
beforeAll(async () => {
  simulated = await aSimulatedApi();
  preview = await aPreview(simulated);
  const html = await (await fetch(`${preview.url}workspace`)).text();
  appUrl = /src="(http:[^"]+)"/.exec(html)?.[1] ?? '';
});
afterAll(async () => {
  await preview.stop();
  await simulated.close();
});

interface Answered {
  readonly status: number | undefined;
  readonly text: string;
}

/** Sends the headers as they are given: `fetch` sets Host itself. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode, text });
      });
    });
    sent.on('error', reject).end();
  });
}

const ORIGINS = [
  ['the host', () => preview.url],
  ['the framed app', () => appUrl],
] as const;

describe.each(ORIGINS)('%s', (_name, url) => {
  const pathless = () => new URL(url()).origin;

  test('listens on 127.0.0.1 alone, under a key of 256 bits', () => {
    expect(new URL(url()).hostname).toBe('127.0.0.1');
    expect(new URL(url()).pathname).toMatch(/^\/[\w-]{43}\/$/);
  });

  test('answers under its own name', async () => {
    expect((await ask(url())).status).toBeLessThan(400);
    expect((await ask(url(), { origin: pathless() })).status).toBeLessThan(400);
  });

  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]:80'])(
    'refuses the host %p',
    async (host) => {
      const { status, text } = await ask(url(), { host });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain('<html');
    },
  );

  test.each(['https://evil.example', 'http://127.0.0.1:1', 'http://localhost', 'null'])(
    'refuses the origin %p',
    async (origin) => {
      expect(await ask(url(), { origin })).toEqual({ status: 403, text: 'Wrong origin.' });
    },
  );

  test.each([
    ['no key', ''],
    ['another key', 'x'.repeat(43)],
    ['the key of the other one', 'other'],
    ['a part of the key', 'part'],
    ['the key in the query', 'query'],
  ])('refuses %s', async (_what, how) => {
    const key = new URL(url()).pathname.slice(1, -1);
    const other = new URL(url() === appUrl ? preview.url : appUrl).pathname.slice(1, -1);
    const tried: Readonly<Record<string, string>> = {
      other,
      part: key.slice(0, -1),
      query: `?key=${key}`,
    };
    const { status, text } = await ask(`${pathless()}/${tried[how] ?? how}`);
    expect(status).toBe(403);
    expect(text).not.toContain(key);
  });
});

test('the two keys differ, and the page in the frame is not told the one of the host', async () => {
  const [hostKey = '', appKey = ''] = [preview.url, appUrl].map((url) => new URL(url).pathname);
  expect(hostKey).not.toBe(appKey);
  expect(await (await fetch(appUrl)).text()).not.toContain(hostKey.slice(1, -1));
});

test.each(ORIGINS)('%s tells browsers to keep nothing and to name no referrer', async (_, url) => {
  const { headers } = await fetch(url());
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('set-cookie')).toBeNull();
});

test('the host’s pages load nothing from elsewhere, and stand in no frame', async () => {
  const { headers } = await fetch(`${preview.url}workspace`);
  expect(headers.get('content-security-policy')?.split('; ')).toEqual([
    ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"],
    ...['img-src data:', `frame-src ${new URL(appUrl).origin}`, "form-action 'self'"],
    ...["base-uri 'none'", "frame-ancestors 'none'"],
  ]);
});

test('a call that is none is refused without a word of what was sent', async () => {
  const response = await fetch(`${preview.url}__host/bridge`, { method: 'POST', body: '{"a":' });
  expect(response.status).toBe(400);
  expect(await response.text()).toBe('Not a call of a page.');
});

test('a call from another site is refused before it is read', async () => {
  const from = simulated.arrived.length;
  const { status } = await ask(
    `${preview.url}__host/bridge`,
    { origin: 'https://evil.example', 'content-type': 'application/json' },
    'POST',
  );
  expect(status).toBe(403);
  expect(simulated.arrived).toHaveLength(from);
});

test('the files of the bundle come below the key, and nothing beside them', async () => {
  expect((await fetch(`${appUrl}__forge/bridge.js`)).status).toBe(200);
  expect((await fetch(`${appUrl}missing.js`)).status).toBe(404);
  expect((await ask(`${appUrl}..%2f..%2fpackage.json`)).status).toBe(404);
});
