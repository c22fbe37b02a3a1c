import { type MiddlewareHandler } from 'hono';
import { type Caller } from '../caller';
import { type IssuedCredential } from '../credentials';
import { type Endpoint } from '../endpoints';

/** What the steps of one request hand on. */
export interface Context {
  Variables: {
    /** Missing for a path that no endpoint has. */
    endpoint: Endpoint | undefined;
    credential: IssuedCredential;
    caller: Caller;
  };
}

export type Step = MiddlewareHandler<Context>;
