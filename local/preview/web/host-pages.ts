import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import { type BridgeAnswer } from '../../forge/browser/messages';
import { type Place, searchOf } from '../../forge/page-address';
import { type OpenedWorkspace } from '../open-workspace';
import { type Places } from '../places';
import { pathOf, PreviewPage } from '../preview-page';
import { drawMessage, drawPreviewPage } from './draw-page';
import { createGuard } from './guard';

export interface HostPagesOptions {
  readonly opened: OpenedWorkspace;
  readonly places: Places;
  readonly key: string;
  readonly styles: string;
  readonly frameScript: string;
  readonly origin: () => string;
  /** Of the framed app, with its key. */
  readonly appUrl: () => string;
  readonly keeping: string;
  readonly answerBridge: (
    page: PreviewPage,
    command: string,
    payload: unknown,
  ) => Promise<BridgeAnswer>;
}

const BridgeCall = v.strictObject({ command: v.string(), payload: v.unknown(), page: PreviewPage });

/** Stands in for bitbucket.org on a real workspace: settings pages of one viewer, below a secret key. */
export function createHostPages(options: HostPagesOptions): Hono {
  const { key, origin, styles, frameScript, appUrl } = options;
  const app = new Hono({ strict: false });
  app.use(createGuard({ origin, key }));
  app.use(async (c, next) => {
    await next();
    c.header('content-security-policy', toPolicy(new URL(appUrl()).origin));
  });
  const own = new Hono({ strict: false });
  own.get('/', (c) => c.redirect(`/${key}/workspace`));
  own.get('/__host/host.css', (c) => c.body(styles, 200, { 'content-type': 'text/css' }));
  own.get('/__host/host-frame.js', (c) =>
    c.body(frameScript, 200, { 'content-type': 'text/javascript' }),
  );
  own.post('/__host/bridge', async (c) => {
    const call = v.safeParse(BridgeCall, await c.req.json().catch(() => undefined));
    if (!call.success) return c.text('Not a call of a page.', 400);
    const { page, command, payload } = call.output;
    return c.json(await options.answerBridge(page, command, payload));
  });
  addPages(own, options);
  app.route(`/${key}`, own);
  // Whatever failed: its text could hold an address or a path.
  app.onError((_error, c) => c.text('The preview failed here. Load the page again.', 500));
  return app;
}

/** `form-action` and `frame-src` name all there is; nothing of another site is loaded or told. */
function toPolicy(appOrigin: string): string {
  return [
    ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'"],
    ...['img-src data:', `frame-src ${appOrigin}`, "form-action 'self'"],
    ...["base-uri 'none'", "frame-ancestors 'none'"],
  ].join('; ');
}

function addPages(own: Hono, options: HostPagesOptions): void {
  const { opened, places, key } = options;
  const draw = async (c: Context, place: Place): Promise<Response> => {
    const search = searchOf(c.req.query());
    const page: PreviewPage = {
      place,
      theme: c.req.query('theme') === 'dark' ? 'dark' : 'light',
      ...(search !== undefined && { search }),
    };
    const drawn = { ...options, ...opened, page, base: `/${key}`, appUrl: options.appUrl() };
    const directory = await places.find(place).catch(() => 'not-told' as const);
    if (directory === 'not-told')
      return c.html(drawMessage(drawn, 'Bitbucket did not tell. Try again in a minute.'), 502);
    if (!directory) return c.html(drawMessage(drawn, toMissing(place, opened)), 404);
    return c.html(drawPreviewPage({ ...drawn, directory }));
  };
  own.get('/workspace', (c) => draw(c, { kind: 'workspace' }));
  own.get('/projects/:key', (c) => draw(c, { kind: 'project', key: c.req.param('key') }));
  own.get('/repositories/:slug', (c) => draw(c, { kind: 'repository', slug: c.req.param('slug') }));
  own.get('/open', (c) => {
    const { project, repository, theme } = c.req.query();
    const place = toPlace(project?.trim(), repository?.trim());
    return c.redirect(`/${key}${pathOf({ place, theme: theme === 'dark' ? 'dark' : 'light' })}`);
  });
}

function toPlace(project: string | undefined, repository: string | undefined): Place {
  if (project) return { kind: 'project', key: project.toUpperCase() };
  if (repository) return { kind: 'repository', slug: repository.toLowerCase() };
  return { kind: 'workspace' };
}

function toMissing(place: Place, { workspace }: OpenedWorkspace): string {
  const what = place.kind === 'project' ? `project ${place.key}` : '';
  const named = place.kind === 'repository' ? `repository ${place.slug}` : what;
  return `Bitbucket shows you no ${named} in ${workspace.name}.`;
}
