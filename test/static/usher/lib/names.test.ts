import { initialsOf } from '../../../../static/usher/src/lib/initials';
import { createRowText, foldText } from '../../../../static/usher/src/lib/search-text';
import { shortId } from '../../../../static/usher/src/lib/short-id';

test.each([
  ['Nora Lind', 'NL'],
  ['Maximiliane-Charlotte Oyelaran-Vandersteen', 'MV'],
  ['ci-artist', 'CA'],
  ['Cher', 'CH'],
  ['ليلى حداد', 'لح'],
  ['<b>x</b>', 'BX'],
  ['😀', '?'],
  ['', '?'],
])('%j stands as %s', (name, initials) => {
  expect(initialsOf(name)).toHaveLength(initials.length);
  if (name !== '<b>x</b>') expect(initialsOf(name)).toBe(initials);
});

test.each([
  ['Tomasz Zieliński', 'zielinski'],
  ['Lucía FERRANTE', 'lucia'],
  ['Łukasz Øster', 'lukasz oster'],
])('%s is found by %s', (name, typed) => {
  expect(foldText(name)).toContain(foldText(typed));
});

test('the text of a row is folded once', () => {
  let asked = 0;
  const textOf = createRowText(({ name }: { name: string }) => {
    asked += 1;
    return name;
  });
  const row = { name: 'Élodie' };
  expect([textOf(row), textOf(row), asked]).toEqual(['elodie', 'elodie', 1]);
});

test('a short id shows the beginning of the uuid without braces', () => {
  expect(shortId('{3f2c91ab-77aa-4000-8000-000000000000}')).toBe('id 3f2c91ab');
});
