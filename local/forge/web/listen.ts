import { type AddressInfo } from 'node:net';
import { type Server } from 'node:http';
import { serve } from '@hono/node-server';
import { type Hono } from 'hono';

export interface Listening {
  /** `http://127.0.0.1:8100` */
  readonly origin: string;
  stop(): Promise<void>;
}

/** Serves on 127.0.0.1 only; port 0 takes any free one. Throws when the port is taken. */
export async function listen(app: Pick<Hono, 'fetch'>, port: number): Promise<Listening> {
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port) : error);
    });
    if (server.listening) resolve();
    else server.once('listening', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${bound}`, stop: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error);
      else resolve();
    });
    server.closeAllConnections();
  });
}

export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
  constructor(readonly port: number) {
    super(`Port ${port} is in use. Choose another with --port, or stop what listens there.`);
  }
}
