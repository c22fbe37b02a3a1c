import { listBroken, scanUndisturbed, scanWithDeath, toOptions, type Harm } from './kill-rig';

test('a step killed before any call of the platform costs no fact, and repeats one request at most', async () => {
  const options = toOptions();
  const undisturbed = await scanUndisturbed(options);
  expect(new Set(undisturbed.deaths.map(({ step }) => step)).size).toBeGreaterThanOrEqual(3);
  const harms: Harm[] = [];
  for (const death of undisturbed.deaths)
    harms.push(await scanWithDeath(options, { ...death, when: 'before' }, undisturbed));
  expect(listBroken(harms, 1)).toEqual([]);
  expect(harms.some(({ repeated }) => repeated === 1)).toBe(true);
});
