import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { codeSpansOf, readPage, readPages, ROOT, withoutFences } from './markdown-pages';

const PAGES = readPages();

test('there is a guide to follow', () => {
  expect(PAGES.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['README.md', 'docs/README.md', 'docs/install.md', 'docs/pages.md']),
  );
});

test.each(PAGES.map((page) => [page.file, page.text] as const))(
  'every link of %s inside the repository leads somewhere',
  (file, text) => {
    expect(internalLinks(text).filter((link) => !leadsSomewhere(file, link))).toEqual([]);
  },
);

test.each(PAGES.map((page) => [page.file, page.text] as const))(
  'every file and folder that %s names is there',
  (_file, text) => {
    const named = codeSpansOf(text).filter((code) =>
      /^(src|companion|local|static|test|scripts|bench|docs)\/[\w./-]*$/.test(code),
    );
    expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  },
);

test('a page that is not there, and a heading that is not there, are noticed', () => {
  const of = (link: string) => leadsSomewhere('docs/README.md', link);
  expect([of('nowhere.md'), of('install.md#nowhere'), of('#nowhere')]).toEqual([
    false,
    false,
    false,
  ]);
  expect([of('install.md'), of('../README.md#try-it')]).toEqual([true, true]);
});

test('every page of the guide can be reached from its contents', () => {
  const reached = new Set<string>();
  const queue = ['docs/README.md'];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const link of internalLinks(readPage(file).text)) {
      const target = toFile(file, link.split('#')[0] ?? '');
      if (target.endsWith('.md') && target.startsWith('docs/')) queue.push(target);
    }
  }
  const missed = PAGES.map(({ file }) => file).filter(
    (file) => file.startsWith('docs/') && !reached.has(file),
  );
  expect(missed).toEqual([]);
});

/** Targets of links and pictures that are no address of the web. */
function internalLinks(text: string): readonly string[] {
  return [...withoutFences(text).matchAll(/\]\(([^()\s]+(?:\([^()]*\))?[^()\s]*)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(https?|mailto):/.test(target));
}

function leadsSomewhere(from: string, link: string): boolean {
  const [target = '', anchor] = link.split('#');
  const file = toFile(from, target);
  const full = path.join(ROOT, file);
  if (!existsSync(full)) return false;
  if (anchor === undefined || statSync(full).isDirectory()) return anchor === undefined;
  return anchorsOf(readPage(file).text).has(anchor);
}

function toFile(from: string, target: string): string {
  return target === '' ? from : path.posix.join(path.posix.dirname(from), target);
}

/** As GitHub makes them of headings. */
function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...withoutFences(text).matchAll(/^#{1,6} (.+)$/gm)];
  return new Set(
    headings.map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
