import { readWorkspaceSizes } from '../../../src/adapters/bitbucket/workspace-sizes';
import { aBitbucket, requestAs } from '../../builders/simulated-bitbucket';

test('the sizes of a workspace take three small requests', async () => {
  const bitbucket = aBitbucket();
  const sizes = await readWorkspaceSizes('acme', { request: requestAs(bitbucket) });
  const people = bitbucket.data.accounts.filter(({ membership }) => membership).length;
  expect(sizes).toEqual({ people, projects: 8, repositories: 120 });
  expect(bitbucket.stats().total).toBe(3);
});

test('a size that Bitbucket keeps to itself is an error, not zero', async () => {
  const bitbucket = aBitbucket({ switches: { pageCounters: false } });
  await expect(readWorkspaceSizes('acme', { request: requestAs(bitbucket) })).rejects.toMatchObject(
    { reason: 'unreadable-answer' },
  );
});
