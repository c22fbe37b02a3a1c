import { expectVerdict, titleOf } from '../rule-case';
import { PRIVILEGE_CASES } from './privilege-cases';

test.each(PRIVILEGE_CASES.map((one) => [titleOf(one), one] as const))('%s', (_, one) => {
  expectVerdict(one);
});
