import { expectVerdict, titleOf } from '../rule-case';
import { KEY_CASES } from './key-cases';

test.each(KEY_CASES.map((one) => [titleOf(one), one] as const))('%s', (_, one) => {
  expectVerdict(one);
});
