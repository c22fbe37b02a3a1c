import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { type BridgeAnswer } from '../browser/messages';
import { type HostDirectory, type HostInstallation } from '../directory';
import { PageAddress, type Place, searchOf } from '../page-address';
import { drawIndexPage } from './index-page';
import { drawSettingsPage } from './settings-page';

export interface HostOriginOptions {
  readonly directory: HostDirectory;
  readonly installations: readonly HostInstallation[];
  readonly styles: string;
  /** Pages under /mail. */
  readonly inbox?: Hono;
  readonly frameScript: string;
  readonly origin: () => string;
  readonly appOrigin: () => string;
  answerBridge(page: PageAddress, command: string, payload: unknown): Promise<BridgeAnswer>;
  grantConsent(page: PageAddress): void;
}

const BridgeCall = v.object({ command: v.string(), payload: v.unknown(), page: PageAddress });
const ConsentCall = v.object({ page: PageAddress });

/** Stands in for bitbucket.org: draws settings pages and answers what a framed app asks for. */
export function createHostOrigin(options: HostOriginOptions): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    // Only pages of this origin may call it: no other site can reach the simulated workspace.
    if (c.req.header('host') !== new URL(options.origin()).host) return c.text('Wrong host.', 403);
    const from = c.req.header('origin');
    if (from !== undefined && from !== options.origin()) return c.text('Wrong origin.', 403);
    await next();
    return undefined;
  });
  app.get('/', (c) => c.html(drawIndexPage(options.directory, options.installations)));
  app.get('/__host/host.css', (c) => c.body(options.styles, 200, { 'content-type': 'text/css' }));
  app.get('/__host/host-frame.js', (c) =>
    c.body(options.frameScript, 200, { 'content-type': 'text/javascript' }),
  );
  if (options.inbox) app.route('/mail', options.inbox);
  addPages(app, options);
  app.post('/__host/bridge', async (c) => {
    const { page, command, payload } = v.parse(BridgeCall, await c.req.json());
    return c.json(await options.answerBridge(page, command, payload));
  });
  app.post('/__host/consent', async (c) => {
    options.grantConsent(v.parse(ConsentCall, await c.req.json()).page);
    return c.json({});
  });
  return app;
}

function addPages(app: Hono, options: HostOriginOptions): void {
  const draw = (c: Context, place: Place): Response | Promise<Response> => {
    const installation = c.req.param('installation') ?? '';
    if (!options.installations.some(({ id }) => id === installation)) return c.notFound();
    const search = searchOf(c.req.query());
    const locale = c.req.query('locale');
    const address: PageAddress = {
      installation,
      place,
      as: c.req.query('as') ?? options.directory.viewers[0]?.accountId ?? '',
      theme: c.req.query('theme') === 'dark' ? 'dark' : 'light',
      ...(locale !== undefined && { locale }),
      ...(search !== undefined && { search }),
    };
    return c.html(drawSettingsPage({ ...options, address, appOrigin: options.appOrigin() }));
  };
  app.get('/i/:installation/workspace', (c) => draw(c, { kind: 'workspace' }));
  app.get('/i/:installation/projects/:key', (c) =>
    draw(c, { kind: 'project', key: c.req.param('key') }),
  );
  app.get('/i/:installation/repositories/:slug', (c) =>
    draw(c, { kind: 'repository', slug: c.req.param('slug') }),
  );
}
