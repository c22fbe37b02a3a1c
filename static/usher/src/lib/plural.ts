import { plural, t } from '@lingui/core/macro';
import { i18n } from './i18n';
let grouped: Intl.NumberFormat | undefined;

/** `1,234`, or `1.234` in German. */
export function formatCount(count: number): string {
  grouped ??= new Intl.NumberFormat(i18n.locale);
  return grouped.format(count);
}

/** `1 person`, `61 people`, `0 people`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
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
  if (rest > 1) return t`${words.slice(0, shown).join(', ')} and ${formatCount(rest)} more`;
  if (words.length < 2) return words.join('');
  return t`${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
