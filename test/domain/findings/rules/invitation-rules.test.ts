import { expectVerdict, titleOf } from '../rule-case';
import { INVITATION_CASES } from './invitation-cases';

test.each(INVITATION_CASES.map((one) => [titleOf(one), one] as const))('%s', (_, one) => {
  expectVerdict(one);
});
