import { type Faults } from '../bitbucket';
import { type Fault, type FaultEffect } from '../fault';
import { addressOfPage } from '../paging';
import { type Step } from './context';

export interface FaultSources {
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface FaultInjector extends Faults {
  readonly step: Step;
}

interface Armed {
  readonly fault: Fault;
  /** Matching requests so far. */
  seen: number;
  /** The rows an endless list goes on with, by path. */
  readonly rows: Map<string, unknown>;
}

/** Spoils the requests that were picked; every fault counts its own matching requests. */
export function createFaultInjector(sources: FaultSources): FaultInjector {
  const armed = new Set<Armed>();
  const step: Step = async (context, next) => {
    const url = new URL(context.req.url);
    const address = `${context.req.method} ${decoded(url.pathname + url.search)}`;
    const hits = [...armed].filter((one) => isHit(one, address, sources.random));
    const effects = hits.map(({ fault }) => fault.effect);
    for (const effect of effects) {
      if (effect.kind === 'latency') await sources.sleep(effect.latencyMs);
    }
    const replacement = effects.map(replacementFor).find((response) => response !== undefined);
    if (replacement) return replacement;
    await next();
    for (const one of hits) context.res = await spoil(one, context.res, url);
    return undefined;
  };
  return {
    step,
    add(fault) {
      const one = { fault, seen: 0, rows: new Map<string, unknown>() };
      armed.add(one);
      return () => {
        armed.delete(one);
      };
    },
    clear: () => {
      armed.clear();
    },
  };
}

/** As it came, when it is not well-formed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isHit(one: Armed, address: string, random: () => number): boolean {
  const { path, from = 1, times = Infinity, chance = 1 } = one.fault;
  const matches =
    path === undefined || (typeof path === 'string' ? address.includes(path) : path.test(address));
  if (!matches) return false;
  one.seen += 1;
  return one.seen >= from && one.seen < from + times && (chance >= 1 || random() < chance);
}

/** An answer in place of Bitbucket's. */
function replacementFor(effect: FaultEffect): Response | undefined {
  switch (effect.kind) {
    case 'status':
      return statusResponse(effect);
    case 'rate-limit':
      return rateLimitResponse(effect);
    case 'bad-gateway-html':
      return new Response('<html><body><h1>502 Bad Gateway</h1></body></html>', {
        status: 502,
        headers: { 'content-type': 'text/html' },
      });
    case 'unavailable-empty':
      return new Response(null, { status: 503 });
    case 'bad-json':
      return new Response('{"values": [{"type": "wor', { headers: JSON_TYPE });
    case 'cut-connection':
      return new Response(brokenBody(), { headers: JSON_TYPE });
    default:
      return undefined;
  }
}

const JSON_TYPE = { 'content-type': 'application/json' };

function statusResponse({ status, body, headers }: FaultEffect & { kind: 'status' }): Response {
  if (body === undefined) {
    const plain = { type: 'error', error: { message: `Status ${status}, as ordered.` } };
    return Response.json(plain, { status, headers: { ...headers } });
  }
  if (typeof body === 'string') return new Response(body, { status, headers: { ...headers } });
  return Response.json(body, { status, headers: { ...headers } });
}

const LIMIT_TEXT = 'Rate limit for this resource has been exceeded';

function rateLimitResponse({
  retryAfterSeconds,
  as,
}: FaultEffect & { kind: 'rate-limit' }): Response {
  const headers =
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return as === 'json'
    ? Response.json({ type: 'error', error: { message: LIMIT_TEXT } }, { status: 429, headers })
    : new Response(LIMIT_TEXT, {
        status: 429,
        headers: { ...headers, 'content-type': 'text/plain' },
      });
}

function brokenBody(): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new Error('The connection was cut.'));
      else controller.enqueue(new TextEncoder().encode('{"values": ['));
      sent = true;
    },
  });
}

/** The same page with a `next` that leads astray. */
async function spoil({ fault, rows }: Armed, response: Response, url: URL): Promise<Response> {
  const next = strayNext(fault.effect, url);
  if (next === undefined || !response.ok) return response;
  const page = (await response.json()) as { values?: unknown };
  const { headers } = response;
  if (fault.effect.kind !== 'endless-next') return Response.json({ ...page, next }, { headers });
  const values = rows.get(url.pathname) ?? page.values;
  rows.set(url.pathname, values);
  return Response.json({ ...page, values, next }, { headers });
}

function strayNext(effect: FaultEffect, url: URL): string | undefined {
  switch (effect.kind) {
    case 'repeated-page':
      return url.href;
    case 'endless-next':
      return addressOfPage(url, Number(url.searchParams.get('page') ?? 1) + 1);
    case 'foreign-next':
      return new URL(url.pathname + url.search, effect.origin).href;
    default:
      return undefined;
  }
}
