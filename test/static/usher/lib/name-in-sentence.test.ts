import { nameInSentence } from '../../../../static/usher/src/lib/name-in-sentence';

test('an ordinary name stands as it is', () => {
  expect(nameInSentence('Lucía Ferrante')).toBe('Lucía Ferrante');
});

test('a name of 300 letters is cut where the sentence would be lost in it', () => {
  const cut = nameInSentence(`Pedro ${'x'.repeat(300)}`);
  expect(Array.from(cut)).toHaveLength(80);
  expect(cut).toMatch(/^Pedro x+…$/);
});

test('no letter is cut in two', () => {
  const cut = nameInSentence('😀'.repeat(100));
  expect(cut).toBe(`${'😀'.repeat(79)}…`);
});

test.each(['ليلى حداد (Layla)', 'דוד'])('a name from right to left is set apart: %s', (name) => {
  expect(nameInSentence(name)).toBe(`\u2068${name}\u2069`);
});
