import { expectVerdict, titleOf } from '../rule-case';
import { BRANCH_CASES } from './branch-cases';

test.each(BRANCH_CASES.map((one) => [titleOf(one), one] as const))('%s', (_, one) => {
  expectVerdict(one);
});
