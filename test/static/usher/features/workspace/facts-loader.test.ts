import { gzipText } from '../../../../../src/snapshot/gzip';
import { encodeRecords } from '../../../../../src/snapshot/journal';
import { encodeSnapshot } from '../../../../../src/snapshot/snapshot';
import { type ScanRecord } from '../../../../../src/domain/facts/scan-record';
import { createFactsLoader } from '../../../../../static/usher/src/features/workspace/facts-loader';
import { type Failure } from '../../../../../static/usher/src/lib/call';
import { aPerson, aWorkspace, READ_AT, someFacts } from '../../../../builders/facts-builders';

/** A backend that holds chunks under names, and remembers what was asked of it. */
function aStore(chunks: Readonly<Record<string, Uint8Array>>) {
  const asked: string[] = [];
  const loader = createFactsLoader((hash) => {
    asked.push(hash);
    const bytes = chunks[hash];
    const outdated: Failure = { code: 'outdated', message: '' };
    return Promise.resolve(
      bytes === undefined
        ? { ok: false, failure: outdated }
        : { ok: true, value: { hash, base64: Buffer.from(bytes).toString('base64') } },
    );
  });
  const load = (form: 'snapshot' | 'journal', ...hashes: string[]) =>
    loader.load({
      facts: { form, chunks: hashes.map((hash) => ({ hash, bytes: 0 })) },
      loaded: {},
    });
  return { asked, load };
}

const FACTS = someFacts({ accounts: [aPerson({ displayName: 'Ada' })] });

test('a snapshot is put together from its chunks, in the order of the manifest', async () => {
  const bytes = await encodeSnapshot(FACTS);
  const { load } = aStore({ a: bytes.subarray(0, 40), b: bytes.subarray(40) });
  expect(await load('snapshot', 'a', 'b')).toEqual({ ok: true, value: FACTS });
});

test('a damaged snapshot is a failure with its reason, not an empty workspace', async () => {
  const bytes = await encodeSnapshot(FACTS);
  const { load } = aStore({ a: bytes.subarray(0, 40) });
  expect(await load('snapshot', 'a')).toMatchObject({
    ok: false,
    failure: { code: 'internal', message: expect.stringMatching(/snapshot/) as unknown },
  });
});

test('a chunk that a newer scan has replaced is told as outdated', async () => {
  const { load } = aStore({});
  expect(await load('snapshot', 'gone')).toMatchObject({
    ok: false,
    failure: { code: 'outdated' },
  });
});

const journal = (...records: ScanRecord[]) => gzipText(encodeRecords(records));
const WORKSPACE: ScanRecord = { job: { kind: 'workspace' }, at: READ_AT, rows: [aWorkspace()] };
const MEMBERS: ScanRecord = {
  job: { kind: 'members' },
  at: READ_AT,
  rows: [aPerson({ displayName: 'Ada' })],
};

test('facts get fuller while a journal grows, and only new chunks are fetched', async () => {
  const { asked, load } = aStore({
    first: await journal(WORKSPACE),
    second: await journal(MEMBERS),
  });
  const early = await load('journal', 'first');
  expect(early).toMatchObject({ ok: true, value: { accounts: [] } });
  const later = await load('journal', 'first', 'second');
  expect(later).toMatchObject({ ok: true, value: { accounts: [{ displayName: 'Ada' }] } });
  expect(asked).toEqual(['first', 'second']);
});

test('a last chunk that comes again with more in it replaces the one before', async () => {
  const { load } = aStore({
    short: await journal(WORKSPACE),
    long: await journal(WORKSPACE, MEMBERS),
  });
  await load('journal', 'short');
  expect(await load('journal', 'long')).toMatchObject({
    ok: true,
    value: { accounts: [{ displayName: 'Ada' }] },
  });
});

test('a new scan’s journal holds nothing of the one before', async () => {
  const { load } = aStore({
    old: await journal(WORKSPACE, MEMBERS),
    new: await journal(WORKSPACE),
  });
  await load('journal', 'old');
  expect(await load('journal', 'new')).toMatchObject({ ok: true, value: { accounts: [] } });
});

test('before the workspace itself was read there are no facts', async () => {
  const { load } = aStore({ first: await journal(MEMBERS) });
  expect(await load('journal', 'first')).toEqual({ ok: true, value: undefined });
});
