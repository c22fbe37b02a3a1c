import { Hono } from 'hono';
import { type AppOriginOptions, createAppOrigin } from '../../forge/web/app-origin';
import { createGuard } from './guard';

export interface AppPagesOptions extends AppOriginOptions {
  readonly key: string;
  readonly origin: () => string;
}

/** The framed app, as Forge's resource CDN would send it, below a key of its own. */
export function createAppPages(options: AppPagesOptions): Hono {
  const { key, origin } = options;
  const inner = createAppOrigin(options);
  const app = new Hono();
  app.use(createGuard({ origin, key }));
  app.get('*', (c) => {
    const url = new URL(c.req.url);
    url.pathname = url.pathname.slice(key.length + 1) || '/';
    return inner.request(url.href);
  });
  return app;
}
