import fc from 'fast-check';
import { type Digest } from '../../../src/domain/digest/digest';
import { type DigestLog } from '../../../src/domain/mail/digest-log';
import { type MailFailure, type MailOutcome } from '../../../src/domain/mail/mail';
import { type DigestDesk, planDigest, sendDigest } from '../../../src/use-cases/mail/send-digest';
import { periodOf } from '../../../src/use-cases/mail/digest-period';

const HOUR_MS = 3_600_000;
const SCHEDULE = { isOn: true, weekday: 1, hour: 8, timeZone: 'Europe/Berlin' };
/** Monday 2026-11-16, 08:00 in Berlin. */
const START = Date.parse('2026-11-16T07:00:00Z');
const RECIPIENTS = ['ada', 'bo', 'cy'];

class Killed extends Error {}

/** How one mail fares at the provider: whether it is taken, and what is heard of that. */
type Luck =
  'sent' | 'lost-answer' | 'never-arrived' | Extract<MailFailure, 'rate-limited' | 'unavailable'>;
const LUCKS: readonly Luck[] = [
  'sent',
  'lost-answer',
  'never-arrived',
  'rate-limited',
  'unavailable',
];

interface World {
  now: number;
  log: DigestLog;
  readonly kept: Map<number, { key: string; digest: Digest }>;
  /** `period recipient`, once for each mail that a provider has really sent. */
  readonly mails: string[];
  readonly idempotent: boolean;
  readonly seen: Set<string>;
  tokens: number;
  /** Operations that still work before the process dies. */
  stepsLeft: number;
  luck: () => Luck;
}

function aWorld(idempotent: boolean): World {
  return {
    ...{ now: START, log: [], kept: new Map(), mails: [], seen: new Set(), tokens: 0 },
    ...{ idempotent, stepsLeft: Infinity, luck: () => 'sent' },
  };
}

function deskOf(world: World): DigestDesk {
  /** Every operation is a place to die at, and to be overtaken at. */
  const step = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    world.stepsLeft -= 1;
    if (world.stepsLeft < 0) throw new Killed();
    return work();
  };
  return {
    now: () => world.now,
    newToken: () => String((world.tokens += 1)),
    getSchedule: () => step(() => SCHEDULE),
    getLog: () => step(() => world.log),
    changeLog: (change) =>
      step(() => {
        world.log = change(world.log) ?? world.log;
      }),
    compose: () => step(() => ({ madeOn: String(world.now) }) as Digest),
    keep: (slot, key, digest) =>
      step(() => {
        if (world.kept.get(slot)?.key !== key) world.kept.set(slot, { key, digest });
      }),
    findKept: (slot, key) =>
      step(() => {
        const held = world.kept.get(slot);
        return held?.key === key ? held.digest : undefined;
      }),
    findSender: () =>
      step(() => ({
        version: 1,
        idempotentForMs: world.idempotent ? 24 * HOUR_MS : 0,
        send: (mail, key) => step(() => post(world, mail.to, key)),
      })),
    listRecipients: () => step(() => RECIPIENTS),
    findAddressee: (recipient) => step(() => ({ kind: 'send', recipient, address: recipient })),
    render: (_digest, { address }) => ({
      ...{ from: { address: 'usher', name: '' }, to: address },
      ...{ subject: '', text: '', html: '' },
    }),
  };
}

/** A provider that makes one mail of two tries where it knows the key. */
function post(world: World, to: string, key: string): MailOutcome {
  const luck = world.luck();
  const isTaken = luck === 'sent' || luck === 'lost-answer';
  if (isTaken && !(world.idempotent && world.seen.has(key))) {
    world.seen.add(key);
    world.mails.push(`${periodOf(world.now, SCHEDULE).key} ${to}`);
  }
  if (luck === 'sent') return { kind: 'sent' };
  const reason = luck === 'lost-answer' || luck === 'never-arrived' ? 'no-answer' : luck;
  return { kind: 'failed', reason };
}

async function trigger(world: World): Promise<void> {
  try {
    await sendDigest(deskOf(world));
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}

const aTrigger = fc.record({
  /** Late, missing, or all at once. */
  afterMinutes: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 90 }),
    fc.integer({ min: 0, max: 12_000 }),
  ),
  /** How many run at the same time. */
  doubled: fc.integer({ min: 1, max: 3 }),
  diesAfter: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 40 })),
  lucks: fc.array(fc.constantFrom(...LUCKS), { minLength: 1, maxLength: 6 }),
});

describe('over any sequence of triggers: doubled, late, missing, killed', () => {
  test.each([true, false])(
    'nobody is mailed twice in a period (idempotent: %s)',
    async (idempotent) => {
      await fc.assert(
        fc.asyncProperty(fc.array(aTrigger, { maxLength: 25 }), async (triggers) => {
          const world = aWorld(idempotent);
          for (const { afterMinutes, doubled, diesAfter, lucks } of triggers) {
            world.now += afterMinutes * 60_000;
            world.stepsLeft = diesAfter;
            let at = 0;
            world.luck = () => lucks[(at += 1) % lucks.length] ?? 'sent';
            await Promise.all(Array.from({ length: doubled }, () => trigger(world)));
          }
          expect(new Set(world.mails).size).toBe(world.mails.length);
          expect(new Set(world.log.map(({ key }) => key)).size).toBe(world.log.length);
        }),
        { numRuns: 200 },
      );
    },
  );

  test('everybody is mailed where one trigger came through and the provider accepted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(aTrigger, { maxLength: 10 }),
        async (idempotent, triggers) => {
          const world = aWorld(idempotent);
          for (const { afterMinutes, doubled, diesAfter } of triggers) {
            world.now += afterMinutes * 60_000;
            // Dies before anything is sent: at most once the digest is made and written down.
            world.stepsLeft = Math.min(diesAfter, 6);
            await Promise.all(Array.from({ length: doubled }, () => trigger(world)));
          }
          world.stepsLeft = Infinity;
          await trigger(world);
          const { key } = periodOf(world.now, SCHEDULE);
          expect(world.mails.filter((mail) => mail.startsWith(key)).sort()).toEqual(
            RECIPIENTS.map((recipient) => `${key} ${recipient}`),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('killed at any step', () => {
  test.each(Array.from({ length: 30 }, (_, steps) => steps))(
    'after %i operations: the next hours end it, and nobody has two',
    async (steps) => {
      for (const idempotent of [true, false]) {
        const world = aWorld(idempotent);
        world.stepsLeft = steps;
        await trigger(world);
        world.stepsLeft = Infinity;
        for (let hour = 0; hour < 3; hour += 1) {
          world.now += HOUR_MS;
          await trigger(world);
        }
        expect(new Set(world.mails).size).toBe(world.mails.length);
        const states = world.log[0]?.deliveries.map(({ state }) => state.kind) ?? [];
        expect(states).toHaveLength(RECIPIENTS.length);
        expect(states.filter((kind) => kind !== 'sent')).toEqual(
          idempotent || !states.includes('unknown') ? [] : ['unknown'],
        );
        expect(await planDigest(deskOf(world))).toBe('nothing');
      }
    },
  );
});

describe('what a provider says', () => {
  const after = async (luck: Luck, idempotent: boolean) => {
    const world = aWorld(idempotent);
    world.luck = () => luck;
    const report = await sendDigest(deskOf(world));
    return { world, report, kind: world.log[0]?.deliveries[0]?.state.kind };
  };

  test.each(['rate-limited', 'unavailable'] as const)('%s is tried again, later', async (luck) => {
    const { world, report } = await after(luck, false);
    expect(report).toEqual({ made: true, tries: 3, wakesAt: START + 300_000 });
    world.luck = () => 'sent';
    world.now = START + 299_999;
    await trigger(world);
    expect(world.mails).toEqual([]);
    world.now = START + 300_000;
    await trigger(world);
    expect(world.mails).toHaveLength(3);
  });

  test('silence is not known where a second try could be a second mail', async () => {
    expect((await after('lost-answer', false)).kind).toBe('unknown');
    expect((await after('never-arrived', false)).kind).toBe('unknown');
  });

  test('silence is tried again where it could not', async () => {
    const { world, kind } = await after('lost-answer', true);
    expect(kind).toBe('waiting');
    world.luck = () => 'sent';
    world.now = START + 300_000;
    await trigger(world);
    expect(world.mails).toHaveLength(3);
    expect(world.log[0]?.deliveries.map(({ state }) => state.kind)).toEqual([
      'sent',
      'sent',
      'sent',
    ]);
  });
});
