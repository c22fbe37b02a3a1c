import { parseDirectoryCsv } from '../../../src/adapters/directory-csv/parse-directory-csv';
import { DirectoryCsvError } from '../../../src/domain/directory/directory-csv-error';

const HEADING = 'Public Name,Email Address,Last Login (UTC),Has 2SV,On Plan';

const john = {
  line: 2,
  status: 'active',
  address: 'johndoe@email.com',
  emailDomain: 'email.com',
  lastActiveOn: '2023-05-10T17:52:21.523Z',
  hasTwoStepVerification: true,
  isOnPlan: true,
};

test('reads the export as Atlassian documents it, and keeps no name', () => {
  const text = `${HEADING}
John Doe,johndoe@Email.com,2023-05-10T17:52:21.523639,yes,yes
Amy Newman (INACTIVE),amy@email.com,,no,no
`;
  expect(parseDirectoryCsv(text)).toEqual({
    rows: [
      john,
      {
        line: 3,
        status: 'deactivated',
        address: 'amy@email.com',
        emailDomain: 'email.com',
        lastActiveOn: null,
        hasTwoStepVerification: false,
        isOnPlan: false,
      },
    ],
    bad: [],
  });
});

test('reads the users of an organization as Atlassian Administration exports them', () => {
  const text = `User id,User name,email,User status,Added to org,Org role,Last seen in Jira - acme,Last seen in Bitbucket - acme
557058:1,Ann,ann@acme.example,Active,12 Jan 2023,User,01 Jan 2020,3 Feb 2026
557058:2,Bob,bob@acme.example,Suspended,12 Jan 2023,User,,Never accessed
557058:3,Cy,cy@acme.example,Something new,12 Jan 2023,User,,
`;
  const { rows, bad } = parseDirectoryCsv(text);
  expect(rows).toEqual([
    {
      line: 2,
      status: 'active',
      accountId: '557058:1',
      address: 'ann@acme.example',
      emailDomain: 'acme.example',
      lastActiveOn: '2026-02-03T00:00:00.000Z',
    },
    expect.objectContaining({ accountId: '557058:2', status: 'suspended', lastActiveOn: null }),
    expect.objectContaining({ accountId: '557058:3', status: 'unknown' }),
  ]);
  expect(bad).toEqual([]);
});

const ROW = ['John Doe', 'johndoe@email.com', '2023-05-10T17:52:21.523639', 'yes', 'yes'];
const joined = (delimiter: string, end = '\n') =>
  [HEADING.split(','), ROW].map((cells) => cells.join(delimiter)).join(end) + end;

test.each([
  ['commas', joined(',')],
  ['semicolons', joined(';')],
  ['tabs', joined('\t')],
  ['a byte order mark', `\uFEFF${joined(',')}`],
  ['the ends of lines of Windows', joined(',', '\r\n')],
  ['quotation marks around everything', joined(',').replace(/[^,\n]+/g, '"$&"')],
  ['semicolons inside a quoted title', joined(',').replace('Public Name', '"Public Name"')],
])('%s make no difference', (_, text) => {
  expect(parseDirectoryCsv(text).rows).toEqual([john]);
});

test('a heading with quoted delimiters of another kind does not mislead', () => {
  const text = '"a;b;c;d";Email Address\n'.replace(';E', ',E') + 'x,johndoe@email.com\n';
  expect(() => parseDirectoryCsv(text)).toThrow(/no column says anything/);
});

test.each([
  ['German', 'Öffentlicher Name;E-Mail-Adresse;Letzte Anmeldung (UTC);Hat 2SV;Im Plan', 'ja'],
  ['French', 'Nom public,Adresse e-mail,Dernière connexion (UTC),A 2SV,Dans le forfait', 'oui'],
  ['Spanish', 'Nombre público,Correo electrónico,Último acceso (UTC),Tiene 2SV,En el plan', 'sí'],
  ['Portuguese', 'Nome público,Endereço de e-mail,Último acesso,Tem 2SV,No plano', 'sim'],
  ['Japanese', '公開名,メールアドレス,最終ログイン (UTC),2 段階認証,プラン対象', 'はい'],
])('a heading in %s is tolerated', (_, heading, yes) => {
  const delimiter = heading.includes(';') ? ';' : ',';
  const cells = ['Ann', 'ann@acme.example', '2026-01-02', yes, yes].join(delimiter);
  const [row] = parseDirectoryCsv(`${heading}\n${cells}\n`).rows;
  expect(row).toMatchObject({ address: 'ann@acme.example', isOnPlan: true, status: 'active' });
});

test('columns may come in any order, unknown ones are left out, missing ones stay unknown', () => {
  const text = '\uFEFFShoe size,on plan, PUBLIC NAME ,Account ID\r\n42,no,"Lund, Ana",557058:1\r\n';
  expect(parseDirectoryCsv(text).rows).toEqual([
    { line: 2, status: 'active', accountId: '557058:1', isOnPlan: false },
  ]);
});

test.each([
  ['with an offset', '2023-05-10T17:52:21+02:00', '2023-05-10T15:52:21.000Z'],
  ['with a blank', '2023-05-10 17:52:21', '2023-05-10T17:52:21.000Z'],
  ['a day alone', '2023-05-10', '2023-05-10T00:00:00.000Z'],
  ['a leap day', '2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['in words', '5 Mar 2024', '2024-03-05T00:00:00.000Z'],
  ['never', 'Never', null],
  ['no access', 'Never accessed', null],
])('a time %s', (_, cell, at) => {
  const [row] = parseDirectoryCsv(`${HEADING}\nAnn,a@b.example,${cell},,\n`).rows;
  expect(row).toEqual({
    line: 2,
    status: 'active',
    address: 'a@b.example',
    emailDomain: 'b.example',
    lastActiveOn: at,
  });
});

describe('a bad row is listed by line and reason, and the others are read', () => {
  test.each([
    ['a plan that is neither', 'Ann,a@b.example,,,maybe', 'bad-on-plan'],
    ['2SV that is neither', 'Ann,a@b.example,,1,', 'bad-two-step-verification'],
    ['a time of a spreadsheet', 'Ann,a@b.example,5/10/23,,', 'bad-time'],
    ['an impossible month', 'Ann,a@b.example,2023-13-40,,', 'bad-time'],
    ['an impossible day', 'Ann,a@b.example,2023-02-29,,', 'bad-time'],
    ['a month nobody knows', 'Ann,a@b.example,3 Foo 2024,,', 'bad-time'],
    ['no address', 'Ann,secret.person,,,', 'bad-address'],
    ['an address that would end a question', `Ann,"a""b@c.example",,,`, 'bad-address'],
    ['an address longer than any', `Ann,${'a'.repeat(250)}@b.example,,,`, 'bad-address'],
    ['neither address nor id', 'Ann,,,yes,yes', 'nobody-named'],
    ['too few cells', 'Ann,a@b.example', 'wrong-number-of-cells'],
    ['too many cells', 'Ann,a@b.example,,,,', 'wrong-number-of-cells'],
    ['a quotation mark inside a cell', 'An"n,a@b.example,,,', 'bad-quotes'],
  ])('%s', (_, cells, problem) => {
    const { rows, bad } = parseDirectoryCsv(`${HEADING}\n${ROW.join(',')}\n${cells}\n`);
    expect(rows).toEqual([john]);
    expect(bad).toEqual([{ line: 3, problem }]);
  });

  test('two rows for one person: nobody can tell which is right', () => {
    const text = `${HEADING}
Ann,ann@acme.example,,yes,yes
John Doe,johndoe@email.com,,,
Ann,ANN@acme.example,,no,no
`;
    const { rows, bad } = parseDirectoryCsv(text);
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(bad).toEqual([
      { line: 2, problem: 'same-person-twice', sameAsLine: 4 },
      { line: 4, problem: 'same-person-twice', sameAsLine: 2 },
    ]);
  });

  test('an account id that is none', () => {
    const { bad } = parseDirectoryCsv('User id,User status\na b,Active\n');
    expect(bad).toEqual([{ line: 2, problem: 'bad-account-id' }]);
  });
});

test.each([
  ['nothing', '', /^The file has no heading/],
  ['a heading alone', `${HEADING}\n`, /^Line 1: no row follows the heading/],
  [
    'another product',
    'Name,Price\nx,1\n',
    /^Line 1: no column says whose .*Email Address, or User/,
  ],
  ['addresses alone', 'Email\na@b.example\n', /^Line 1: no column says anything .*On Plan/],
  ['a column twice', `Email,On Plan,on plan\na@b.example,yes,no\n`, /^Line 1: .* could be On Plan/],
  [
    'two workspaces',
    'Email,Last seen in Bitbucket - a,Last seen in Bitbucket - b\na@b.example,,\n',
    /^Line 1: more than one column could be Last Login/,
  ],
  ['an open quote', `${HEADING}\n"Ann,a@b.example,,,\n`, /^Line \d: a quotation mark is open/],
  ['text after a quote', `${HEADING}\n"Ann"x,a@b.example,,,\n`, /^Line 2: a quotation mark/],
  ['a heading of stray quotes', 'Pub"lic,Email\nx,a@b.example\n', /^The file has no heading/],
])('%s is refused with remedy, and without what stands there', (_, text, says) => {
  let error: unknown;
  try {
    parseDirectoryCsv(text);
  } catch (thrown) {
    error = thrown;
  }
  if (!(error instanceof DirectoryCsvError)) throw new Error('It was not refused.');
  expect(error.message).toMatch(says);
  expect(error.remedy).toMatch(/\w\)?\.$/);
  expect(error.message + error.remedy).not.toMatch(/b\.example|secret|maybe|Ann/);
});

test('50,000 rows are read, each of them once', () => {
  const lines = Array.from(
    { length: 50_000 },
    (_, at) => `"Person, ${at}",p${at}@acme.example,2026-01-02T03:04:05.678901,yes,no`,
  );
  const { rows, bad } = parseDirectoryCsv([HEADING, ...lines].join('\n'));
  expect(bad).toEqual([]);
  expect(new Set(rows.map(({ address }) => address)).size).toBe(50_000);
  expect(rows.at(-1)).toMatchObject({ line: 50_001, address: 'p49999@acme.example' });
});
