import { notCheckedText } from '../../../../../static/usher/src/features/findings/not-checked-text';

test.each([
  { whole: 55, partly: 3, rules: 98, told: '55 of 98 rules not at all, 3 only in part' },
  { whole: 55, partly: 0, rules: 98, told: '55 of 98 rules not at all' },
  { whole: 0, partly: 3, rules: 98, told: '3 of 98 rules only in part' },
  { whole: 1, partly: 0, rules: 1, told: '1 of 1 rule not at all' },
])('$whole not at all and $partly in part: “$told”', ({ told, ...counts }) => {
  expect(notCheckedText(counts)).toBe(told);
});
