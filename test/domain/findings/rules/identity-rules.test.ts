import { expectVerdict, titleOf } from '../rule-case';
import { IDENTITY_CASES } from './identity-cases';

test.each(IDENTITY_CASES.map((one) => [titleOf(one), one] as const))('%s', (_, one) => {
  expectVerdict(one);
});
