import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ForgeManifest } from '../manifest';
import { createAppOrigin } from './app-origin';
import { bundleBrowserScript } from './browser-scripts';
import { createHostOrigin, type HostOriginOptions } from './host-origin';
import { listen, type Listening } from './listen';

export interface ServePagesOptions extends Omit<
  HostOriginOptions,
  'styles' | 'frameScript' | 'origin' | 'appOrigin'
> {
  readonly manifest: ForgeManifest;
  readonly staticFolder: string;
  /** Of the host pages; the app's own origin takes any free port. 0 = any free one. */
  readonly port: number;
}

/** Starts the two origins that a Custom UI page lives between: the product's and the app's own. */
export async function servePages(options: ServePagesOptions): Promise<Listening> {
  const [bridgeScript, frameScript] = await Promise.all([
    bundleBrowserScript('bridge'),
    bundleBrowserScript('host-frame'),
  ]);
  const origins = { host: '', app: '' };
  const hostOrigin = createHostOrigin({
    ...options,
    styles: readFileSync(path.join(__dirname, 'host.css'), 'utf8'),
    frameScript,
    origin: () => origins.host,
    appOrigin: () => origins.app,
  });
  const host = await listen(hostOrigin, options.port);
  const app = await listen(
    createAppOrigin({ ...options, bridgeScript, hostOrigin: () => origins.host }),
    0,
  );
  Object.assign(origins, { host: host.origin, app: app.origin });
  return {
    origin: host.origin,
    stop: async () => {
      await Promise.all([host.stop(), app.stop()]);
    },
  };
}
