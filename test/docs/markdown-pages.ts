import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');

export interface Page {
  /** From the root of the repository, with slashes. */
  readonly file: string;
  readonly text: string;
}

/** The README, the changelog and every page of the guide. */
export function readPages(): readonly Page[] {
  const guide = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.split(path.sep).join('/')}`);
  return ['README.md', 'CHANGELOG.md', ...guide].map(readPage);
}

export function readPage(file: string): Page {
  return { file, text: readFileSync(path.join(ROOT, file), 'utf8') };
}

/** What stands in fences, one text for each. */
export function fencesOf(text: string): readonly string[] {
  return [...text.matchAll(/^```[a-z]*\n([\s\S]*?)^```$/gm)].map(([, body = '']) => body);
}

export function withoutFences(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '');
}

/** `code` between words. */
export function codeSpansOf(text: string): readonly string[] {
  return [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** The cells of the first table under a heading, without its head and the line below; code marks are taken off. */
export function tableUnder(text: string, heading: string): readonly (readonly string[])[] {
  const [, after = ''] = text.split(`\n${heading}\n`);
  const section = after.split(/\n#{1,6} /)[0] ?? '';
  const lines = section.split('\n');
  const from = lines.findIndex((line) => line.startsWith('|'));
  const length = lines.slice(from).findIndex((line) => !line.startsWith('|'));
  const rows = from < 0 ? [] : lines.slice(from, length < 0 ? undefined : from + length);
  return rows.slice(2).map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );
}

/** The code of a cell that holds nothing else. */
export function codeOf(cell: string | undefined): string {
  return /^`([^`]+)`$/.exec(cell ?? '')?.[1] ?? '';
}
