import { readFileSync } from 'node:fs';
import { DECISIONS } from '../../../src/domain/machine/advise';
import { CREDENTIAL_CARDS } from '../../../src/domain/machine/credential-cards';
import { KNOWN_GAPS } from '../../../src/domain/machine/known-gaps';
import { cardRow, decisionRows, gapRow } from './credential-doc-rows';

const docs = readFileSync('docs/credentials.md', 'utf8');
const links = new Map(
  [...docs.matchAll(/^(\[\d+\]): (\S+)$/gm)].map(([, mark = '', url = '']) => [mark, url]),
);

/** The rows under a heading, their cells without padding, and sources as what they point to. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const part = docs.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  const [, , ...rows] = part.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/\[\d+\]/g, (mark) => links.get(mark) ?? mark)),
  );
}

test('the page has a row for every choice of every decision, in their order', () => {
  expect(rowsUnder('Which one')).toStrictEqual(DECISIONS.flatMap(decisionRows));
});

test('the page has every credential with everything that is said of it', () => {
  expect(rowsUnder('Every credential')).toStrictEqual(CREDENTIAL_CARDS.map(cardRow));
});

test('the page has every gap, and no source that nothing points to', () => {
  expect(rowsUnder('What Bitbucket does not do')).toStrictEqual(KNOWN_GAPS.map(gapRow));
  for (const mark of links.keys()) expect(docs.split(mark).length).toBeGreaterThan(2);
});
