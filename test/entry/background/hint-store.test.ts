import fc from 'fast-check';
import { createDocumentStore } from '../../../src/adapters/forge/document-store';
import { repositoryUuid } from '../../../src/domain/facts/ids';
import { createHintStore } from '../../../src/entry/background/hint-store';
import { onRepositoryEvent } from '../../../src/entry/background/on-repository-event';
import { anApp, type App } from '../../builders/an-app';

const UUID = '{11111111-2222-4333-8444-555555555555}';
const OTHER = '{99999999-2222-4333-8444-555555555555}';

let app: App;
const hints = createHintStore(createDocumentStore());
beforeEach(async () => {
  app = await anApp();
});

function inside<T>(work: () => Promise<T>, installation = 'one'): Promise<T> {
  return app.host.runInside(app.callerOf({ installation }), work);
}

const one = repositoryUuid(UUID);
const other = repositoryUuid(OTHER);

describe('hints', () => {
  test('are there for the scan that begins after them, however often it asks', async () => {
    await inside(async () => {
      expect(await hints.listBefore(100)).toEqual(new Set());
      await hints.add(one, 99);
      await hints.add(other, 100);
      expect(await hints.listBefore(100)).toEqual(new Set([one]));
      expect(await hints.listBefore(100)).toEqual(new Set([one]));
      expect(await hints.listBefore(101)).toEqual(new Set([one, other]));
    });
  });

  test('that come during a scan are left for the next, also of what the scan reads', async () => {
    await inside(async () => {
      await hints.add(one, 50);
      await hints.add(one, 150);
      await hints.add(other, 160);
      expect(await hints.listBefore(100)).toEqual(new Set([one]));
      await hints.forgetBefore(100);
      expect(await hints.listBefore(100)).toEqual(new Set());
      expect(await hints.listBefore(151)).toEqual(new Set([one]));
      expect(await hints.listBefore(200)).toEqual(new Set([one, other]));
      await hints.forgetBefore(200);
      expect(await hints.listBefore(1000)).toEqual(new Set());
    });
  });

  test('may be told late and out of order', async () => {
    await inside(async () => {
      await hints.add(one, 150);
      await hints.add(one, 50);
      expect(await hints.listBefore(100)).toEqual(new Set([one]));
      await hints.forgetBefore(100);
      expect(await hints.listBefore(151)).toEqual(new Set([one]));
    });
  });

  test('of one installation are no other’s', async () => {
    await inside(() => hints.add(one, 1), 'one');
    expect(await inside(() => hints.listBefore(10), 'two')).toEqual(new Set());
  });

  test('are bounded: what finds no room is left out, what is known stays', async () => {
    await inside(async () => {
      const many = Array.from({ length: 2_001 }, (_, at) =>
        repositoryUuid(`{${String(at).padStart(8, '0')}-0000-4000-8000-000000000000}`),
      );
      const documents = createDocumentStore();
      const [first] = many;
      if (!first) throw new Error('Many are more than none.');
      const stored = Object.fromEntries(many.slice(0, 2_000).map((uuid) => [uuid, [1, 1]]));
      await documents.change('repository-hints', () => stored);
      await hints.add(many[2_000] ?? first, 5);
      await hints.add(first, 7);
      const all = await hints.listBefore(10);
      expect(all.size).toBe(2_000);
      expect(all.has(first)).toBe(true);
      await hints.forgetBefore(7);
      expect(await hints.listBefore(10)).toEqual(new Set([first]));
    });
  });

  test('are lost by no order of events, scans and deaths', async () => {
    const arbitraryStep = fc.oneof(
      fc.record({ kind: fc.constant('hint' as const), of: fc.constantFrom(one, other) }),
      fc.record({
        kind: fc.constant('scan' as const),
        dies: fc.boolean(),
        hinted: fc.option(fc.constantFrom(one, other)),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryStep, { maxLength: 8 }), fc.nat(), async (steps, seed) => {
        await inside(async () => {
          const open = new Set<string>();
          let at = 0;
          for (const step of steps) {
            at += 10;
            if (step.kind === 'hint') {
              await hints.add(step.of, at);
              open.add(step.of);
              continue;
            }
            expect(await hints.listBefore(at)).toEqual(open);
            if (step.hinted) await hints.add(step.hinted, at + 5);
            if (!step.dies) {
              await hints.forgetBefore(at);
              open.clear();
            }
            if (step.hinted) open.add(step.hinted);
          }
          await hints.forgetBefore(at + 100);
        }, `installation-${seed}`);
      }),
      { numRuns: 30 },
    );
  });
});

describe('an event of a repository', () => {
  const event = {
    eventType: 'avi:bitbucket:updated:repository',
    timestamp: 1,
    selfGenerated: false,
    actor: { type: 'user', accountId: 'a', uuid: '{a}' },
    repository: { uuid: UUID, slug: 'paintings' },
    project: { uuid: '{p}' },
    workspace: { uuid: '{w}' },
  };
  const told: (readonly [string, number])[] = [];
  const deps = {
    hints: {
      add: (uuid: string, at: number) => {
        told.push([uuid, at]);
        return Promise.resolve();
      },
    },
    clock: { now: () => 42 },
  };
  beforeEach(() => {
    told.length = 0;
  });

  test.each(['created', 'updated', 'deleted'])(
    'that was %s is noted, with the time at which it came',
    async (what) => {
      await onRepositoryEvent({ ...event, eventType: `avi:bitbucket:${what}:repository` }, deps);
      expect(told).toEqual([[UUID, 42]]);
    },
  );

  test('may name it without braces and in capitals', async () => {
    const uuid = 'ABCDEF00-2222-4333-8444-555555555555';
    await onRepositoryEvent({ ...event, repository: { uuid } }, deps);
    expect(told).toEqual([['{abcdef00-2222-4333-8444-555555555555}', 42]]);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'avi:bitbucket:updated:repository'],
    ['no repository', { ...event, repository: undefined }],
    ['a repository without a uuid', { ...event, repository: { slug: 'paintings' } }],
    ['a uuid that is none', { ...event, repository: { uuid: '{../../x}' } }],
    ['a push', { ...event, eventType: 'avi:bitbucket:push:repository' }],
    ['an event of pull requests', { ...event, eventType: 'avi:bitbucket:created:pullrequest' }],
  ])('is ignored where it is %s', async (_, junk) => {
    await onRepositoryEvent(junk, deps);
    expect(told).toEqual([]);
  });

  test('of any shape throws nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (junk) => {
        await expect(onRepositoryEvent(junk, deps)).resolves.toBeUndefined();
      }),
    );
    expect(told).toEqual([]);
  });

  test('that cannot be stored is no silent loss', async () => {
    const add = () => Promise.reject(new Error('full'));
    await expect(onRepositoryEvent(event, { ...deps, hints: { add } })).rejects.toThrow('full');
  });
});
