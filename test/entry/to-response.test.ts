import { NeedsAuthenticationError } from '@forge/api';
import { ForgeKvsError } from '@forge/kvs';
import { BitbucketError } from '../../src/adapters/bitbucket/bitbucket-error';
import { ChunkMissingError } from '../../src/adapters/forge/chunk-store';
import { createConsoleLog } from '../../src/adapters/forge/console-log';
import { LeaseLostError } from '../../src/adapters/forge/scan-store';
import { ERROR_CODES } from '../../src/contract/response';
import { NotInFactsError } from '../../src/domain/access/access-index';
import { ContractFailure } from '../../src/entry/contract-failure';
import { toResponse } from '../../src/entry/to-response';

const lines: string[] = [];
const log = createConsoleLog((line) => lines.push(line));
const answer = (error: unknown) =>
  toResponse('getWorkspace', log, () => Promise.reject(error as Error));

beforeEach(() => {
  lines.length = 0;
});

test('a value is answered as it is', async () => {
  expect(await toResponse('getWorkspace', log, () => Promise.resolve(7))).toEqual({
    ok: true,
    value: 7,
  });
  expect(lines).toEqual([]);
});

test.each([
  ['a failure in words', new ContractFailure('busy', 'Wait.'), 'busy'],
  ['an object the facts do not hold', new NotInFactsError('repository', '{x}'), 'not-in-facts'],
  ['a chunk that is gone', new ChunkMissingError('x'), 'outdated'],
  ['a lease that is lost', new LeaseLostError('x'), 'busy'],
  [
    'Bitbucket',
    new BitbucketError({ reason: 'bitbucket-failed', message: 'No answer.' }),
    'unavailable',
  ],
  ['the storage', new ForgeKvsError('x'), 'unavailable'],
  ['anything else', new Error('the password is hunter2'), 'internal'],
  ['what is no error at all', 'hunter2', 'internal'],
])('%s becomes a code and a sentence', async (_name, error, code) => {
  const response = await answer(error);
  expect(response).toMatchObject({ ok: false, error: { code } });
  expect(ERROR_CODES).toContain(code);
  expect(JSON.stringify(response)).not.toContain('hunter2');
});

test('what nobody foresaw is logged with its stack, and answered without a word of it', async () => {
  const response = await answer(new TypeError('x of undefined in nora@example.com'));
  expect(response).toEqual({
    ok: false,
    error: {
      code: 'internal',
      message: 'Usher failed. Try again; if it stays, tell its developers when it happened.',
    },
  });
  expect(lines.join()).toContain('TypeError');
  expect(lines.join()).not.toContain('nora@example.com');
});

test('Forge’s request for consent passes', async () => {
  const error = new NeedsAuthenticationError('Authentication Required', 'service');
  await expect(answer(error)).rejects.toBe(error);
});
