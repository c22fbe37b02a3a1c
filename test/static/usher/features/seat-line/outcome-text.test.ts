import { type SeatOutcome } from '../../../../../src/domain/seats/seat';
import { outcomeText as inFiles } from '../../../../../src/domain/seats/outcome-words';
import {
  outcomeText,
  savingText,
} from '../../../../../static/usher/src/features/seat-line/outcome-text';
import { isoDay } from '../../../../../static/usher/src/features/seat-line/seats-cost';

const saves = {
  kind: 'freed-saves',
  currency: 'USD',
  atLeastCents: 365,
  atMostCents: 365,
  pricedOn: '2026-09-20',
} as const;

const OUTCOMES: readonly SeatOutcome[] = [
  { kind: 'stays-billed' },
  { kind: 'freed-saves-nothing', because: 'flat-rate' },
  { kind: 'freed-saves-nothing', because: 'free-plan' },
  { kind: 'freed-saves-nothing', because: 'not-billed' },
  saves,
  { ...saves, atLeastCents: 300, from: '2026-12-01' },
  { kind: 'no-saving-before-renewal' },
  { kind: 'no-saving-before-renewal', renewsOn: '2027-01-31' },
  { kind: 'not-known', missing: 'plan' },
  { kind: 'not-known', missing: 'billing-period' },
  { kind: 'not-known', missing: 'price' },
  { kind: 'not-known', missing: 'active-members' },
];

test.each(OUTCOMES)('a page says %j as the terminal and the files do', (outcome) => {
  expect(outcomeText(outcome)).toBe(inFiles(outcome, isoDay));
});

test('where it is told that the seat is freed, only what it saves is said', () => {
  expect(savingText(saves)).toBe('saves 3.65 USD a month from the next billing date');
});
