import { listBroken, scanUndisturbed, scanWithDeath, toOptions, type Harm } from './kill-rig';

test('a step killed when a write was done and its answer never came costs and repeats no more', async () => {
  const options = toOptions();
  const undisturbed = await scanUndisturbed(options);
  const writes = undisturbed.deaths.filter(({ what }) => /set|transaction|delete|queue/.test(what));
  expect(writes.length).toBeGreaterThan(20);
  const harms: Harm[] = [];
  for (const death of writes)
    harms.push(await scanWithDeath(options, { ...death, when: 'after' }, undisturbed));
  expect(listBroken(harms, 1)).toEqual([]);
});

test('a request that was answered to nobody is the only one repeated', async () => {
  const options = toOptions();
  const undisturbed = await scanUndisturbed(options);
  const answered = undisturbed.deaths.filter(
    ({ what }) => what.startsWith('bitbucket') && !what.endsWith('?fields=uuid,slug,name'),
  );
  for (const death of answered.filter((_, at) => at % 4 === 0))
    expect(await scanWithDeath(options, { ...death, when: 'after' }, undisturbed)).toMatchObject({
      ...{ struck: 1, sameFacts: true, repeated: 1 },
    });
});

test('with as many requests in flight as are shipped, no more than those are repeated', async () => {
  const options = toOptions({ tuning: { concurrency: 6 } });
  const undisturbed = await scanUndisturbed(options);
  const harms: Harm[] = [];
  for (const death of undisturbed.deaths.filter((_, at) => at % 3 === 0))
    harms.push(await scanWithDeath(options, { ...death, when: 'after' }, undisturbed));
  expect(listBroken(harms, 6)).toEqual([]);
});
