import { type ChunkReference } from '../../src/adapters/forge/chunk-store';
import {
  createWarmScan,
  KEPT_BYTES,
  type KnownScan,
  type StandOfScan,
} from '../../src/entry/scan/warm-scan';
import { createJournalBook } from '../../src/snapshot/journal-book';
import { createScanKnowledge } from '../../src/use-cases/scan/scan-knowledge';

const MINUTE_MS = 60_000;
const chunk = (hash: string, bytes = 1000): ChunkReference => ({ hash, bytes });

function aStand(changes: Partial<StandOfScan['state']> = {}): StandOfScan {
  const status = { state: 'running', progress: [], requestsUsed: 0, startedAt: 1 } as const;
  return {
    workspaceUuid: '{one}',
    state: {
      status: { ...status, readsAs: 'app', mode: 'full' },
      journal: [chunk('a')],
      ...changes,
    },
    beside: { chunks: [chunk('f')], savedAt: 1 },
  };
}

const aKnownScan = (): KnownScan => ({
  known: createScanKnowledge({ skipped: new Set() }),
  book: createJournalBook(),
  previous: undefined,
});

test('the step after it is given what a step knew, once', () => {
  const warm = createWarmScan(() => 0);
  const known = aKnownScan();
  warm.keep(aStand(), known);
  expect(warm.take(aStand())).toBe(known);
  // A step that fails may have told it what never came into the journal.
  expect(warm.take(aStand())).toBeUndefined();
});

const { status } = aStand().state;
test.each<[string, StandOfScan]>([
  ['another workspace', { ...aStand(), workspaceUuid: '{two}' }],
  ['another scan', aStand({ status: { ...status, startedAt: 2 } })],
  ['a refresh', aStand({ status: { ...status, mode: 'refresh' } })],
  ['a scan that reads activity', aStand({ activitySince: '2026-08-01' })],
  ['a journal from which a name was erased', aStand({ journal: [chunk('b')] })],
  ['a journal that somebody else has gone on with', aStand({ journal: [chunk('a'), chunk('b')] })],
  ['a journal that began anew', aStand({ journal: [] })],
  ['other facts that stand', { ...aStand(), beside: { chunks: [chunk('g')], savedAt: 1 } }],
  ['no facts that stand', { ...aStand(), beside: undefined }],
])('it is nothing for %s, and gone then', (_what, stand) => {
  const warm = createWarmScan(() => 0);
  warm.keep(aStand(), aKnownScan());
  expect(warm.take(stand)).toBeUndefined();
  expect(warm.take(aStand())).toBeUndefined();
});

test.each([
  ['ten minutes', 10 * MINUTE_MS, true],
  ['longer', 10 * MINUTE_MS + 1, false],
])('after %s of rest it is kept: %j', (_what, restMs, isKept) => {
  let now = 0;
  const warm = createWarmScan(() => now);
  warm.keep(aStand(), aKnownScan());
  now = restMs;
  expect(warm.take(aStand()) !== undefined).toBe(isKept);
});

test.each([
  ['as much as there is room for', KEPT_BYTES, true],
  ['more than there is room for', KEPT_BYTES + 1, false],
])('%s is kept: %j', (_what, bytes, isKept) => {
  const warm = createWarmScan(() => 0);
  const stand = aStand({ journal: [chunk('a', bytes - 1000), chunk('b')] });
  warm.keep(aStand(), aKnownScan());
  warm.keep(stand, aKnownScan());
  expect(warm.take(stand) !== undefined).toBe(isKept);
});
