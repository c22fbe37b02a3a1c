import { expectVerdict, titleOf } from '../rule-case';
import { OFFBOARDING_CASES } from './offboarding-cases';

test.each(OFFBOARDING_CASES.map((one) => [titleOf(one), one] as const))('%s', (_, one) => {
  expectVerdict(one);
});
