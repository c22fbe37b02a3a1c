import { createDocumentStore } from '../../../src/adapters/forge/document-store';
import { anApp, type App } from '../../builders/an-app';

let app: App;
const documents = createDocumentStore();
beforeEach(async () => {
  app = await anApp();
});

function inside<T>(work: () => Promise<T>, installation = 'one'): Promise<T> {
  return app.host.runInside(app.callerOf({ installation }), work);
}

const plusOne = ({ value = 0 }: { readonly value: number | undefined }) => value + 1;

test('what was never stored is not there', async () => {
  expect(await inside(() => documents.find('count'))).toBeUndefined();
});

test('changes by many at once are all made, one after the other', async () => {
  await inside(async () => {
    const changes = [1, 2, 3, 4].map(() => documents.change<number>('count', plusOne));
    expect(await Promise.all(changes)).toEqual([true, true, true, true]);
    expect(await documents.find('count')).toMatchObject({ version: 4, value: 4 });
  });
});

test('a change that changes nothing writes nothing and says so', async () => {
  await inside(async () => {
    await documents.change<number>('count', plusOne);
    expect(await documents.change<number>('count', () => undefined)).toBe(false);
    expect(await documents.find('count')).toMatchObject({ version: 1, value: 1 });
  });
});

test('what the storage refuses leaves what stood before', async () => {
  await inside(async () => {
    await documents.change<string>('text', () => 'short');
    const tooLong = 'x'.repeat(250 * 1024);
    await expect(documents.change<string>('text', () => tooLong)).rejects.toThrow(/240 KiB/);
    expect(await documents.find('text')).toMatchObject({ version: 1, value: 'short' });
  });
});

test('keys and installations do not see each other', async () => {
  await inside(() => documents.change<number>('count', plusOne));
  expect(await inside(() => documents.find('other'))).toBeUndefined();
  expect(await inside(() => documents.find('count'), 'two')).toBeUndefined();
});
