import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAppOrigin } from '../../../../local/forge/web/app-origin';
import { aManifest } from '../../../builders/a-forge-manifest';

const HOST = 'http://127.0.0.1:8080';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'usher-static-'));
  mkdirSync(path.join(folder, 'dist', 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'TOP SECRET');
  writeFileSync(
    path.join(folder, 'dist', 'index.html'),
    '<html><head><script>inline()</script></head><body></body></html>',
  );
  writeFileSync(path.join(folder, 'dist', 'assets', 'page.js'), 'export {};');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function get(pathname: string) {
  const app = createAppOrigin({
    manifest: aManifest(),
    staticFolder: path.join(folder, 'dist'),
    bridgeScript: 'bridge()',
    hostOrigin: () => HOST,
  });
  return app.request(pathname);
}

async function policy(): Promise<Map<string, string[]>> {
  const header = (await get('/')).headers.get('content-security-policy') ?? '';
  return new Map(
    header.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
}

test('the page comes with the bridge in front of everything else', async () => {
  const html = await (await get('/')).text();
  expect(html).toContain(
    `<head><script src="./__forge/bridge.js" data-host-origin="${HOST}"></script><script>inline()`,
  );
  expect(await (await get('/__forge/bridge.js')).text()).toBe('bridge()');
});

test('the policy is Forge’s: own scripts and named inline ones, no inline styles, no eval', async () => {
  const directives = await policy();
  const scripts = directives.get('script-src') ?? [];
  expect(scripts).toContain("'self'");
  expect(scripts.some((source) => source.startsWith("'sha256-"))).toBe(true);
  expect(scripts).not.toContain("'unsafe-inline'");
  expect(scripts).not.toContain("'unsafe-eval'");
  expect(directives.get('style-src')).not.toContain("'unsafe-inline'");
  expect(directives.get('frame-ancestors')).toContain(HOST);
  expect(directives.get('form-action')).toEqual(["'self'"]);
  expect(directives.has('report-uri')).toBe(false);
});

test('assets have their types', async () => {
  const response = await get('/assets/page.js');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('javascript');
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets', '/missing.js'])(
  '%s is not in the bundle',
  async (pathname) => {
    const response = await get(pathname);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('TOP SECRET');
  },
);
