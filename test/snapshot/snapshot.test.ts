import * as fc from 'fast-check';
import { type Facts } from '../../src/domain/facts/facts';
import { groupSlug } from '../../src/domain/facts/ids';
import { SNAPSHOT_VERSION } from '../../src/snapshot/container';
import { decodeSnapshot, encodeSnapshot } from '../../src/snapshot/snapshot';
import { SnapshotError } from '../../src/snapshot/snapshot-error';
import { arbitraryFacts } from '../builders/arbitrary-facts';
import {
  aGroup,
  aListedLevel,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  unread,
} from '../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob', nickname: 'bobby', role: 'owner' });

const FACTS = someFacts({
  accounts: [ann, bob],
  groups: [aGroup({ name: 'Developers', members: partial([ann.uuid]) })],
  projects: [aProject({ personGrants: complete([aPersonGrant(bob, 'create-repo')]) })],
  repositories: [
    aRepository({
      groupGrants: complete([{ group: groupSlug('only-named-here'), level: 'write' }]),
      personGrants: unread('not-an-admin'),
      listing: complete([aListedLevel(ann, 'write')]),
    }),
  ],
});

/** Takes the file apart at its header line, and puts it together with another one. */
function withHeader(bytes: Uint8Array, edit: (header: string) => string): Uint8Array {
  const end = bytes.indexOf(0x0a);
  const header = edit(new TextDecoder().decode(bytes.subarray(0, end)));
  return Uint8Array.from([...new TextEncoder().encode(header), ...bytes.subarray(end)]);
}

async function refusal(bytes: Uint8Array): Promise<SnapshotError> {
  const answer: unknown = await decodeSnapshot(bytes).catch((error: unknown) => error);
  if (!(answer instanceof SnapshotError)) throw new Error('was not refused');
  return answer;
}

test('gives the same facts back', async () => {
  expect(await decodeSnapshot(await encodeSnapshot(FACTS))).toEqual(FACTS);
});

test('gives any facts back, with every gap and every id that nothing describes', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFacts, async (facts) => {
      expect(await decodeSnapshot(await encodeSnapshot(facts))).toStrictEqual(facts);
    }),
    { numRuns: 300 },
  );
});

test('shares equal listings between repositories', async () => {
  const rows = () => complete([aListedLevel(ann, 'write'), aListedLevel(bob, 'admin')]);
  const facts = someFacts({
    accounts: [ann, bob],
    repositories: [
      aRepository({ slug: 'one', listing: rows() }),
      aRepository({ slug: 'two', listing: rows() }),
    ],
  });
  const { repositories } = await decodeSnapshot(await encodeSnapshot(facts));
  const [one, two] = repositories.map(({ listing }) =>
    listing.state === 'complete' ? listing.value : undefined,
  );
  expect(one).toBeDefined();
  expect(one).toBe(two);
});

describe('a file that is no whole snapshot is refused', () => {
  test.each<[string, (bytes: Uint8Array) => Uint8Array, Partial<SnapshotError>]>([
    ['an empty file', () => new Uint8Array(0), { code: 'truncated', offset: 0 }],
    [
      'another file',
      () => new TextEncoder().encode('%PDF-1.7\n%\u00e2\u00e3'),
      { code: 'not-a-snapshot', offset: 0 },
    ],
    [
      'JSON of somebody else',
      (bytes) => withHeader(bytes, (header) => header.replace('usher-snapshot', 'usher-journal')),
      { code: 'not-a-snapshot', offset: 0 },
    ],
    [
      'a newer version',
      (bytes) => withHeader(bytes, (header) => header.replace('"version":3', '"version":7')),
      { code: 'newer-version', version: 7 },
    ],
    [
      'a header without sections',
      (bytes) => withHeader(bytes, () => '{"format":"usher-snapshot","version":3}'),
      { code: 'damaged', offset: 0, version: SNAPSHOT_VERSION },
    ],
    [
      'a header without the facts',
      (bytes) => withHeader(bytes, (header) => header.replace('"facts"', '"fakes"')),
      { code: 'damaged', offset: 0 },
    ],
  ])('%s', async (_, edit, expected) => {
    const bytes = await encodeSnapshot(FACTS);
    expect(await refusal(edit(bytes))).toMatchObject(expected);
  });

  test('bytes after the end are refused, with the byte where they begin', async () => {
    const bytes = await encodeSnapshot(FACTS);
    const longer = Uint8Array.from([...bytes, 1, 2, 3]);
    expect(await refusal(longer)).toMatchObject({ code: 'damaged', offset: bytes.length });
  });

  test('the message names version and byte', async () => {
    const bytes = await encodeSnapshot(FACTS);
    const { message } = await refusal(bytes.subarray(0, bytes.length - 9));
    expect(message).toBe(
      `The snapshot (version 3) ends 9 bytes too early. (byte ${bytes.length - 9})`,
    );
  });

  test('wherever it was cut off, it is truncated at that byte', async () => {
    const bytes = await encodeSnapshot(FACTS);
    for (let length = 0; length < bytes.length; length++) {
      const error = await refusal(bytes.subarray(0, length));
      expect(error).toMatchObject({ code: 'truncated', offset: length });
    }
  });

  test('with any byte changed, it is refused or the facts are the same', async () => {
    const bytes = await encodeSnapshot(FACTS);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, bits) => {
          const flipped = Uint8Array.from(bytes);
          flipped[at] = (flipped[at] ?? 0) ^ bits;
          const answer: Facts | SnapshotError = await decodeSnapshot(flipped).catch(
            (error: unknown) => {
              if (error instanceof SnapshotError) return error;
              throw error;
            },
          );
          if (!(answer instanceof SnapshotError)) expect(answer).toStrictEqual(FACTS);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

test('sections and keys of a later writer are left out', async () => {
  const bytes = withHeader(await encodeSnapshot(FACTS), (header) =>
    header
      .replace('"version":3', '"version":3,"writtenBy":"later"')
      .replace(']', ',{"name":"seats","bytes":3,"unit":"cents"}]'),
  );
  expect(await decodeSnapshot(Uint8Array.from([...bytes, 1, 2, 3]))).toStrictEqual(FACTS);
});
