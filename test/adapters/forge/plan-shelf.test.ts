import { ChunkMissingError } from '../../../src/adapters/forge/chunk-store';
import { type ShelfFile } from '../../../src/adapters/forge/plan-catalogue';
import { createPlanShelf } from '../../../src/adapters/forge/plan-shelf';
import { anApp, type App } from '../../builders/an-app';
import { listStored } from '../../builders/stored-texts';

interface Card {
  readonly name: string;
  readonly files: readonly ShelfFile[];
}

const MINUTE_MS = 60_000;
let app: App;
let now: number;
const shelf = createPlanShelf<Card>({ filesOf: ({ files }) => files, now: () => now });
beforeEach(async () => {
  app = await anApp();
  now = 1_000_000;
});

function inside<T>(work: () => Promise<T>): Promise<T> {
  return app.host.runInside(app.callerOf({}), work);
}

const bytes = (text: string) => new TextEncoder().encode(text);
const write = (text: string) => shelf.writeFile(bytes(text));

async function put(name: string, ...texts: readonly string[]): Promise<void> {
  const files: ShelfFile[] = [];
  for (const text of texts) files.push(await write(text));
  await shelf.add(name, { name, files });
}

async function get(name: string) {
  const found = await shelf.find(name);
  if (!found) throw new Error(`No ${name}.`);
  return found;
}

/** What stands there beside the catalogue: cards and chunks. */
function listKinds(): readonly string[] {
  return listStored(app.host)
    .map(({ key }) => key.replace(/:.*/, ''))
    .filter((kind) => kind !== 'plans' && kind.startsWith('plan'))
    .sort();
}

test('cards come back in the order in which they came, with their files', async () => {
  await inside(async () => {
    await put('one', 'first', 'second');
    await put('two', 'first');
    expect((await shelf.list()).map(({ card }) => card.name)).toEqual(['one', 'two']);
    const { card } = await get('one');
    const texts = await Promise.all(card.files.map((file) => shelf.readFile(file)));
    expect(texts).toEqual([bytes('first'), bytes('second')]);
    expect(await shelf.find('three')).toBeUndefined();
  });
});

test('a long file is cut into chunks that can be asked for one by one', async () => {
  await inside(async () => {
    const file = await shelf.writeFile(new Uint8Array(300_000).fill(7));
    expect(file.chunks.map((chunk) => chunk.bytes)).toEqual([145_920, 145_920, 8_160]);
    const last = await shelf.findText(file.chunks[2]?.hash ?? '');
    expect(Buffer.from(last ?? '', 'base64')).toEqual(Buffer.alloc(8_160, 7));
    expect(await shelf.findText('../plans')).toBeUndefined();
    expect(await shelf.findText('0'.repeat(64))).toBeUndefined();
  });
});

test('the same key twice is the first one', async () => {
  await inside(async () => {
    await put('one', 'first');
    await put('one', 'second');
    const [only, ...others] = await shelf.list();
    expect(others).toEqual([]);
    expect(await shelf.readFile(only?.card.files[0] ?? { id: '', chunks: [] })).toEqual(
      bytes('first'),
    );
  });
});

test('whoever has seen an older card changes nothing', async () => {
  await inside(async () => {
    await put('one', 'first');
    const seen = await get('one');
    expect(await shelf.replace(seen, { ...seen.card, name: 'newer' })).toBe(true);
    expect(await shelf.replace(seen, { name: 'late', files: [] })).toBe(false);
    await shelf.sweep();
    const { card } = await get('one');
    expect(card.name).toBe('newer');
    expect(await shelf.readFile(card.files[0] ?? { id: '', chunks: [] })).toEqual(bytes('first'));
  });
});

test('a file that no card names any more is gone at once, and no other, though both hold the same', async () => {
  await inside(async () => {
    await put('one', 'same');
    await put('two', 'same');
    const seen = await get('one');
    await shelf.replace(seen, { name: 'one', files: [await write('new')] });
    const [old] = seen.card.files;
    await expect(shelf.readFile(old ?? { id: '', chunks: [] })).rejects.toThrow(ChunkMissingError);
    const [other] = (await get('two')).card.files;
    expect(await shelf.readFile(other ?? { id: '', chunks: [] })).toEqual(bytes('same'));
  });
  expect(listKinds()).toEqual(['plan', 'plan', 'plan-file', 'plan-file']);
});

test('a card goes with all of its files, by itself or to make room', async () => {
  await inside(async () => {
    await put('one', 'first', 'second');
    await put('two', 'third');
    await shelf.remove(await get('one'));
    const file = await write('fourth');
    await shelf.add('three', { name: 'three', files: [file] }, [await get('two')]);
    expect((await shelf.list()).map(({ card }) => card.name)).toEqual(['three']);
  });
  expect(listKinds()).toEqual(['plan', 'plan-file']);
});

test('a file that was begun and left is swept after ten minutes, and not before', async () => {
  await inside(async () => {
    const file = await write('left behind');
    now += 10 * MINUTE_MS;
    await shelf.sweep();
    expect(await shelf.readFile(file)).toEqual(bytes('left behind'));
    now += 1;
    await shelf.sweep();
    await expect(shelf.readFile(file)).rejects.toThrow(ChunkMissingError);
  });
  expect(listKinds()).toEqual([]);
});

test('what is named is never swept, however old', async () => {
  await inside(async () => {
    await put('one', 'first');
    now += 60 * MINUTE_MS;
    await shelf.sweep();
    const { card } = await get('one');
    expect(await shelf.readFile(card.files[0] ?? { id: '', chunks: [] })).toEqual(bytes('first'));
  });
});
