import {
  createUploadStore,
  type OpenUpload,
  type StoredFile,
  UploadGoneError,
} from '../../../src/adapters/forge/upload-store';
import { anApp, type App } from '../../builders/an-app';

let app: App;
const uploads = createUploadStore();
beforeEach(async () => {
  app = await anApp();
});

/** As if Forge had invoked it in the installation. */
function inside<T>(work: () => Promise<T>, installation = 'one'): Promise<T> {
  return app.host.runInside(app.callerOf({ installation }), work);
}

function anUpload(given: Partial<OpenUpload> = {}): OpenUpload {
  return {
    ...{ id: 'first', kind: 'snapshot', bytes: 6, sha256: 'f'.repeat(64), chunks: 2 },
    ...{ startedAt: 1, startedBy: 'ann' },
    ...given,
  };
}

function aFile(id: string): StoredFile {
  const chunks = [
    { hash: `${id} 0`, bytes: 3 },
    { hash: `${id} 1`, bytes: 3 },
  ];
  return { id, chunks, loadedAt: 2, asOf: 1 };
}

const text = (content: string) => Buffer.from(content).toString('base64');
const always = () => true;
const keys = () =>
  app.host.kvs
    .storageOf('one')
    .plain.entries()
    .map(([key]) => key);

async function put(id: string): Promise<void> {
  await uploads.put(id, 0, text('abc'));
  await uploads.put(id, 1, text('def'));
}

test('what was put comes back in order', async () => {
  await inside(async () => {
    await uploads.begin(anUpload(), always);
    await uploads.put('first', 1, text('def'));
    await uploads.put('first', 0, text('abc'));
    const pieces = await uploads.read(anUpload());
    expect(Buffer.concat(pieces).toString()).toBe('abcdef');
  });
});

test('an upload that may not be replaced stays open', async () => {
  await inside(async () => {
    expect(await uploads.begin(anUpload(), always)).toBe(true);
    expect(await uploads.begin(anUpload({ id: 'second' }), () => false)).toBe(false);
    expect(await uploads.findOpen()).toEqual(anUpload());
  });
});

test('chunks of an upload that was replaced are gone, and no late one comes in', async () => {
  await inside(async () => {
    await uploads.begin(anUpload(), always);
    await put('first');
    await uploads.begin(anUpload({ id: 'second' }), always);
    expect(keys()).toEqual([]);
    await expect(uploads.put('first', 0, text('abc'))).rejects.toThrow(UploadGoneError);
    expect(keys()).toEqual([]);
  });
});

test('a chunk that races against the end of its upload is written or refused, never left', async () => {
  await inside(async () => {
    await uploads.begin(anUpload(), always);
    await Promise.allSettled([put('first'), uploads.abandon('first'), put('first')]);
    // Whatever was written before the end is swept with it, or by the next one.
    await uploads.begin(anUpload({ id: 'second' }), always);
    expect(keys()).toEqual([]);
  });
});

test('of two files of one kind the later stands, alone', async () => {
  await inside(async () => {
    for (const id of ['first', 'second']) {
      await uploads.begin(anUpload({ id }), always);
      await put(id);
      await uploads.commit(aFile(id));
    }
    expect(await uploads.findFiles()).toEqual({ snapshot: aFile('second') });
    expect(keys().sort()).toEqual(['upload:second:0', 'upload:second:1']);
    expect(await uploads.findText('first 0')).toBeUndefined();
    expect(await uploads.findText('second 1')).toBe(text('def'));
    const whole = await uploads.readFile(aFile('second'));
    expect(Buffer.from(whole).toString()).toBe('abcdef');
  });
});

test('two commits of one upload: one file, and the other is told', async () => {
  await inside(async () => {
    await uploads.begin(anUpload(), always);
    await put('first');
    const both = await Promise.allSettled([
      uploads.commit(aFile('first')),
      uploads.commit(aFile('first')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(keys()).toHaveLength(2);
  });
});

test('whoever was cut off while removing leaves the rest to the next one', async () => {
  await inside(async () => {
    await uploads.begin(anUpload({ chunks: 30 }), always);
    for (let at = 0; at < 30; at += 1) await uploads.put('first', at, text('abc'));
    const remove = jest.spyOn((await import('@forge/kvs')).kvs, 'batchDelete');
    remove.mockRejectedValueOnce(new Error('cut off'));
    await expect(uploads.abandon('first')).rejects.toThrow('cut off');
    remove.mockRestore();
    expect(keys()).toHaveLength(30);
    await uploads.begin(anUpload({ id: 'second' }), always);
    expect(keys()).toEqual([]);
  });
});

test('installations have files of their own', async () => {
  await inside(async () => {
    await uploads.begin(anUpload(), always);
    await put('first');
    await uploads.commit(aFile('first'));
  });
  await inside(async () => {
    expect(await uploads.findFiles()).toEqual({});
    expect(await uploads.findText('first 0')).toBeUndefined();
  }, 'two');
});
