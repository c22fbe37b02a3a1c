import { askJson } from '../../../src/adapters/bitbucket/ask';
import { BitbucketError } from '../../../src/adapters/bitbucket/bitbucket-error';
import { type BitbucketRequest } from '../../../src/adapters/bitbucket/bitbucket-request';
import { createBudget } from '../../../src/adapters/bitbucket/budget';
import { isReadFailure } from '../../../src/domain/facts/read-failure';
import { aResponse, NOON } from '../../builders/simulated-bitbucket';

const PATH = '/2.0/repositories/acme/paintings/permissions-config/users?pagelen=100';

async function failureOf(request: BitbucketRequest, options = {}): Promise<BitbucketError> {
  const error: unknown = await askJson(PATH, { request, ...options }).catch((e: unknown) => e);
  if (!(error instanceof BitbucketError)) throw new Error(`No failure: ${JSON.stringify(error)}`);
  return error;
}

const error = (message: string, more = {}) => ({ type: 'error', error: { message, ...more } });

test('an answer is its JSON', async () => {
  const request = () => Promise.resolve(aResponse(200, { values: [] }, { 'x-view-name': 'v' }));
  const answer = await askJson(PATH, { request });
  expect(answer.body).toEqual({ values: [] });
  expect(answer.headers.get('X-View-Name')).toBe('v');
});

describe('an answer that is none is a typed error', () => {
  const missing = {
    granted: ['read:workspace:bitbucket'],
    required: ['read:workspace:bitbucket', 'admin:repository:bitbucket'],
  };
  test.each<{ name: string; status: number; body: unknown; reason: string; retryable: boolean }>([
    {
      name: '400',
      status: 400,
      body: error('Invalid pagelen'),
      reason: 'unreadable-answer',
      retryable: false,
    },
    {
      name: '401',
      status: 401,
      body: error('Token is invalid'),
      reason: 'bad-credential',
      retryable: false,
    },
    { name: '401 without JSON', status: 401, body: '', reason: 'bad-credential', retryable: false },
    { name: '402', status: 402, body: error('limit'), reason: 'plan-lacks-it', retryable: false },
    {
      name: '403 for who is no admin',
      status: 403,
      body: error('Forbidden'),
      reason: 'not-an-admin',
      retryable: false,
    },
    {
      name: '403 in any language',
      status: 403,
      body: error('Zugriff verweigert'),
      reason: 'not-an-admin',
      retryable: false,
    },
    {
      name: '403 as plain text',
      status: 403,
      body: 'Forbidden',
      reason: 'not-an-admin',
      retryable: false,
    },
    {
      name: '403 with a text for detail',
      status: 403,
      body: error('x', { detail: 'required: y' }),
      reason: 'not-an-admin',
      retryable: false,
    },
    {
      name: '403 for a missing scope',
      status: 403,
      body: error('x', { detail: missing }),
      reason: 'missing-scope',
      retryable: false,
    },
    {
      name: '404',
      status: 404,
      body: error('You may not have access'),
      reason: 'not-found',
      retryable: false,
    },
    {
      name: '404 without type',
      status: 404,
      body: { error: { message: 'x' } },
      reason: 'not-found',
      retryable: false,
    },
    { name: '405', status: 405, body: '', reason: 'wrong-credential', retryable: false },
    {
      name: '410',
      status: 410,
      body: error('CHANGE-2770'),
      reason: 'endpoint-removed',
      retryable: false,
    },
    {
      name: '429 as text',
      status: 429,
      body: 'Rate limit for this resource has been exceeded',
      reason: 'rate-limited',
      retryable: true,
    },
    {
      name: '429 as JSON',
      status: 429,
      body: error('Rate limit'),
      reason: 'rate-limited',
      retryable: true,
    },
    { name: '500', status: 500, body: error('x'), reason: 'bitbucket-failed', retryable: true },
    {
      name: '502 as HTML',
      status: 502,
      body: '<html><h1>Bad Gateway</h1></html>',
      reason: 'bitbucket-failed',
      retryable: true,
    },
    {
      name: '503 with nothing',
      status: 503,
      body: '',
      reason: 'bitbucket-failed',
      retryable: true,
    },
    {
      name: '200 with half a document',
      status: 200,
      body: '{"values": [{',
      reason: 'unreadable-answer',
      retryable: true,
    },
    {
      name: '200 with HTML',
      status: 200,
      body: '<html>',
      reason: 'unreadable-answer',
      retryable: true,
    },
    {
      name: '200 with nothing',
      status: 200,
      body: '',
      reason: 'unreadable-answer',
      retryable: true,
    },
    { name: '202', status: 202, body: {}, reason: 'unreadable-answer', retryable: false },
    { name: '304', status: 304, body: '', reason: 'unreadable-answer', retryable: false },
    { name: '418', status: 418, body: {}, reason: 'unreadable-answer', retryable: false },
  ])('$name', async ({ status, body, reason, retryable }) => {
    const failure = await failureOf(() => Promise.resolve(aResponse(status, body)));
    expect(failure).toMatchObject({ reason, retryable, status, answered: true, sent: true });
    expect(failure.message).not.toBe('');
    expect(isReadFailure(failure)).toBe(true);
  });

  test('and names the scopes that are missing', async () => {
    const body = error('x', { detail: missing });
    const failure = await failureOf(() => Promise.resolve(aResponse(403, body)));
    expect(failure.missingScopes).toEqual(['admin:repository:bitbucket']);
    expect(failure.message).toContain('admin:repository:bitbucket');
  });

  test('403 on API 1.0 means that this kind of credential has no way in', async () => {
    const request = () => Promise.resolve(aResponse(403, 'Forbidden'));
    await expect(askJson('/1.0/groups/acme', { request })).rejects.toMatchObject({
      reason: 'wrong-credential',
    });
  });
});

describe('a request without an answer', () => {
  test('is a failure that may pass, with its cause', async () => {
    const cause = new TypeError('fetch failed');
    const failure = await failureOf(() => Promise.reject(cause));
    expect(failure).toMatchObject({
      ...{ reason: 'bitbucket-failed', retryable: true, answered: false, sent: true, cause },
    });
  });

  test('because the connection was cut in the middle is the same', async () => {
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{"values":'));
        controller.error(new TypeError('terminated'));
      },
    });
    const failure = await failureOf(() => Promise.resolve(new Response(body)));
    expect(failure).toMatchObject({ reason: 'bitbucket-failed', answered: false });
  });

  test('in time is given up, even where the platform does not heed signals', async () => {
    const failure = await failureOf(() => new Promise(() => undefined), { timeoutMs: 20 });
    expect(failure).toMatchObject({ reason: 'bitbucket-failed', answered: false });
    expect(failure.message).toMatch(/in time/);
  });

  test('because the caller gave up is the reason of the caller', async () => {
    const reason = new Error('enough');
    const request: BitbucketRequest = () => new Promise(() => undefined);
    const asked = askJson(PATH, { request, signal: AbortSignal.abort(reason) });
    await expect(asked).rejects.toBe(reason);
    const later = new AbortController();
    const waiting = askJson(PATH, { request, signal: later.signal });
    later.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });

  test('because Forge needs the consent of the user is passed on as it is', async () => {
    const consent = Object.assign(new Error('x'), { name: 'NEEDS_AUTHENTICATION_ERR' });
    await expect(askJson(PATH, { request: () => Promise.reject(consent) })).rejects.toBe(consent);
  });
});

describe('the budget', () => {
  const aBudget = () =>
    createBudget({ share: 1, now: () => NOON, random: () => 0, limits: { repositories: 1 } });

  test('holds a request back without sending it', async () => {
    const budget = aBudget();
    let sent = 0;
    const request: BitbucketRequest = () => {
      sent += 1;
      return Promise.resolve(aResponse(200, {}));
    };
    await askJson(PATH, { request, budget });
    const failure = await failureOf(request, { budget });
    expect(failure).toMatchObject({
      ...{ reason: 'rate-limited', sent: false, retryAtMs: NOON + 3_600_000 },
    });
    expect(sent).toBe(1);
  });

  test('tells when to come back after a 429', async () => {
    const request = () => Promise.resolve(aResponse(429, 'x', { 'retry-after': '5' }));
    const budget = createBudget({ share: 1, now: () => NOON });
    expect(await failureOf(request, { budget })).toMatchObject({
      ...{ reason: 'rate-limited', sent: true, retryAtMs: NOON + 5000 },
    });
  });
});

test('no message repeats a query or what Bitbucket wrote', async () => {
  const secret = 'ann@example.com';
  const path = `/2.0/workspaces/acme/members?q=user.email="${secret}"`;
  for (const status of [200, 400, 401, 402, 403, 404, 405, 410, 418, 429, 500]) {
    const request = () => Promise.resolve(aResponse(status, `<html>${secret}</html>`));
    const failure: unknown = await askJson(path, { request }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BitbucketError);
    expect(String(failure)).not.toContain(secret);
  }
});
