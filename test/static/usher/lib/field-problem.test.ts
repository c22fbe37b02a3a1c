import { toFieldProblem } from '../../../../static/usher/src/lib/field-problem';

const labels = { reviewOn: 'Review date', companyDomains: 'Domains' };

test.each([
  [
    'exemption.reviewOn lies in the past. Choose another.',
    { field: 'reviewOn', text: 'Review date lies in the past. Choose another.' },
  ],
  [
    'saveThresholds: thresholds.companyDomains.3 is not a domain.',
    { field: 'companyDomains', text: 'Domains is not a domain.' },
  ],
  ['reviewOn is empty.', { field: 'reviewOn', text: 'Review date is empty.' }],
  ['The exemptions are too many.', { text: 'The exemptions are too many.' }],
  ['saveSetup: setup.plan is odd.', { text: 'saveSetup: setup.plan is odd.' }],
  ['', { text: '' }],
])('%j', (message, expected) => {
  expect(toFieldProblem(message, labels)).toEqual(expected);
});
