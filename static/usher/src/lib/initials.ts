/** Two letters that stand for a name where no picture may be loaded. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = words.at(0) ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const letters = last === '' ? lettersOf(first, 2) : lettersOf(first, 1) + lettersOf(last, 1);
  return letters === '' ? '?' : letters.toLocaleUpperCase('en');
}

function lettersOf(word: string, count: number): string {
  return Array.from(word.matchAll(/[\p{L}\p{N}]/gu), ([letter]) => letter)
    .slice(0, count)
    .join('');
}
