import {
  demandColumns,
  DIRECTORY_COLUMNS,
  findColumns,
  type FoundColumns,
} from '../../../src/domain/directory/directory-columns';
import { DirectoryCsvError } from '../../../src/domain/directory/directory-csv-error';

test('the titles of a workspace are found, wherever they stand', () => {
  const heading = [
    'On Plan',
    'Something else',
    'Email Address',
    'User id',
    'Has 2SV',
    'Public Name',
    'User status',
    'Last Login (UTC)',
  ];
  expect(findColumns(heading)).toStrictEqual({
    places: {
      isOnPlan: 0,
      address: 2,
      accountId: 3,
      hasTwoStepVerification: 4,
      name: 5,
      status: 6,
      lastActiveOn: 7,
    },
    ambiguous: [],
  });
});

test.each([
  ['  EMAIL \t  address ', { address: 0 }],
  ['Atlassian ID', { accountId: 0 }],
  ['Benutzer-ID', { accountId: 0 }],
  ['ID d’utilisateur', { accountId: 0 }],
  ['O\u0308ffentlicher Name', { name: 0 }],
  ['Statut de l’utilisateur', { status: 0 }],
  ['最終ログイン (UTC)', { lastActiveOn: 0 }],
  ['Zwei-Schritt-Verifizierung', { hasTwoStepVerification: 0 }],
  ['Im Plan', { isOnPlan: 0 }],
  ['Last seen in Bitbucket - acme', { lastActiveOn: 0 }],
  ['Last seen in Bitbucketeer', {}],
  ['When last seen in Bitbucket - acme', {}],
  ['Email address of the manager', {}],
  ['', {}],
])('%p is read as %p', (title, places) => {
  expect(findColumns([title])).toStrictEqual({ places, ambiguous: [] });
});

test("the workspace's own Bitbucket tells before the organization does", () => {
  expect(findColumns(['Last active', 'Last seen in Bitbucket - acme'])).toStrictEqual({
    places: { lastActiveOn: 1 },
    ambiguous: [],
  });
});

test.each([
  [['Email', 'Email Address', 'Name'], { name: 2 }, ['address']],
  [
    ['Last seen in Bitbucket - acme', 'User id', 'Last seen in Bitbucket - other'],
    { accountId: 1 },
    ['lastActiveOn'],
  ],
  [['Status', 'Name', 'User status', 'User name'], {}, ['name', 'status']],
])('of several that could be it none is taken: %p', (heading, places, ambiguous) => {
  expect(findColumns(heading)).toStrictEqual({ places, ambiguous });
});

/** What is thrown, as far as a reader sees it. */
function refusalOf(found: Partial<FoundColumns>) {
  try {
    demandColumns({ places: {}, ambiguous: [], ...found });
    return undefined;
  } catch (error) {
    if (!(error instanceof DirectoryCsvError)) throw error;
    const { name, message, remedy, line } = error;
    return { name, message, remedy, line };
  }
}

describe('what a file must have', () => {
  const EXPORT =
    'Export it in Bitbucket (Workspace settings, User directory, Export) or in Atlassian Administration (Directory, Users, Export users).';

  test.each(DIRECTORY_COLUMNS.slice(2))('somebody and %s are enough', (column) => {
    const byAddress = { address: 0, [column]: 1 };
    const byId = { accountId: 1, [column]: 0 };
    expect(demandColumns({ places: byAddress, ambiguous: [] })).toBe(byAddress);
    expect(demandColumns({ places: byId, ambiguous: [] })).toBe(byId);
  });

  test('nobody is not enough', () => {
    expect(refusalOf({ places: { name: 0, status: 1 } })).toStrictEqual({
      name: 'DirectoryCsvError',
      message: 'Line 1: no column says whose row it is. Expected: Email Address, or User id.',
      remedy: EXPORT,
      line: 1,
    });
  });

  test('somebody of whom nothing is said is not enough', () => {
    expect(refusalOf({ places: { address: 0, accountId: 1 } })).toStrictEqual({
      name: 'DirectoryCsvError',
      message:
        'Line 1: no column says anything of a person. Expected: Public Name, User status, Last Login (UTC), Has 2SV or On Plan.',
      remedy: EXPORT,
      line: 1,
    });
  });

  test('a column that stands twice is named', () => {
    const ambiguous = ['isOnPlan', 'name'] as const;
    expect(refusalOf({ places: { address: 0, status: 1 }, ambiguous })).toStrictEqual({
      name: 'DirectoryCsvError',
      message: 'Line 1: more than one column could be On Plan.',
      remedy: 'Take the others out of the file, or choose the column on the page of Usher.',
      line: 1,
    });
  });
});

test('an error of the whole file names no line', () => {
  const { message, line } = new DirectoryCsvError('it is empty.', 'Export it again.');
  expect({ message, line }).toStrictEqual({ message: 'it is empty.', line: undefined });
});
