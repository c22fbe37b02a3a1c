import { oncePer } from '../../src/domain/once-per';

test('what is worked out of one thing is worked out once, and of another again', () => {
  const asked: string[] = [];
  const spell = oncePer(({ word }: { readonly word: string }) => {
    asked.push(word);
    return { letters: Array.from(word) };
  });
  const facts = { word: 'ab' };
  expect(spell(facts)).toBe(spell(facts));
  expect(spell(facts)).toStrictEqual({ letters: ['a', 'b'] });
  expect(spell({ word: 'ab' })).not.toBe(spell(facts));
  expect(asked).toStrictEqual(['ab', 'ab']);
});
