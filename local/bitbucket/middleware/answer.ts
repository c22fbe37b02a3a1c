import { type Context as HonoContext } from 'hono';
import { ApiError, methodNotAllowed, nothingHosted } from '../api-error';
import { nameOf } from '../endpoints';
import { createLinks } from '../links';
import { parseFields, selectFields } from '../query/partial-response';
import { ALL_ROUTES } from '../routes/all-routes';
import { type Switches } from '../switches';
import { type Visit } from '../visit';
import { type WorkspaceIndex } from '../workspace-index';
import { type Context } from './context';

type RequestContext = HonoContext<Context>;

/** Lets the endpoint's route make the body, and cuts it to `fields`. */
export function answer(index: () => WorkspaceIndex, switches: Readonly<Switches>) {
  return (context: RequestContext): Response => {
    const endpoint = context.get('endpoint');
    if (!endpoint) throw nothingHosted();
    const route = ALL_ROUTES[nameOf(endpoint)];
    if (!route) throw notSimulated(endpoint.method);
    const visit = visitOf(context, index(), switches);
    const body = route(visit);
    const full = switches.unknownFields ? withUnknownFields(body) : body;
    return context.json(selectFields(full, visit.fields) as object);
  };
}

function visitOf(
  context: RequestContext,
  index: WorkspaceIndex,
  switches: Readonly<Switches>,
): Visit {
  const url = new URL(context.req.url);
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
  };
}

const notSimulated = (method: string): ApiError =>
  method === 'GET'
    ? new ApiError(404, 'There is no API hosted at this URL.', {
        detail: 'Bitbucket has it; the simulator has not.',
      })
    : methodNotAllowed({ detail: 'Bitbucket allows it; the simulator only reads.' });

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
