import { expectVerdict, titleOf } from '../rule-case';
import { VISIBILITY_CASES } from './visibility-cases';

test.each(VISIBILITY_CASES.map((one) => [titleOf(one), one] as const))('%s', (_, one) => {
  expectVerdict(one);
});
