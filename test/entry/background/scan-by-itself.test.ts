import { aScanningApp } from '../../builders/a-scanning-app';

test('the hour begins the first scan, and events carry it to its end while nobody looks', async () => {
  const app = await aScanningApp();
  await app.scanByItself();
  const { scan } = await app.get('getWorkspace');
  expect(scan).toMatchObject({
    ...{ state: 'finished', startedBy: 'schedule', mode: 'full', readsAs: 'app' },
  });
  const asked = app.listAsked();
  expect(new Set(asked).size).toBe(asked.length);
  expect(await app.readFacts()).toMatchObject({ workspace: { slug: 'acme' } });
});
