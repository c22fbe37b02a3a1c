import { DirectoryCsvError } from '../../../src/domain/findings/directory-csv-error';
import { parseDirectoryCsv } from '../../../src/adapters/directory-csv/parse-directory-csv';

const HEADING = 'Public Name,Email Address,Last Login (UTC),Has 2SV,On Plan';

test('reads the export as Atlassian documents it, and keeps nothing but the domain of an address', () => {
  const text = `${HEADING}
John Doe,johndoe@Email.com,2023-05-10T17:52:21.523639,yes,yes
Amy Newman (INACTIVE),amy@email.com,,no,no
`;
  expect(parseDirectoryCsv(text)).toEqual([
    {
      publicName: 'John Doe',
      isInactive: false,
      emailDomain: 'email.com',
      lastActiveOn: '2023-05-10T17:52:21.523Z',
      hasTwoStepVerification: true,
      isOnPlan: true,
    },
    {
      publicName: 'Amy Newman',
      isInactive: true,
      emailDomain: 'email.com',
      lastActiveOn: null,
      hasTwoStepVerification: false,
      isOnPlan: false,
    },
  ]);
});

test('columns may come in any order, unknown ones are left out, missing ones stay unknown', () => {
  const text = '\uFEFFShoe size,on plan, PUBLIC NAME ,Account ID\r\n42,no,"Lund, Ana",557058:1\r\n';
  expect(parseDirectoryCsv(text)).toEqual([
    { publicName: 'Lund, Ana', isInactive: false, accountId: '557058:1', isOnPlan: false },
  ]);
});

test.each([
  ['with an offset', '2023-05-10T17:52:21+02:00', '2023-05-10T15:52:21.000Z'],
  ['with a blank', '2023-05-10 17:52:21', '2023-05-10T17:52:21.000Z'],
  ['a day alone', '2023-05-10', '2023-05-10T00:00:00.000Z'],
  ['never', 'Never', null],
])('a time %s', (_, cell, at) => {
  const [row] = parseDirectoryCsv(`${HEADING}\nAnn,,${cell},,\n`);
  expect(row).toEqual({ publicName: 'Ann', isInactive: false, lastActiveOn: at });
});

test.each([
  ['nothing', '', /^The file is empty\./],
  ['no names', 'Email,On Plan\na@b.example,yes\n', /^Line 1: there is no column Public Name/],
  ['a column twice', 'Public Name,On Plan,on plan\n', /^Line 1: the column on plan comes twice/],
  ['an empty name', `${HEADING}\nAnn,,,,\n,a@b.example,,,\n`, /^Line 3: .*Public Name is empty/],
  ['a plan that is neither', `${HEADING}\nAnn,,,,maybe\n`, /^Line 2: .*On Plan holds neither/],
  ['2SV that is neither', `${HEADING}\nAnn,,,1,\n`, /^Line 2: .*Has 2SV holds neither/],
  ['a time of a spreadsheet', `${HEADING}\nAnn,,5/10/23,,\n`, /^Line 2: .*Last Login \(UTC\)/],
  ['an impossible day', `${HEADING}\nAnn,,2023-13-40,,\n`, /^Line 2: .*Last Login \(UTC\)/],
  ['no address', `${HEADING}\nAnn,secret.person,,,\n`, /^Line 2: .*Email Address/],
  ['too few cells', `${HEADING}\nAnn,a@b.example\n`, /^Line 2: This is not CSV/],
  ['an open quote', `${HEADING}\n"Ann,a@b.example,,,\n`, /This is not CSV/],
])('%s is refused with line, column and remedy, and without what stands there', (_, text, says) => {
  let error: unknown;
  try {
    parseDirectoryCsv(text);
  } catch (thrown) {
    error = thrown;
  }
  if (!(error instanceof DirectoryCsvError)) throw new Error('It was not refused.');
  expect(error.message).toMatch(says);
  expect(error.remedy).toMatch(/\w\.$/);
  expect(error.message + error.remedy).not.toMatch(/b\.example|secret|maybe/);
});
