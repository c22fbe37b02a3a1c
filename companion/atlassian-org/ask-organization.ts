import * as v from 'valibot';
import { toRateLimitNotice } from '../../src/adapters/bitbucket/rate-limit-headers';
import { OrganizationError } from './organization-error';
import { type OrganizationRequest } from './organization-request';

/** What asking needs of the world. */
export interface OrganizationWorld {
  readonly request: OrganizationRequest;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** How long to wait for the rate limit, all waits together. */
  readonly maxWaitMs: number;
  /** Before each wait for the rate limit. */
  readonly onWait: (untilMs: number) => void;
}

/** Reads one path as a schema says. @throws OrganizationError */
export type AskOrganization = <Schema extends v.GenericSchema>(
  path: string,
  question: Question<Schema>,
) => Promise<v.InferOutput<Schema>>;

interface Question<Schema> {
  readonly schema: Schema;
  /** Of the key; named where it is refused. https://developer.atlassian.com/cloud/admin/scopes/ */
  readonly scope: string;
}

/** A server error or a cut connection may be gone in a moment. */
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 1000;
/** Atlassian documents a 429 without saying how long it lasts. */
const USUAL_WAIT_MS = 60_000;

/**
 * Asks with patience: a 429 is waited for, a failure of the server or of the line is tried again.
 * https://developer.atlassian.com/cloud/admin/organization/rest/intro/
 */
export function createAskOrganization(world: OrganizationWorld): AskOrganization {
  let waitedMs = 0;
  const waitFor = async (untilMs: number) => {
    const ms = Math.max(0, untilMs - world.now());
    if (waitedMs + ms > world.maxWaitMs)
      throw new OrganizationError('rate-limited', 'the rate limit was reached (429)');
    waitedMs += ms;
    world.onWait(untilMs);
    await world.sleep(ms);
  };
  return async (path, { schema, scope }) => {
    for (let failures = 0; ;) {
      const answer = await send(world.request, path);
      if (answer.is === 'limited') {
        const { retryAtMs } = toRateLimitNotice(answer.headers, world.now());
        await waitFor(retryAtMs ?? world.now() + USUAL_WAIT_MS);
      } else if (answer.is === 'failed') {
        failures += 1;
        if (failures >= ATTEMPTS) throw new OrganizationError('bitbucket-failed', answer.why);
        await world.sleep(FIRST_PAUSE_MS * 2 ** (failures - 1));
      } else return understand(answer, schema, scope);
    }
  };
}

type Answer =
  | { readonly is: 'limited'; readonly headers: Headers }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'answered'; readonly status: number; readonly text: string };

async function send(request: OrganizationRequest, path: string): Promise<Answer> {
  let response: Response;
  let text: string;
  try {
    response = await request(path);
    text = await response.text();
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith('Not a path')) throw error;
    return { is: 'failed', why: 'the connection to Atlassian failed' };
  }
  const { status, headers } = response;
  if (status === 429) return { is: 'limited', headers };
  if (status >= 500) return { is: 'failed', why: `Atlassian answered with an error (${status})` };
  return { is: 'answered', status, text };
}

function understand<Schema extends v.GenericSchema>(
  { status, text }: { readonly status: number; readonly text: string },
  schema: Schema,
  scope: string,
): v.InferOutput<Schema> {
  if (status !== 200) throw toRefusal(status, scope);
  const parsed = v.safeParse(schema, parseJson(text));
  if (parsed.success) return parsed.output;
  const place = v.getDotPath(parsed.issues[0]) ?? 'the whole of it';
  throw new OrganizationError(
    'unreadable-answer',
    `Atlassian’s answer is not what its documents promise, at ${place}`,
  );
}

function toRefusal(status: number, scope: string): OrganizationError {
  switch (status) {
    case 401:
      return new OrganizationError(
        'bad-credential',
        'Atlassian refused the organization API key (401): it is wrong, expired or revoked.',
      );
    case 403:
      return new OrganizationError(
        'missing-scope',
        `the key may not read it (403): it needs the scope ${scope}, and an organization admin who made it`,
      );
    case 404:
      return new OrganizationError('not-found', 'Atlassian knows no such thing (404)');
    case 410:
      return new OrganizationError('endpoint-removed', 'Atlassian has removed this (410)');
    default:
      return new OrganizationError('unreadable-answer', `an answer with status ${status}`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
