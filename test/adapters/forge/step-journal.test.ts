import {
  openStepJournal,
  StepTakenOverError,
  sweepStepJournals,
} from '../../../src/adapters/forge/step-journal';
import { type PageRecord } from '../../../src/domain/facts/scan-record';
import { accountUuid, workspaceUuid } from '../../../src/domain/facts/ids';
import { anApp, type App } from '../../builders/an-app';

let app: App;

beforeEach(async () => {
  app = await anApp();
});

/** As if Forge had invoked it in the installation. */
function inside<T>(work: () => Promise<T>): Promise<T> {
  return app.host.runInside(app.callerOf({}), work);
}

function aPage(at: number): PageRecord {
  const uuid = accountUuid(`{00000000-0000-4000-8000-${String(at).padStart(12, '0')}}`);
  const row = { uuid, kind: 'user', displayName: `Person ${at}` } as const;
  return { job: { kind: 'members' }, at, rows: [row], next: `/2.0/page/${at}` };
}

const WORKSPACE: PageRecord = {
  job: { kind: 'workspace' },
  at: 1,
  rows: [
    {
      uuid: workspaceUuid('{9a7a67cf-827e-478c-a408-7e66e281afef}'),
      ...{ slug: 'acme', name: 'Acme', isPrivate: true, forkingMode: 'allow_forks' },
    },
  ],
};

function listStored(): readonly string[] {
  const { plain } = app.host.kvs.storageOf('one');
  return plain
    .entries()
    .map(([key]) => key)
    .filter((key) => key.startsWith('step:'));
}

test('what was written through is found again by the next step of the same name, in order', async () => {
  await inside(async () => {
    const dying = await openStepJournal('a');
    expect(dying.recovered).toEqual([]);
    for (let at = 1; at <= 30; at += 1) await dying.append([aPage(at)]);
    await dying.append([aPage(31), aPage(32)]);
  });
  const [same, other] = await inside(() =>
    Promise.all([openStepJournal('a'), openStepJournal('b')]),
  );
  expect(same.recovered.map(({ at }) => at)).toEqual(Array.from({ length: 32 }, (_, at) => at + 1));
  expect(other.recovered).toEqual([]);
});

test('a held page is no record of the scan, and is found under its name', async () => {
  await inside(async () => {
    await (await openStepJournal('a')).hold('app', WORKSPACE);
  });
  const found = await inside(() => openStepJournal('a'));
  expect(found.recovered).toEqual([]);
  expect(found.findHeld('app')).toEqual(WORKSPACE);
  expect(found.findHeld('user')).toBeUndefined();
});

test('a step that was taken for dead cannot write over what the next one writes', async () => {
  await inside(async () => {
    const dead = await openStepJournal('a');
    const alive = await openStepJournal('a');
    await alive.append([aPage(1)]);
    await expect(dead.append([aPage(2)])).rejects.toThrow(StepTakenOverError);
    expect((await openStepJournal('a')).recovered).toEqual([aPage(1)]);
  });
});

test('a write whose answer got lost and is made again is one write', async () => {
  await inside(async () => {
    await (await openStepJournal('a')).append([aPage(1)]);
    await (await openStepJournal('b')).append([aPage(1)]);
    app.host.faults.kvsWrite({ at: 1, as: 'failed' });
    const journal = await openStepJournal('c');
    await expect(journal.append([aPage(2)])).rejects.toThrow();
    await journal.append([aPage(2)]);
    expect((await openStepJournal('c')).recovered).toEqual([aPage(2)]);
  });
});

test('a step that was committed takes away its own, and the end of a scan all there are', async () => {
  await inside(async () => {
    const done = await openStepJournal('a');
    await done.append([aPage(1)]);
    for (let at = 0; at < 130; at += 1)
      await (await openStepJournal(`old-${at}`)).append([aPage(at)]);
    await done.remove();
    expect(listStored()).toHaveLength(130);
    await sweepStepJournals();
    expect(listStored()).toEqual([]);
  });
});
