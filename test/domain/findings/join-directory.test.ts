import { type DirectoryRow } from '../../../src/domain/findings/directory-row';
import { joinDirectory } from '../../../src/domain/findings/join-directory';
import { anOutsider, aPerson } from '../../builders/facts-builders';

const row = (publicName: string, given: Partial<DirectoryRow> = {}): DirectoryRow => ({
  publicName,
  isInactive: false,
  ...given,
});
const ann = aPerson({ displayName: 'Ann Lee', accountId: '1' });

test('joins by the only account of that name, and says so', () => {
  expect(joinDirectory([row(' ann LEE', { isOnPlan: true, isInactive: true })], [ann])).toEqual({
    people: [{ accountId: '1', status: 'deactivated', isOnPlan: true, isMatchedByName: true }],
    unknown: 0,
    ambiguous: 0,
  });
});

test('an account id needs no name and leaves no doubt', () => {
  const rows = [row('Somebody Else', { accountId: '1' })];
  expect(joinDirectory(rows, [ann]).people).toEqual([{ accountId: '1', status: 'active' }]);
});

test.each([
  [
    'two accounts of one name',
    [row('Ann Lee')],
    [ann, aPerson({ displayName: 'Ann Lee', accountId: '2' })],
  ],
  ['two rows of one name', [row('Ann Lee'), row('ann lee', { isInactive: true })], [ann]],
])('%s: nothing is said of them', (_, rows, accounts) => {
  expect(joinDirectory(rows, accounts)).toEqual({ people: [], unknown: 0, ambiguous: rows.length });
});

test('teams, apps and accounts without an id are nobody', () => {
  const accounts = [
    aPerson({ displayName: 'Robot', kind: 'app_user' }),
    anOutsider({ displayName: 'Olga' }),
  ];
  expect(joinDirectory([row('Robot'), row('Olga'), row('Zoe')], accounts)).toEqual({
    people: [],
    unknown: 3,
    ambiguous: 0,
  });
});
