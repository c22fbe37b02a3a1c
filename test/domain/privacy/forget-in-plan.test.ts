import { forgetInTexts, listNamesToForget } from '../../../src/domain/privacy/forget-in-plan';
import { aPerson, aRepository } from '../../builders/facts-builders';

const [ann, ben] = [aPerson(), aPerson({ displayName: 'Ben' })];
const names = { [ann.uuid]: 'Ann', [ben.uuid]: 'Former user', [aRepository().uuid]: 'paintings' };

test('only what the accounts are called is to be forgotten, and what is forgotten already is not', () => {
  const accounts = new Set([ann.uuid, ben.uuid, aPerson({ displayName: 'Cem' }).uuid]);
  expect(listNamesToForget({ names }, { accounts })).toStrictEqual(['Ann']);
  expect(listNamesToForget({ names }, { accounts: new Set() })).toStrictEqual([]);
  expect(listNamesToForget({ names: { [ann.uuid]: '' } }, { accounts })).toStrictEqual([]);
});

test('two accounts of one name are one name', () => {
  const accounts = new Set([ann.uuid, ben.uuid]);
  const both = { [ann.uuid]: 'Ann', [ben.uuid]: 'Ann' };
  expect(listNamesToForget({ names: both }, { accounts })).toStrictEqual(['Ann']);
});

test('a name goes wherever it stands, and everything else stays', () => {
  const plan = {
    title: 'Offboard Ann',
    steps: [{ says: 'Remove write of Ann, Ann’s and (Ann)', done: true, at: 3, none: null }],
    names: { 'a key': 'Ann' },
  };
  expect(forgetInTexts(plan, ['Ann'])).toStrictEqual({
    title: 'Offboard Former user',
    steps: [
      {
        says: 'Remove write of Former user, Former user’s and (Former user)',
        ...{ done: true, at: 3, none: null },
      },
    ],
    names: { 'a key': 'Former user' },
  });
});

test.each([
  ['Anna and Ann', ['Ann'], 'Anna and Former user'],
  ['MaryAnn and 1Ann', ['Ann'], 'MaryAnn and 1Ann'],
  ['Äann Ann', ['ann'], 'Äann Ann'],
  ['Ann Lee of Ann', ['Ann', 'Ann Lee'], 'Former user of Former user'],
  ['J. R. (Bob) [x] and JXR', ['J. R. (Bob) [x]', 'J.R'], 'Former user and JXR'],
  ['Ann', [], 'Ann'],
])('%s', (text, gone, wanted) => {
  expect(forgetInTexts(text, gone)).toBe(wanted);
});
