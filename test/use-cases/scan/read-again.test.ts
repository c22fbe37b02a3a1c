import { withProject, withRepository } from '../../../local/bitbucket/change-data';
import { generateWorkspace } from '../../../local/bitbucket/generator/generate-workspace';
import { createBudget } from '../../../src/adapters/bitbucket/budget';
import { createBitbucketReader } from '../../../src/adapters/bitbucket/reader';
import { type Facts } from '../../../src/domain/facts/facts';
import { projectUuid } from '../../../src/domain/facts/ids';
import { readAgain, type ReadAgainRun } from '../../../src/use-cases/scan/read-again';
import { API, requestAs } from '../../builders/simulated-bitbucket';
import { levelsIn, levelsOf } from './level-table';
import { aScannedWorkspace, DAY_MS, listReadings } from './refresh-rig';
import { factsOf } from './scan-rig';

const small = generateWorkspace({ people: 12, groups: 3, projects: 3, repositories: 9, seed: 3 });
const owner = small.accounts.find(({ membership }) => membership?.role === 'owner')?.uuid ?? '';
const repository = small.repositories[2];
const project = small.projects[1];

async function aDayLater() {
  const workspace = await aScannedWorkspace(small);
  const { rig } = workspace;
  rig.clock.advance(DAY_MS);
  rig.asked.length = 0;
  const facts = factsOf(workspace.first);
  const again = (changes: Partial<ReadAgainRun>) =>
    readAgain({
      source: createBitbucketReader({
        request: requestAs(rig.bitbucket, { onRequest: (path) => rig.asked.push(path) }),
        budget: createBudget({ share: 1, now: rig.clock.now, random: () => 0.5 }),
        ...{ readsAs: 'user', origin: API, now: rig.clock.now, workspace: 'acme' },
      }),
      ...{ readsAs: 'user', clock: rig.clock, random: () => 0.5, facts },
      ...changes,
    });
  return { rig, facts, again, uuid: workspace.uuidAt(2) };
}

/** What of `now` is another reading than before, by object and name. */
function listChanged(now: Facts, before: Facts): readonly string[] {
  const known = listReadings(before);
  return [...listReadings(now)].flatMap(([about, reading]) =>
    reading === known.get(about) ? [] : [about],
  );
}

test('reads grants and rules of what was asked for, and nothing else', async () => {
  const { rig, facts, again, uuid } = await aDayLater();
  rig.bitbucket.update((data) =>
    withRepository(
      withProject(data, project?.uuid ?? '', (one) => ({
        ...one,
        userGrants: [{ account: owner, level: 'read' }],
      })),
      repository?.uuid ?? '',
      (one) => ({ ...one, userGrants: [{ account: owner, level: 'admin' }], groupGrants: [] }),
    ),
  );
  const { outcome, facts: now } = await again({
    repositories: [uuid],
    projects: [projectUuid(project?.uuid ?? '')],
  });
  expect(outcome).toEqual({ state: 'finished' });
  expect(
    listChanged(now, facts)
      .map((about) => about.replace(/^\S+ /, ''))
      .sort(),
  ).toEqual([...['branchRules', 'groupGrants', 'groupGrants', 'personGrants', 'personGrants']]);
  expect(rig.asked).toHaveLength(5);
  expect(levelsIn(now)).toEqual(levelsOf(rig.bitbucket.data));
  const read = now.repositories.find((one) => one.uuid === uuid)?.personGrants;
  expect(read).toMatchObject({ state: 'complete', readAt: expect.any(Number) as number });
  expect(read?.state === 'complete' && read.readAt > (facts.endedAt ?? 0)).toBe(true);
});

test('what is refused now is a gap, not what was read yesterday', async () => {
  const { rig, again, uuid } = await aDayLater();
  const effect = { kind: 'status', status: 404 } as const;
  rig.bitbucket.faults.add({ path: `/${repository?.slug ?? ''}/permissions-config/users`, effect });
  const { outcome, facts: now } = await again({ repositories: [uuid] });
  expect(outcome).toEqual({ state: 'finished' });
  expect(now.repositories.find((one) => one.uuid === uuid)).toMatchObject({
    personGrants: { state: 'unread', gap: { reason: 'not-found' } },
    groupGrants: { state: 'complete' },
  });
});

test('what it did not come to stays as it was, with its age', async () => {
  const { facts, again, uuid } = await aDayLater();
  const { outcome, facts: now } = await again({ repositories: [uuid], limits: { maxRequests: 1 } });
  expect(outcome).toEqual({ state: 'paused' });
  expect(listChanged(now, facts)).toHaveLength(1);
});

test('asks nothing about what is not there', async () => {
  const { rig, facts, again } = await aDayLater();
  const { facts: now } = await again({ projects: [projectUuid('{gone}')] });
  expect(rig.asked).toEqual([]);
  expect(now).toEqual(facts);
});
