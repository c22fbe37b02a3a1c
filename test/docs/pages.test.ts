import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PAGE_PICTURES } from '../../docs/page-pictures';
import { VIEWS } from '../../static/usher/src/lib/place';
import { readPage, ROOT } from './markdown-pages';

const PICTURES = path.join(ROOT, 'docs/pictures');
const SECTIONS = new Map(
  readPage('docs/pages.md')
    .text.split('\n## ')
    .slice(1)
    .map((section) => [section.split('\n')[0] ?? '', section]),
);
const NAMES = PAGE_PICTURES.map(({ name }) => name);

test('every view of the app has its picture, and the other states as well', () => {
  const others = ['project-settings', 'repository-settings', 'refused', 'first-run'];
  expect([...NAMES].sort()).toEqual([...VIEWS, ...others].sort());
});

test('the guide has a section for each, and for nothing else', () => {
  expect([...SECTIONS.keys()].sort()).toEqual([...NAMES].sort());
});

test.each(NAMES)('%s has a paragraph and its picture, with words for it', (name) => {
  const section = SECTIONS.get(name) ?? '';
  expect(section).toMatch(new RegExp(`!\\[[^\\]]{8,}\\]\\(pictures/pages/${name}\\.png\\)`));
  expect(section.replaceAll(/!?\[[^\]]*\]\([^)]*\)/g, '').length).toBeGreaterThan(
    name.length + 100,
  );
  expect(sizeOf(`pages/${name}.png`)).toEqual({ width: 1280, height: 860 });
});

test('pictures are small: all of them together take less than 3 MB', () => {
  const files = readdirSync(PICTURES, { recursive: true, encoding: 'utf8' });
  const bytes = files
    .map((file) => statSync(path.join(PICTURES, file)))
    .filter((file) => file.isFile());
  expect(bytes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(3_000_000);
});

/** https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(file: string) {
  const png = readFileSync(path.join(PICTURES, file));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
