import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeSpansOf, fencesOf, readPage, readPages, ROOT } from './markdown-pages';

const SCRIPTS = Object.keys(
  (
    JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    }
  ).scripts,
);
/** By verb, the options that the reference lists; another test holds it to the command. */
const OPTIONS = optionsByVerb(readPage('docs/companion-reference.md').text);
const PAGES = readPages().map(
  ({ file, text }) => [file, [...fencesOf(text), ...codeSpansOf(text)]] as const,
);

test.each(PAGES)('every npm script that %s names is there', (_file, codes) => {
  const named = codes.flatMap((code) => [
    ...[...code.matchAll(/\bnpm run (?:--silent )?([a-z][a-z:-]*)/g)].map(([, name = '']) => name),
    ...[...code.matchAll(/\bnpm (start|test)\b/g)].map(([, name = '']) => name),
  ]);
  expect(named.filter((name) => !SCRIPTS.includes(name))).toEqual([]);
});

test.each(PAGES)('every usher command that %s names is there, with its options', (_file, codes) => {
  expect(codes.flatMap(usherLines).flatMap(wrongIn)).toEqual([]);
});

test('a verb or an option that is not there is noticed', () => {
  expect(wrongIn('usher fly --from x')).toEqual(['usher fly --from x']);
  expect(wrongIn('usher access --from x --colour y')).toEqual(['--colour of usher access']);
  expect(wrongIn('usher plan offboard --from x --person y --out z')).toEqual([]);
});

/** Lines that call the command; `usher-acme-…` is the name of a file. */
function usherLines(code: string): readonly string[] {
  return code
    .split('\n')
    .map((line) => /(?:^|\s)(usher(?: .*)?)$/.exec(line.replace(/^\$ /, ''))?.[1] ?? '')
    .filter((line) => /^usher [a-z-]/.test(line));
}

function wrongIn(line: string): readonly string[] {
  const words = line.split(/\s+/).slice(1);
  if (words[0] === 'help' || words[0]?.startsWith('-') === true) return [];
  const verb = [words.slice(0, 2).join(' '), words[0] ?? ''].find((name) => OPTIONS.has(name));
  // `usher plan` and `usher collect --workspace` name a family.
  if (verb === undefined) return isFamily(words) ? [] : [line];
  const known = OPTIONS.get(verb) ?? new Set();
  return words
    .filter((word) => word.startsWith('--'))
    .map((word) => /^--[a-z-]+/.exec(word)?.[0] ?? word)
    .filter((option) => option !== '--help' && !known.has(option))
    .map((option) => `${option} of usher ${verb}`);
}

function isFamily([first, second]: readonly string[]): boolean {
  const isWithVerb = second !== undefined && /^[a-z]/.test(second);
  return !isWithVerb && [...OPTIONS.keys()].some((verb) => verb.startsWith(`${first ?? ''} `));
}

function optionsByVerb(reference: string): ReadonlyMap<string, ReadonlySet<string>> {
  const sections = reference.split('\n## `usher ').slice(1);
  return new Map(
    sections.map((section) => {
      const options = [...section.matchAll(/^\| `[^`]*?(--[a-z-]+)/gm)];
      return [section.split('`')[0] ?? '', new Set(options.map(([, option = '']) => option))];
    }),
  );
}
