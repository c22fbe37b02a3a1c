import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import {
  ApiAddressError,
  createTokenRequest,
  toApiOrigin,
} from '../../../src/adapters/bitbucket/token-request';

const credential = { email: 'ann@example.com', token: 'ATATT-secret' };

function recording() {
  const sent: { readonly url: string; readonly init: RequestInit | undefined }[] = [];
  const record: typeof fetch = (url, init) => {
    sent.push({ url: url instanceof Request ? url.url : String(url), init });
    return Promise.resolve(new Response('{}'));
  };
  return { sent, record };
}

describe('the address of the API', () => {
  test.each([
    ['https://api.bitbucket.org', 'https://api.bitbucket.org'],
    ['https://api.bitbucket.org/', 'https://api.bitbucket.org'],
    ['https://api.bitbucket.org/2.0', 'https://api.bitbucket.org'],
    ['https://api.bitbucket.org/2.0/', 'https://api.bitbucket.org'],
    ['http://127.0.0.1:8090/2.0', 'http://127.0.0.1:8090'],
    ['http://localhost:8090', 'http://localhost:8090'],
    ['http://[::1]:8090', 'http://[::1]:8090'],
  ])('%s has the origin %s', (api, origin) => {
    expect(toApiOrigin(api)).toBe(origin);
  });

  test.each([
    ['http://api.bitbucket.org', /must be https/],
    ['http://127.0.0.1.example.com', /must be https/],
    ['ftp://127.0.0.1', /must be https/],
    ['https://api.bitbucket.org/1.0', /ends after the host/],
    ['https://api.bitbucket.org/2.0?x=1', /ends after the host/],
    ['https://ann:secret@api.bitbucket.org', /user name or password/],
    ['api.bitbucket.org', /not a URL/],
    ['', /not a URL/],
  ])('%s is refused', (api, message) => {
    expect(() => toApiOrigin(api)).toThrow(ApiAddressError);
    expect(() => toApiOrigin(api)).toThrow(message);
    expect(() => createTokenRequest({ api, ...credential })).toThrow(ApiAddressError);
  });

  test('that is refused is not repeated with the secrets in it', () => {
    expect(() => toApiOrigin('https://ann:hunter2@api.bitbucket.org')).toThrow(/^((?!hunter2).)*$/);
  });
});

describe('a request with a token', () => {
  test('is a GET to that origin alone, with Basic, and follows no redirect', async () => {
    const { sent, record } = recording();
    const request = createTokenRequest({
      api: 'https://api.bitbucket.org/2.0',
      ...credential,
      fetch: record,
    });
    await request('/2.0/workspaces/acme?fields=uuid');
    await request('/1.0/groups/acme', { headers: { authorization: 'Bearer other' } });
    expect(sent.map(({ url }) => url)).toEqual([
      'https://api.bitbucket.org/2.0/workspaces/acme?fields=uuid',
      'https://api.bitbucket.org/1.0/groups/acme',
    ]);
    for (const { init } of sent) {
      expect(init).toMatchObject({
        method: 'GET',
        redirect: 'error',
        headers: {
          authorization: `Basic ${Buffer.from('ann@example.com:ATATT-secret').toString('base64')}`,
          accept: 'application/json',
        },
      });
    }
  });

  test.each([
    'https://evil.example.com/2.0/x',
    '//evil.example.com/2.0/x',
    '/3.0/x',
    '2.0/x',
    '/2.0',
    '\\\\evil.example.com/2.0/',
  ])('refuses the path %s', (path) => {
    const { sent, record } = recording();
    const request = createTokenRequest({
      api: 'https://api.bitbucket.org',
      ...credential,
      fetch: record,
    });
    expect(() => request(path)).toThrow(TypeError);
    expect(sent).toEqual([]);
  });

  test('does not carry the token along a redirect', async () => {
    const seen: (string | undefined)[] = [];
    const server = createServer((incoming, response) => {
      seen.push(incoming.url);
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const request = createTokenRequest({ api: `http://127.0.0.1:${port}`, ...credential });
    await expect(request('/2.0/workspaces/acme')).rejects.toThrow();
    expect(seen).toEqual(['/2.0/workspaces/acme']);
    await new Promise((resolve) => server.close(resolve));
  });
});
