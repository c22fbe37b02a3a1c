import {
  aboutDuration,
  formatAge,
  formatDay,
  HOUR_MS,
} from '../../../../static/usher/src/lib/dates';
import { i18n, toLanguage, translated } from '../../../../static/usher/src/lib/i18n';
import { amountText, centsText } from '../../../../static/usher/src/lib/money';
import { formatCount } from '../../../../static/usher/src/lib/plural';
import { compileCatalogue } from '../../../../static/usher/build/compile-catalogue.mts';
import { readFileSync } from 'node:fs';
import { here } from '../../../../static/usher/build/catalogues.mts';

beforeAll(() => {
  const messages = JSON.parse(compileCatalogue(readFileSync(here('de'), 'utf8'))) as never;
  i18n.loadAndActivate({ locale: 'de', messages });
});

test('days, ages and durations', () => {
  expect(formatDay(new Date(2026, 8, 20, 12).getTime())).toBe('20. Sept. 2026');
  expect(formatAge(HOUR_MS)).toBe('vor 1 Stunde');
  expect(formatAge(5 * HOUR_MS)).toBe('vor 5 Stunden');
  expect(formatAge(72 * HOUR_MS)).toBe('vor 3 Tagen');
  // A number and its unit stay on one line.
  expect(aboutDuration(40_000)).toBe('etwa 40\u00A0s');
});

test('money and numbers', () => {
  expect(centsText(267_180)).toBe('2.671,80');
  expect(centsText(-1_460)).toBe('−14,60');
  expect(amountText({ currency: 'USD', atLeastCents: 20_130, atMostCents: 22_265 })).toBe(
    '201,30 bis 222,65',
  );
  expect(formatCount(5_000)).toBe('5.000');
});

test('a text of the domain is translated, and one that nobody translated stays', () => {
  expect(translated('Too many workspace admins')).toBe('Zu viele Workspace-Admins');
  expect(translated('nora was given write on pay-api')).toBe('nora was given write on pay-api');
});

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['DE_de', 'de'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
  ['den', 'en'],
  ['', 'en'],
  [undefined, 'en'],
])('the language of the locale %p is %s', (locale, language) => {
  expect(toLanguage(locale)).toBe(language);
});
