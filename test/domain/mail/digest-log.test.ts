import { type Delivery } from '../../../src/domain/mail/delivery';
import {
  type DigestLog,
  type DigestRun,
  isDue,
  KEPT_DIGESTS,
  nextSlot,
  withDelivery,
  withRun,
} from '../../../src/domain/mail/digest-log';

const aRun = (given: Partial<DigestRun> = {}): DigestRun => ({
  ...{ key: 'week 1', startsAt: 100, endsAt: 200, madeAt: 150, slot: 0, deliveries: [] },
  ...given,
});

test.each([
  ['nothing was made', [], true],
  ['this one was made', [aRun()], false],
  ['this one was made, whatever the clock said', [aRun({ madeAt: 90 })], false],
  ['one was made before it began', [aRun({ key: 'week 0', madeAt: 99 })], true],
  ['another schedule made one as it began', [aRun({ key: 'other', madeAt: 100 })], false],
  ['another schedule made one just now', [aRun({ key: 'other', madeAt: 160 })], false],
  ['one comes from a clock that was ahead', [aRun({ key: 'other', madeAt: 161 })], true],
])('%s', (_says, log, due) => {
  expect(isDue(log, { key: 'week 1', startsAt: 100, endsAt: 200 }, 160)).toBe(due);
});

test('as many as are kept each have their own slot, and the next takes that of the oldest', () => {
  let log: DigestLog = [];
  for (let week = 0; week < KEPT_DIGESTS + 1; week += 1)
    log = withRun(log, aRun({ key: `week ${week}`, slot: nextSlot(log) }));
  expect(log.map(({ key, slot }) => [key, slot])).toStrictEqual([
    ['week 6', 0],
    ['week 5', 5],
    ['week 4', 4],
    ['week 3', 3],
    ['week 2', 2],
    ['week 1', 1],
  ]);
});

describe('a change of one delivery', () => {
  const aDelivery = (recipient: string): Delivery => ({
    ...{ recipient, tries: 0 },
    state: { kind: 'waiting', notBefore: 0 },
  });
  const log = [
    aRun({ key: 'week 2', deliveries: [aDelivery('ada'), aDelivery('bo')] }),
    aRun({ deliveries: [aDelivery('ada')] }),
  ];
  const tried = (held: Delivery): Delivery => ({ ...held, tries: held.tries + 1 });

  test('leaves all others as they are', () => {
    const changed = withDelivery(log, { key: 'week 2', recipient: 'bo' }, tried);
    expect(changed?.map(({ deliveries }) => deliveries.map(({ tries }) => tries))).toStrictEqual([
      [0, 1],
      [0],
    ]);
    expect(changed?.[1]).toBe(log[1]);
    expect(changed?.[0]?.deliveries[0]).toBe(log[0]?.deliveries[0]);
  });

  test.each([
    ['of a digest that is gone', { key: 'week 0', recipient: 'ada' }, tried],
    ['to somebody else', { key: 'week 1', recipient: 'bo' }, tried],
    ['that changes nothing', { key: 'week 1', recipient: 'ada' }, (held: Delivery) => held],
  ])('%s writes nothing', (_says, address, change) => {
    expect(withDelivery(log, address, change)).toBeUndefined();
  });
});
