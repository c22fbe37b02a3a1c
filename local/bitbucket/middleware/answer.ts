import { type Context as HonoContext } from 'hono';
import { ApiError, badRequest, methodNotAllowed, nothingHosted } from '../api-error';
import { nameOf } from '../endpoints';
import { createLinks } from '../links';
import { parseFields, selectFields } from '../query/partial-response';
import { ALL_ROUTES } from '../routes/all-routes';
import { type Switches } from '../switches';
import { type Visit } from '../visit';
import { type Store } from '../store';
import { type Context } from './context';

type RequestContext = HonoContext<Context>;

export interface AnswerSources {
  readonly store: Store;
  readonly switches: Readonly<Switches>;
  readonly now: () => number;
}

/** Lets the endpoint's route make the body, and cuts it to `fields`; no body is a 204. */
export function answer(sources: AnswerSources) {
  return async (context: RequestContext): Promise<Response> => {
    const endpoint = context.get('endpoint');
    if (!endpoint) throw nothingHosted();
    const route = ALL_ROUTES[nameOf(endpoint)];
    if (!route) throw notSimulated(endpoint.method);
    const visit = visitOf(context, await sentBody(context), sources);
    const body = route(visit);
    if (!body) return context.body(null, 204);
    const full = sources.switches.unknownFields ? withUnknownFields(body) : body;
    return context.json(selectFields(full, visit.fields) as object);
  };
}

/** Throws 400 for a body that is neither JSON nor a form, which API 1.0 was made for. */
async function sentBody({ req }: RequestContext): Promise<unknown> {
  const text = req.method === 'GET' ? '' : await req.text();
  if (text === '') return undefined;
  if (req.header('content-type')?.startsWith('application/x-www-form-urlencoded') === true) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('Bad request', { detail: 'The body is not JSON.' });
  }
}

function visitOf(
  context: RequestContext,
  body: unknown,
  { store, switches, now }: AnswerSources,
): Visit {
  const url = new URL(context.req.url);
  // A change is made to what there is, not to what readers are shown so far.
  const index = context.req.method === 'GET' ? store.index() : store.latestIndex();
  return {
    caller: context.get('caller'),
    index,
    switches,
    url,
    links: createLinks(url.origin, index.data.workspace.slug),
    fields: parseFields(url.searchParams.get('fields')),
    param: (name) => {
      const value = context.req.param(name);
      if (value === undefined) throw new Error(`The path of this endpoint has no {${name}}.`);
      return value;
    },
    body,
    created: () => {
      context.status(201);
    },
    moved: (location) => {
      context.header('Location', location);
    },
    now,
    update: (change) => {
      store.replace(change(store.data), switches.writeDelayMs);
    },
  };
}

const notSimulated = (method: string): ApiError =>
  method === 'GET'
    ? new ApiError(404, 'There is no API hosted at this URL.', {
        detail: 'Bitbucket has it; the simulator has not.',
      })
    : methodNotAllowed({ detail: 'Bitbucket allows it; the simulator does not.' });

/** Bitbucket adds fields without notice; a client has to bear it. */
function withUnknownFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknownFields);
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).map(
    ([name, inner]) => [name, withUnknownFields(inner)] as const,
  );
  return {
    ...Object.fromEntries(known),
    ...('type' in value && { not_in_any_document: { since: 2031 } }),
  };
}
