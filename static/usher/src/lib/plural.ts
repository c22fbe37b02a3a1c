import { plural, t } from '@lingui/core/macro';
import { i18n } from './i18n';
let grouped: Intl.NumberFormat | undefined;
let inSentence: Intl.ListFormat | undefined;
let inSummary: Intl.ListFormat | undefined;

/** `1,234`, or `1.234` in German. */
export function formatCount(count: number): string {
  grouped ??= new Intl.NumberFormat(i18n.locale);
  return grouped.format(count);
}

export function peopleCount(count: number): string {
  return plural(count, { one: '# person', other: '# people' });
}

export function repositoryCount(count: number): string {
  return plural(count, { one: '# repository', other: '# repositories' });
}

/** `a`, `a and b`, `a, b and c`, `a, b and 3 more`. */
export function listInWords(words: readonly string[], shown = 3): string {
  const rest = words.length - shown;
  return sentenceList().format(
    rest > 1 ? [...words.slice(0, shown), t`${formatCount(rest)} more`] : words,
  );
}

/** `a, b and c`, `a, b und c`; for whoever needs its parts. */
export function sentenceList(): Intl.ListFormat {
  inSentence ??= new Intl.ListFormat(listLocale(), { type: 'conjunction' });
  return inSentence;
}

/** `a, b, c`: figures and facts that stand beside each other; German says `a, b und c`. */
export function listInFigures(words: readonly string[]): string {
  inSummary ??= new Intl.ListFormat(listLocale(), { type: 'unit' });
  return inSummary.format(words);
}

/** American English would put a comma before `and`. */
function listLocale(): string {
  return i18n.locale === 'en' ? 'en-GB' : i18n.locale;
}
