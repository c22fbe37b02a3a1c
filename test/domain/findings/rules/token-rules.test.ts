import { expectVerdict, titleOf } from '../rule-case';
import { TOKEN_CASES } from './token-cases';

test.each(TOKEN_CASES.map((one) => [titleOf(one), one] as const))('%s', (_, one) => {
  expectVerdict(one);
});
