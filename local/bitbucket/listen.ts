import { serve } from '@hono/node-server';
import { type AddressInfo } from 'node:net';
import { type Bitbucket } from './bitbucket';
import { obey } from './by-hand-orders';

export interface Listening {
  /** `http://127.0.0.1:8090` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Gives a simulator a port (0 = any free one), with `GET /__stats`, `POST /__reset` and `POST /__by-hand` beside
 * the API. Rejects when the port is taken.
 */
export async function listen(
  bitbucket: Bitbucket,
  { port, hostname = '127.0.0.1' }: { readonly port: number; readonly hostname?: string },
): Promise<Listening> {
  const fetch = async (request: Request) =>
    (await control(bitbucket, request)) ?? bitbucket.fetch(request);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname }, ({ port: bound }: AddressInfo) => {
      resolve({
        url: `http://${hostname}:${bound}`,
        close: async () =>
          new Promise((closed) => {
            server.close(() => {
              closed();
            });
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
    server.once('error', reject);
  });
}

async function control(bitbucket: Bitbucket, request: Request): Promise<Response | undefined> {
  const { pathname } = new URL(request.url);
  if (request.method === 'GET' && pathname === '/__stats') return Response.json(bitbucket.stats());
  if (request.method === 'POST' && pathname === '/__by-hand') return obey(bitbucket, request);
  if (request.method === 'POST' && pathname === '/__reset') {
    bitbucket.reset();
    return new Response(null, { status: 204 });
  }
  return undefined;
}
