import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../content-hash';
import { type ForgeManifest } from '../../forge/manifest';
import { bundleBrowserScript } from '../../forge/web/browser-scripts';
import { listen } from '../../forge/web/listen';
import { createAppPages } from './app-pages';
import { createHostPages, type HostPagesOptions } from './host-pages';

export interface ServePreviewOptions extends Pick<
  HostPagesOptions,
  'opened' | 'places' | 'keeping' | 'answerBridge'
> {
  readonly manifest: ForgeManifest;
  readonly staticFolder: string;
  /** Of the host pages; 0 = any free one. */
  readonly port: number;
}

export interface ServedPreview {
  /** With the key: whoever has it sees the pages. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const STYLES = ['local/forge/web/host.css', 'local/preview/web/preview.css'];

/** Two origins on 127.0.0.1, as in Bitbucket: the host's pages and the app in its frame, each with its key. */
export async function servePreview(options: ServePreviewOptions): Promise<ServedPreview> {
  const [bridgeScript, frameScript] = await Promise.all([
    bundleBrowserScript('bridge'),
    bundleBrowserScript('host-frame'),
  ]);
  const [hostKey, appKey] = [toKey(), toKey()];
  const origins = { host: '', app: '' };
  const hostPages = createHostPages({
    ...options,
    ...{ key: hostKey, frameScript },
    styles: STYLES.map((file) => readFileSync(path.join(projectRoot, file), 'utf8')).join('\n'),
    origin: () => origins.host,
    appUrl: () => `${origins.app}/${appKey}/`,
  });
  const host = await listen(hostPages, options.port);
  const app = await listen(
    createAppPages({
      ...{ manifest: options.manifest, staticFolder: options.staticFolder, bridgeScript },
      ...{ key: appKey, origin: () => origins.app, hostOrigin: () => origins.host },
    }),
    0,
  );
  Object.assign(origins, { host: host.origin, app: app.origin });
  return {
    url: `${host.origin}/${hostKey}/`,
    stop: async () => {
      await Promise.all([host.stop(), app.stop()]);
    },
  };
}

/** 256 bits: nobody guesses it. */
function toKey(): string {
  return randomBytes(32).toString('base64url');
}
