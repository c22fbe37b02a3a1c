import { createHash, randomBytes } from 'node:crypto';
import { type Facts } from '../../src/domain/facts/facts';
import { groupSlug, repositoryUuid, workspaceUuid } from '../../src/domain/facts/ids';
import { UPLOAD_CHUNK_BYTES } from '../../src/contract/uploads';
import { encodeGroupMembers } from '../../src/snapshot/group-members-file';
import { decodeSnapshot, encodeSnapshot } from '../../src/snapshot/snapshot';
import { personUuid } from '../../local/bitbucket/demo/acme';
import { anApp, type App, PEOPLE } from '../builders/an-app';
import { announce, load, send, toChunks } from '../builders/an-upload';
import {
  aGroup,
  aPerson,
  aRepository,
  aWorkspace,
  complete,
  someFacts,
} from '../builders/facts-builders';

const ann = aPerson();
let app: App;
beforeEach(async () => {
  app = await anApp();
});

/** What the usher command would have read in the workspace of the page, small. */
function someSnapshot(given: Partial<Facts> = {}): Promise<Uint8Array> {
  const { uuid, slug, name } = app.bitbucket.data.workspace;
  const workspace = aWorkspace({ uuid: workspaceUuid(uuid), slug, name });
  const repository = aRepository({ slug: 'only-in-the-file' });
  return encodeSnapshot(
    someFacts({ workspace, accounts: [ann], repositories: [repository], ...given }),
  );
}

/** More than one chunk, and none of it compressible. */
function aLargeSnapshot(): Promise<Uint8Array> {
  const accounts = Array.from({ length: 4000 }, () =>
    aPerson({ displayName: randomBytes(32).toString('hex') }),
  );
  return someSnapshot({ accounts });
}

const uploadKeys = () =>
  app.host.kvs
    .storageOf('one')
    .plain.entries()
    .map(([key]) => key)
    .filter((key) => key.startsWith('upload:'));

const loadedNow = async () => (await app.get('getWorkspace')).loaded;

test('a file is seen only when it was committed, and comes back byte by byte', async () => {
  const file = await aLargeSnapshot();
  const upload = await send(app, file);
  expect(uploadKeys().length).toBeGreaterThan(1);
  expect(await loadedNow()).toEqual({});
  await app.get('commitUpload', { payload: { upload } });
  const { snapshot } = await loadedNow();
  const chunks = await Promise.all(
    (snapshot?.chunks ?? []).map(({ hash }) => app.get('getFactsChunk', { payload: { hash } })),
  );
  const pieces = chunks.map(({ base64 }) => Buffer.from(base64, 'base64'));
  expect(Buffer.concat(pieces).equals(file)).toBe(true);
  for (const chunk of chunks) expect(JSON.stringify(chunk).length).toBeLessThanOrEqual(400_000);
});

test('it says when it was loaded and when what it holds was read, and by whom where that is known', async () => {
  const file = someFacts();
  await load(app, await someSnapshot());
  const { snapshot } = await loadedNow();
  expect(snapshot?.asOf).toBe(file.endedAt);
  expect(Math.abs((snapshot?.loadedAt ?? 0) - Date.now())).toBeLessThan(60_000);
  expect(snapshot?.loadedBy).toBeUndefined();
  await app.seed();
  await load(app, await someSnapshot());
  expect((await loadedNow()).snapshot?.loadedBy).toBe(personUuid(PEOPLE['workspace admin']));
});

test('answers use what was loaded', async () => {
  await app.seed();
  const ask = () => app.call('getRepositoryAccess', { as: 'repository admin' });
  expect(await ask()).toMatchObject({ ok: true });
  // A newer file that knows one repository, and not the one of the page.
  await load(app, await someSnapshot({ endedAt: Date.now() + 60_000 }));
  expect(await ask()).toMatchObject({ error: { code: 'not-in-facts' } });
  await app.get('removeLoaded', { payload: { kind: 'snapshot' } });
  expect(await ask()).toMatchObject({ ok: true });
});

test('before any scan a file is answer enough', async () => {
  const studio = app.bitbucket.data.repositories.find(({ slug }) => slug === 'studio-assets');
  const repository = aRepository({
    uuid: repositoryUuid(studio?.uuid ?? ''),
    slug: 'studio-assets',
  });
  expect(await app.call('getRepositoryAccess')).toMatchObject({ error: { code: 'not-scanned' } });
  await load(app, await someSnapshot({ repositories: [repository] }));
  expect(await app.get('getRepositoryAccess')).toMatchObject({
    repository: { slug: 'studio-assets' },
  });
});

test('a list of group members is kept beside a snapshot, and each is removed by itself', async () => {
  const workspace = workspaceUuid(app.bitbucket.data.workspace.uuid);
  const list = { asOf: 5, groups: [{ group: groupSlug('artists'), members: [ann.uuid] }] };
  await load(app, await someSnapshot());
  await load(app, encodeGroupMembers({ workspace, list }), { kind: 'group-members' });
  expect(await loadedNow()).toMatchObject({ snapshot: {}, 'group-members': { asOf: 5 } });
  const left = await app.get('removeLoaded', { payload: { kind: 'snapshot' } });
  expect(Object.keys(left)).toEqual(['group-members']);
  expect(uploadKeys()).toHaveLength(1);
  // Taken away once more, nothing happens.
  expect(await app.get('removeLoaded', { payload: { kind: 'snapshot' } })).toEqual(left);
});

test('a newer file takes the place of the one before, of which nothing stays', async () => {
  await load(app, await aLargeSnapshot());
  const hash = (await loadedNow()).snapshot?.chunks[0]?.hash ?? '';
  await load(app, await someSnapshot());
  expect(uploadKeys()).toHaveLength(1);
  expect(await app.call('getFactsChunk', { payload: { hash } })).toMatchObject({
    error: { code: 'outdated' },
  });
});

describe('a file that cannot be used', () => {
  const otherWorkspace = aWorkspace();
  const bytes = (text: string) => new TextEncoder().encode(text);
  const cases: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
    ['something else', () => bytes('PK something'), 'no snapshot of Usher'],
    ['a cut file', async () => (await someSnapshot()).slice(0, -7), 'ends'],
    [
      'a damaged file',
      async () => {
        const file = await someSnapshot();
        return file.fill(0, file.length - 40, file.length - 20);
      },
      'damaged',
    ],
    [
      'a newer version',
      () => bytes('{"format":"usher-snapshot","version":99,"sections":[]}\n'),
      'Update Usher',
    ],
    ['another workspace', () => someSnapshot({ workspace: otherWorkspace }), 'another workspace'],
    [
      'a scan that was cut off',
      () => {
        const facts: { -readonly [Name in keyof Facts]: Facts[Name] } = someFacts();
        delete facts.endedAt;
        return encodeSnapshot(facts);
      },
      'cut off',
    ],
  ];

  test.each(cases)('%s is refused, and what stood before stands', async (_, toFile, words) => {
    await load(app, await someSnapshot());
    const before = await loadedNow();
    const upload = await send(app, await toFile());
    const answer = await app.call('commitUpload', { payload: { upload } });
    expect(answer).toMatchObject({ error: { code: 'bad-request' } });
    expect(JSON.stringify(answer)).toContain(words);
    expect(JSON.stringify(answer)).toContain('Nothing was changed');
    expect(await loadedNow()).toEqual(before);
  });

  test('a list of group members that is none', async () => {
    const upload = await send(app, bytes('{"format":"usher-group-members"}'), {
      kind: 'group-members',
    });
    expect(await app.call('commitUpload', { payload: { upload } })).toMatchObject({
      error: { code: 'bad-request' },
    });
    expect(await loadedNow()).toEqual({});
  });

  test('a file that changed on its way', async () => {
    const [file, other] = [await someSnapshot(), await someSnapshot()];
    const { upload } = await app.get('beginUpload', {
      payload: { ...announce(file), sha256: announce(other.slice(1)).sha256 },
    });
    const base64 = Buffer.from(file).toString('base64');
    await app.get('putUploadChunk', { payload: { upload, at: 0, base64 } });
    expect(await app.call('commitUpload', { payload: { upload } })).toMatchObject({
      error: { code: 'bad-request' },
    });
    expect(await loadedNow()).toEqual({});
  });
});

describe('half an upload', () => {
  test('cannot be committed, and can be gone on with', async () => {
    const file = await aLargeSnapshot();
    const { upload, chunkBytes, chunks } = await app.get('beginUpload', {
      payload: announce(file),
    });
    const pieces = toChunks(file, chunkBytes);
    expect(pieces).toHaveLength(chunks);
    // In any order, and one of them twice.
    for (const at of [chunks - 1, 0, 0])
      await app.get('putUploadChunk', { payload: { upload, at, base64: pieces[at] ?? '' } });
    const tooEarly = await app.call('commitUpload', { payload: { upload } });
    expect(tooEarly).toMatchObject({ error: { code: 'bad-request' } });
    expect(JSON.stringify(tooEarly)).toContain('Not all of the file');
    expect(await loadedNow()).toEqual({});
    for (const [at, base64] of pieces.entries())
      await app.get('putUploadChunk', { payload: { upload, at, base64 } });
    expect(await app.call('commitUpload', { payload: { upload } })).toMatchObject({ ok: true });
  });

  test('that was left behind is removed by the next one', async () => {
    await send(app, await aLargeSnapshot());
    expect(uploadKeys().length).toBeGreaterThan(1);
    await load(app, await someSnapshot());
    expect(uploadKeys()).toHaveLength(1);
  });

  test('that was abandoned leaves nothing and takes nothing more', async () => {
    const file = await someSnapshot();
    const upload = await send(app, file);
    await app.get('abandonUpload', { payload: { upload } });
    expect(uploadKeys()).toEqual([]);
    const base64 = Buffer.from(file).toString('base64');
    for (const answer of [
      await app.call('putUploadChunk', { payload: { upload, at: 0, base64 } }),
      await app.call('commitUpload', { payload: { upload } }),
    ])
      expect(answer).toMatchObject({ error: { code: 'outdated' } });
    expect(uploadKeys()).toEqual([]);
  });

  test('cannot be committed twice', async () => {
    const upload = await send(app, await someSnapshot());
    await app.get('commitUpload', { payload: { upload } });
    expect(await app.call('commitUpload', { payload: { upload } })).toMatchObject({
      error: { code: 'outdated' },
    });
    expect(Object.keys(await loadedNow())).toEqual(['snapshot']);
  });
});

describe('chunks that do not fit', () => {
  const aChunk = (length: number) => Buffer.alloc(length).toString('base64');
  test.each([
    ['too short', 0, UPLOAD_CHUNK_BYTES - 1],
    ['empty', 0, 0],
    ['a last one that is too long', 1, 11],
    ['a last one that is too short', 1, 9],
    ['beyond the last', 2, 10],
  ])('%s', async (_, at, length) => {
    const file = new Uint8Array(UPLOAD_CHUNK_BYTES + 10);
    const { upload } = await app.get('beginUpload', { payload: announce(file) });
    expect(
      await app.call('putUploadChunk', { payload: { upload, at, base64: aChunk(length) } }),
    ).toMatchObject({ error: { code: 'bad-request' } });
    expect(uploadKeys()).toEqual([]);
  });

  test.each([
    ['bytes', { bytes: 0 }],
    ['bytes', { bytes: 16_000_001 }],
    ['bytes', { bytes: 1.5 }],
    ['sha256', { sha256: 'abc' }],
    ['kind', { kind: 'zip' }],
  ])('an announcement with a wrong %s', async (field, wrong) => {
    const payload = { ...announce(new Uint8Array(3)), ...wrong };
    const answer = await app.call('beginUpload', { payload: payload as never });
    expect(answer).toMatchObject({ error: { code: 'bad-request' } });
    expect(JSON.stringify(answer)).toContain(field);
  });
});

describe('two admins at once', () => {
  const TWO_ADMINS = { as: 'project admin' } as const;
  beforeEach(() => {
    // The second of them becomes a workspace admin too.
    app.bitbucket.update((data) => ({
      ...data,
      accounts: data.accounts.map((account) =>
        account.nickname === PEOPLE['project admin'] && account.membership
          ? { ...account, membership: { ...account.membership, role: 'owner' as const } }
          : account,
      ),
    }));
  });

  test('the second waits for the first', async () => {
    await send(app, await someSnapshot());
    const payload = announce(await someSnapshot());
    expect(await app.call('beginUpload', { ...TWO_ADMINS, payload })).toMatchObject({
      error: { code: 'busy' },
    });
  });

  test('the second can neither add to the first one’s upload, nor commit or abandon it', async () => {
    const file = await someSnapshot();
    const upload = await send(app, file);
    const base64 = Buffer.from(file).toString('base64');
    for (const answer of [
      await app.call('putUploadChunk', { ...TWO_ADMINS, payload: { upload, at: 0, base64 } }),
      await app.call('commitUpload', { ...TWO_ADMINS, payload: { upload } }),
    ])
      expect(answer).toMatchObject({ error: { code: 'outdated' } });
    await app.get('abandonUpload', { ...TWO_ADMINS, payload: { upload } });
    expect(await app.call('commitUpload', { payload: { upload } })).toMatchObject({ ok: true });
  });

  test('both begin in one moment: one upload is open', async () => {
    const payload = announce(await someSnapshot());
    const both = await Promise.all([
      app.call('beginUpload', { payload }),
      app.call('beginUpload', { ...TWO_ADMINS, payload }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('what one left behind ten minutes ago does not stop the other', async () => {
    const now = jest.spyOn(Date, 'now');
    const begun = Date.UTC(2026, 10, 22);
    const payload = announce(await someSnapshot());
    try {
      now.mockReturnValue(begun);
      await app.get('beginUpload', { payload });
      now.mockReturnValue(begun + 600_000);
      const ask = () => app.call('beginUpload', { ...TWO_ADMINS, payload });
      expect(await ask()).toMatchObject({ error: { code: 'busy' } });
      now.mockReturnValue(begun + 600_001);
      expect(await ask()).toMatchObject({ ok: true });
    } finally {
      now.mockRestore();
    }
  });
});

test('a file of one installation is nowhere in another', async () => {
  await load(app, await someSnapshot());
  const hash = (await loadedNow()).snapshot?.chunks[0]?.hash ?? '';
  expect((await app.get('getWorkspace', { installation: 'two' })).loaded).toEqual({});
  expect(await app.call('getFactsChunk', { installation: 'two', payload: { hash } })).toMatchObject(
    { error: { code: 'outdated' } },
  );
});

test('chunks are named after what is in them', async () => {
  const file = await someSnapshot({ groups: [aGroup({ members: complete([ann.uuid]) })] });
  const { snapshot } = await load(app, file);
  expect(snapshot?.chunks).toEqual([
    { hash: createHash('sha256').update(file).digest('hex'), bytes: file.length },
  ]);
  expect((await decodeSnapshot(file)).groups).toHaveLength(1);
});
