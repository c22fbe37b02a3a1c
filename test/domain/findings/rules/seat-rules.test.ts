import { expectVerdict, titleOf } from '../rule-case';
import { SEAT_CASES } from './seat-cases';

test.each(SEAT_CASES.map((one) => [titleOf(one), one] as const))('%s', (_, one) => {
  expectVerdict(one);
});
