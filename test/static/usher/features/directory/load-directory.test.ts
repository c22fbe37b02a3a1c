import { parse } from 'csv-parse/sync';
import {
  previewDirectory,
  questionsText,
  readChosenDirectory,
  withPlace,
} from '../../../../../static/usher/src/features/directory/chosen-directory';
import { loadDirectory } from '../../../../../static/usher/src/features/directory/load-directory';
import { askAddresses } from '../../../../../static/usher/src/features/directory/match-directory';
import { storeDirectory } from '../../../../../static/usher/src/features/directory/store-directory';
import { type call, type Outcome } from '../../../../../static/usher/src/lib/call';
import { type DirectoryMatches } from '../../../../../src/contract/directory';
import { type AddressAnswer } from '../../../../../src/domain/directory/match-rows';
import { workspaceUuid } from '../../../../../src/domain/facts/ids';
import { decodeDirectory, encodeDirectory } from '../../../../../src/snapshot/directory-file';
import { aDirectoryRow, aMatchedDirectory } from '../../../../builders/a-directory';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const WORKSPACE = '{00000000-0000-4000-8000-000000000001}';

function tableOf(text: string) {
  const chosen = readChosenDirectory(bytesOf(text), parse);
  if (chosen.is === 'refused') throw new Error(chosen.problem);
  return chosen;
}

describe('a chosen file', () => {
  test('is cut into cells, and its columns are found', () => {
    const chosen = tableOf('Public Name;Email Address;On Plan\nAnn;ann@acme.example;yes\n');
    expect(chosen.places).toEqual({ name: 0, address: 1, isOnPlan: 2 });
    expect(chosen.table.records).toEqual([{ cells: ['Ann', 'ann@acme.example', 'yes'], line: 2 }]);
  });

  test('may be the Unicode text of a spreadsheet', () => {
    const text = 'Email Address\tOn Plan\r\nann@acme.example\tyes\r\n';
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    expect(readChosenDirectory(utf16, parse)).toMatchObject({
      is: 'table',
      places: { address: 0, isOnPlan: 1 },
    });
  });

  test.each([
    ['that is no text', new Uint8Array([0x41, 0xff, 0x41]), /no text in UTF-8/],
    ['that is empty', bytesOf(''), /no heading/],
    ['with an open quotation mark', bytesOf('Email\n"ann@acme.example\n'), /quotation mark/],
  ])('%s is refused without what stands there', (_, bytes, says) => {
    const chosen = readChosenDirectory(bytes, parse);
    expect(chosen).toMatchObject({ is: 'refused', problem: expect.stringMatching(says) as string });
    expect(JSON.stringify(chosen)).not.toContain('ann@');
  });

  test('of unknown titles can be used once its columns are chosen', () => {
    const { table, places } = tableOf('อีเมล,สถานะ\nann@acme.example,Active\n');
    expect(previewDirectory(table, places, new Set())).toMatchObject({
      is: 'incomplete',
      problem: expect.stringContaining('Expected: Email Address, or User id.') as string,
    });
    const one = withPlace(places, 'address', 0);
    expect(previewDirectory(table, one, new Set())).toMatchObject({ is: 'incomplete' });
    expect(previewDirectory(table, withPlace(one, 'status', 1), new Set())).toMatchObject({
      is: 'readable',
      rows: [{ address: 'ann@acme.example', status: 'active' }],
      batches: [['ann@acme.example']],
    });
  });

  test('with two columns of one kind leaves the choice to the reader', () => {
    const { places, ambiguous } = tableOf('Email,On Plan,On plan\na@b.example,yes,no\n');
    expect(places).toEqual({ address: 0 });
    expect(ambiguous).toEqual(['isOnPlan']);
  });

  test('lists bad rows of all kinds by line, and asks nobody about known account ids', () => {
    const text = 'User id,Email,On Plan\na,x@b.example,yes\n,"y@b.example,maybe\n';
    expect(readChosenDirectory(bytesOf(text), parse)).toMatchObject({ is: 'refused' });
    const { table, places } = tableOf(
      'User id,Email,On Plan\na,x@b.example,yes\n,y"@b.example,no\n,z@b.example,maybe\n',
    );
    expect(previewDirectory(table, places, new Set(['a']))).toMatchObject({
      rows: [{ line: 2 }],
      bad: [
        { line: 3, problem: 'bad-quotes' },
        { line: 4, problem: 'bad-on-plan' },
      ],
      batches: [],
    });
  });
});

test('a column that is chosen elsewhere leaves its old place to others', () => {
  expect(withPlace({ address: 0, name: 1 }, 'address', 1)).toEqual({ address: 1 });
  expect(withPlace({ address: 0, name: 1 }, 'name', undefined)).toEqual({ address: 0 });
  expect(withPlace({ address: 0 }, 'status', 2)).toEqual({ address: 0, status: 2 });
});

test('the reader is told how many addresses Bitbucket is asked about, and that none is kept', () => {
  expect(questionsText([['a', 'b'], ['c']])).toMatch(
    /^Bitbucket is asked whose 3 .* 90 at a time\./,
  );
  expect(questionsText([])).toMatch(/nobody is asked/);
});

interface Asked {
  readonly name: string;
  readonly payload: object;
}

/** Answers `matchDirectory` in turn, and takes uploads. */
function aBackend(answers: readonly Outcome<DirectoryMatches>[]) {
  const asked: Asked[] = [];
  const queue = [...answers];
  const ask = ((name: string, payload: object) => {
    asked.push({ name, payload });
    if (name === 'matchDirectory') return Promise.resolve(queue.shift());
    if (name === 'beginUpload')
      return Promise.resolve({ ok: true, value: { upload: 'u', chunkBytes: 144_000, chunks: 1 } });
    return Promise.resolve({ ok: true, value: {} });
  }) as unknown as typeof call;
  return { ask, asked };
}

const matched = (...at: readonly number[]): Outcome<DirectoryMatches> => ({
  ok: true,
  value: {
    state: 'matched',
    matches: at.map((place) => ({ at: place, person: `{${place}}`, accountId: `id-${place}` })),
  },
});

interface Clock {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

function aClock(): Clock {
  let at = 0;
  return {
    now: () => at,
    sleep: (ms) => {
      at += ms;
      return Promise.resolve();
    },
  };
}

function work(ask: typeof call, given: object = {}) {
  const progress: unknown[][] = [];
  return {
    progress,
    call: ask,
    ...aClock(),
    onProgress: (...said: unknown[]) => progress.push(said),
    onAsked: (...said: unknown[]) => progress.push(said),
    onSending: () => undefined,
    isCancelled: () => false,
    answers: new Map<string, AddressAnswer>(),
    ...given,
  };
}

describe('asking Bitbucket', () => {
  test('answers come by place; whom nobody has is nobody', async () => {
    const { ask } = aBackend([matched(1), matched()]);
    const working = work(ask);
    const ended = await askAddresses([['a@x.example', 'b@x.example'], ['c@x.example']], working);
    expect(ended).toEqual({ ok: true, value: 'asked' });
    expect([...working.answers]).toEqual([
      ['a@x.example', null],
      ['b@x.example', { accountId: 'id-1' }],
      ['c@x.example', null],
    ]);
    expect(working.progress).toEqual([[2], [3]]);
  });

  test('a member without account id is somebody all the same', async () => {
    const { ask } = aBackend([
      { ok: true, value: { state: 'matched', matches: [{ at: 0, person: '{x}' }] } },
    ]);
    const working = work(ask);
    await askAddresses([['a@x.example']], working);
    expect(working.answers.get('a@x.example')).toEqual({});
  });

  test('the hourly limit is waited for, and then the same question is asked again', async () => {
    const wait = { ok: true, value: { state: 'wait', until: 2_500 } } as const;
    const { ask, asked } = aBackend([wait, matched(0)]);
    const working = work(ask);
    await askAddresses([['a@x.example']], working);
    expect(asked.map(({ payload }) => payload)).toEqual([
      { addresses: ['a@x.example'] },
      { addresses: ['a@x.example'] },
    ]);
    expect(working.now()).toBe(3_000);
    expect(working.progress).toEqual([[0, 2_500], [1]]);
  });

  test('whoever gives up while it waits is not kept waiting', async () => {
    const wait = { ok: true, value: { state: 'wait', until: 3_600_000 } } as const;
    const { ask, asked } = aBackend([wait]);
    const clock = aClock();
    const working = work(ask, { ...clock, isCancelled: () => clock.now() >= 2_000 });
    expect(await askAddresses([['a@x.example']], working)).toEqual({ ok: true, value: undefined });
    expect(clock.now()).toBe(2_000);
    expect(asked).toHaveLength(1);
  });

  test('after a failure only what was not answered is asked again', async () => {
    const failure = { code: 'unavailable', message: '' } as const;
    const first = aBackend([matched(0), { ok: false, failure }]);
    const working = work(first.ask);
    const batches = [['a@x.example'], ['b@x.example']];
    expect(await askAddresses(batches, working)).toEqual({ ok: false, failure });
    const second = aBackend([matched()]);
    const again = work(second.ask, { answers: working.answers });
    expect(await askAddresses(batches, again)).toEqual({ ok: true, value: 'asked' });
    expect(second.asked.map(({ payload }) => payload)).toEqual([{ addresses: ['b@x.example'] }]);
  });
});

describe('storing', () => {
  const readable = {
    is: 'readable' as const,
    rows: [aDirectoryRow({ isOnPlan: true }), aDirectoryRow({ line: 3, address: 'b@x.example' })],
    bad: [{ line: 4, problem: 'bad-time' as const }],
    batches: [['ann@acme.example', 'b@x.example']],
    ...{ workspace: WORKSPACE, knownIds: new Set<string>(), asOf: 5 },
  };

  test('sends what was matched, and no address but in the question', async () => {
    const { ask, asked } = aBackend([matched(0)]);
    const stored = await storeDirectory(readable, work(ask));
    const [question, begin, put, commit] = asked;
    expect(question?.name).toBe('matchDirectory');
    expect(begin).toMatchObject({ name: 'beginUpload', payload: { kind: 'user-directory' } });
    expect(commit?.name).toBe('commitUpload');
    const { base64 } = put?.payload as { readonly base64: string };
    const file = await decodeDirectory(new Uint8Array(Buffer.from(base64, 'base64')));
    expect(file).toEqual({
      workspace: WORKSPACE,
      directory: {
        asOf: 5,
        people: [{ accountId: 'id-0', status: 'active', isOnPlan: true }],
        unmatched: [{ line: 3, reason: 'no-member-with-address', status: 'active' }],
        bad: readable.bad,
      },
    });
    expect(stored).toEqual({ ok: true, value: file.directory });
  });

  test('sends nothing where Bitbucket could not be asked', async () => {
    const failure = { code: 'refused', message: '' } as const;
    const { ask, asked } = aBackend([{ ok: false, failure }]);
    expect(await storeDirectory(readable, work(ask))).toEqual({ ok: false, failure });
    expect(asked.map(({ name }) => name)).toEqual(['matchDirectory']);
  });

  test('sends nothing once it was cancelled', async () => {
    const { ask, asked } = aBackend([]);
    const cancelled = work(ask, { isCancelled: () => true });
    expect(await storeDirectory(readable, cancelled)).toEqual({ ok: true, value: undefined });
    expect(asked).toEqual([]);
  });
});

describe('a stored directory', () => {
  const directory = aMatchedDirectory({ people: [{ accountId: 'a', status: 'active' }] });
  const chunks = [
    { hash: 'one', bytes: 1 },
    { hash: 'two', bytes: 1 },
  ];

  test('comes back from its chunks in order', async () => {
    const bytes = await encodeDirectory({ workspace: workspaceUuid(WORKSPACE), directory });
    const parts: Record<string, Uint8Array> = { one: bytes.slice(0, 50), two: bytes.slice(50) };
    const ask = ((_: string, { hash }: { hash: string }) => {
      const base64 = Buffer.from(parts[hash] ?? []).toString('base64');
      return Promise.resolve({ ok: true, value: { hash, base64 } });
    }) as unknown as typeof call;
    expect(await loadDirectory({ chunks }, ask)).toEqual({ ok: true, value: directory });
    const damaged = await loadDirectory({ chunks: chunks.slice(1) }, ask);
    expect(damaged).toMatchObject({ ok: false, failure: { code: 'internal' } });
  });

  test('is not there where a chunk is not', async () => {
    const failure = { code: 'outdated', message: 'gone' } as const;
    const ask = (() => Promise.resolve({ ok: false, failure })) as unknown as typeof call;
    expect(await loadDirectory({ chunks }, ask)).toEqual({ ok: false, failure });
  });
});
