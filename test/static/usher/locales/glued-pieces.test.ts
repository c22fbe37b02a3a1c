import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFolder } from '../../../../static/usher/build/catalogues.mts';
import { gluedPiecesOf } from './glued-pieces';

/** Files that put together what is no sentence, and why. */
const NO_SENTENCE: Readonly<Record<string, string>> = {
  'features/plans/newcomers-file.tsx': 'cells of a file become the line that somebody could type',
  'features/settings/register-draft.ts': 'what somebody typed, in the field where it is typed',
  'lib/sentence-start.ts':
    'the one place that makes a letter large: at the beginning of a sentence',
};

test('no page glues translated pieces: another language orders them otherwise', () => {
  const files = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file));
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) =>
    gluedPiecesOf(readFileSync(path.join(sourceFolder, file), 'utf8'), file).map(
      ({ line, text }) => ({ file, line, text }),
    ),
  );
  expect(found.filter(({ file }) => !(file in NO_SENTENCE))).toEqual([]);
  // An exception that excuses nothing goes.
  expect(
    Object.keys(NO_SENTENCE).filter((name) => !found.some(({ file }) => file === name)),
  ).toEqual([]);
});

test.each([
  ['words in a template', '`${t`a`} b`'],
  ['a plural in a template', "`${plural(n, { one: '#', other: '#' })} left`"],
  ['a choice of words in a message', 't`${x ? t`is` : t`are`} open`'],
  ['a word of the domain in a template', '`${translated(x)} b`'],
  ['a sum', "t`a` + ' b'"],
  ['a list with commas', "parts.join(', ')"],
  ['a list with a word', "parts.join(' and ')"],
  ['a list with a translated word', 'parts.join(t` and `)'],
  ['a first letter made small', 'text.charAt(0).toLowerCase() + text.slice(1)'],
])('%s is glued', (_, source) => {
  expect(gluedPiecesOf(`const x = ${source};`, 'a.ts')).toHaveLength(1);
});

test.each([
  ['a message with names', 't`${name} joined ${group}`'],
  ['a plural in its message', "t`${plural(n, { one: '# plan is', other: '# plans are' })} open`"],
  ['sentences beside each other', "[t`A.`, t`B.`].join(' ')"],
  ['a class', "`tag ${isOpen ? 'open' : ''}`"],
  ['a sum of numbers', 'a + b'],
])('%s is whole', (_, source) => {
  expect(gluedPiecesOf(`const x = ${source};`, 'a.ts')).toEqual([]);
});
