import fc from 'fast-check';
import { aScanningApp, type ScanningApp } from '../../builders/a-scanning-app';
import { aTinyWorkspace } from '../../builders/a-tiny-workspace';

const OPTIONS = { tuning: { queueRequests: 5 } };

/** Something that may happen to an app at any time. */
type Happening =
  | { readonly is: 'hour'; readonly times: number }
  | { readonly is: 'event'; readonly which: number; readonly again: boolean }
  | { readonly is: 'lost'; readonly which: number }
  | { readonly is: 'death'; readonly call: number }
  | { readonly is: 'refusal'; readonly write: number }
  | { readonly is: 'time'; readonly minutes: number };

const which = fc.nat(9);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ is: fc.constant('hour' as const), times: fc.integer({ min: 1, max: 2 }) }),
  {
    weight: 4,
    arbitrary: fc.record({ is: fc.constant('event' as const), which, again: fc.boolean() }),
  },
  fc.record({ is: fc.constant('lost' as const), which }),
  fc.record({ is: fc.constant('death' as const), call: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ is: fc.constant('refusal' as const), write: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ is: fc.constant('time' as const), minutes: fc.integer({ min: -90, max: 90 }) }),
);

async function happen(app: ScanningApp, what: Happening): Promise<void> {
  const { queue, faults } = app.host;
  const pick = (at: number) => queue.list()[at % Math.max(1, queue.list().length)];
  switch (what.is) {
    case 'hour':
      await Promise.all(Array.from({ length: what.times }, () => app.runHour()));
      return;
    case 'event': {
      const event = pick(what.which);
      if (event) await queue.deliver(event, what.again);
      return;
    }
    case 'lost': {
      const event = pick(what.which);
      if (event) queue.lose(event);
      return;
    }
    case 'death':
      app.kill({ at: what.call, moduleKey: 'scan-steps', event: 'lost' });
      return;
    case 'refusal':
      faults.kvsWrite({ at: what.write, as: 'throttled' });
      return;
    case 'time':
      app.clock.advance(what.minutes * 60_000);
  }
}

test('whatever happens in whatever order, the scan comes to the facts of an undisturbed one', async () => {
  const calm = await aScanningApp({ ...OPTIONS, data: aTinyWorkspace(1) });
  await calm.scanByItself();
  const facts = await calm.readFacts();
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 25 }), async (happenings) => {
      const app = await aScanningApp({ ...OPTIONS, data: aTinyWorkspace(1) });
      for (const what of happenings) await happen(app, what);
      app.host.faults.clear();
      await app.scanByItself();
      expect((await app.get('getWorkspace')).scan).toMatchObject({ state: 'finished' });
      expect(await app.readFacts()).toEqual(facts);
    }),
    { numRuns: 10 },
  );
});
