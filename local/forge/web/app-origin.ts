import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';
import { type ForgeManifest } from '../manifest';
import { contentSecurityPolicyOf } from './content-security-policy';

export interface AppOriginOptions {
  readonly manifest: ForgeManifest;
  /** Folder with index.html. */
  readonly staticFolder: string;
  readonly bridgeScript: string;
  readonly hostOrigin: () => string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Forge's resource CDN: the static bundle as built, the bridge script put in front, Forge's policy. */
export function createAppOrigin(options: AppOriginOptions): Hono {
  const app = new Hono();
  app.get('/__forge/bridge.js', (c) =>
    c.body(options.bridgeScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('*', (c) => {
    const file = findFile(options.staticFolder, new URL(c.req.url).pathname);
    if (file === undefined) return c.text('Not in the static bundle.', 404);
    return path.extname(file) === '.html'
      ? servePage(readFileSync(file, 'utf8'), options)
      : serveAsset(file);
  });
  return app;
}

function findFile(folder: string, pathname: string): string | undefined {
  const wanted = path.normalize(decodeURIComponent(pathname)).replace(/^[/\\]+/, '');
  const file = path.join(folder, wanted === '' ? 'index.html' : wanted);
  const isInside = file.startsWith(folder + path.sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function servePage(html: string, { manifest, hostOrigin }: AppOriginOptions): Response {
  const script = `<script src="./__forge/bridge.js" data-host-origin="${hostOrigin()}"></script>`;
  const page = html.replace('<head>', `<head>${script}`);
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicyOf(page, manifest, hostOrigin()),
      'cache-control': 'no-store',
    },
  });
}

function serveAsset(file: string): Response {
  const contentType = CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream';
  return new Response(readFileSync(file), {
    headers: { 'content-type': contentType, 'cache-control': 'public, max-age=60' },
  });
}
