import { toVisibleText } from './visible-text';
import { type Terminal } from '../terminal';

/** Answers, one line each. Names come from files and from Bitbucket: nothing in them acts on a terminal. */
export function sayAnswer(lines: readonly string[], { stdout }: Terminal): void {
  stdout.write(lines.map((line) => `${toVisibleText(line)}\n`).join(''));
}

/** What is said about the answer. */
export function sayAside(line: string, { stderr }: Terminal): void {
  stderr.write(`usher: ${toVisibleText(line)}\n`);
}
