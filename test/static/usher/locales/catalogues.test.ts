import { readFileSync } from 'node:fs';
import {
  here,
  LANGUAGES,
  listPlaceholders,
  readCatalogue,
  sourceFolder,
} from '../../../../static/usher/build/catalogues.mts';
import { withDomainTexts } from '../../../../static/usher/build/domain-texts.mts';
import { extractMessages } from '../../../../static/usher/build/extract-messages.mts';

const messages = withDomainTexts(extractMessages(sourceFolder));
const catalogue = (language: (typeof LANGUAGES)[number]) =>
  readCatalogue(readFileSync(here(language), 'utf8'));

test('the pages say a few thousand things, and the domain some of them', () => {
  expect(messages.length).toBeGreaterThan(2_500);
  expect(messages.map(({ message }) => message)).toContain('Too many workspace admins');
});

test.each(LANGUAGES)(
  'the catalogue of %s has what the source says, and nothing else',
  (language) => {
    // Otherwise: npm run words
    const known = [...catalogue(language).keys()];
    const wanted = messages.map(({ key }) => key);
    expect(known.filter((key) => !wanted.includes(key))).toEqual([]);
    expect(wanted.filter((key) => !known.includes(key))).toEqual([]);
  },
);

test('English says what the source says', () => {
  const english = catalogue('en');
  expect(messages.filter(({ key, message }) => english.get(key) !== message)).toEqual([]);
});

test('no message begins or ends with a space: it would be a piece of another', () => {
  const pieces = messages.filter(({ message }) => message !== message.trim());
  expect(pieces.map(({ message }) => message)).toEqual([]);
});

test('everything is translated into German', () => {
  const german = catalogue('de');
  const open = messages.filter(({ key }) => (german.get(key) ?? '') === '');
  expect(open.map(({ message }) => message)).toEqual([]);
});

test('a translation has the placeholders, elements and plurals of its message', () => {
  const german = catalogue('de');
  const broken = messages.filter(({ key, message }) => {
    const wanted = listPlaceholders(message);
    return listPlaceholders(german.get(key) ?? '').join('\n') !== wanted.join('\n');
  });
  expect(broken.map(({ message }) => message)).toEqual([]);
});
