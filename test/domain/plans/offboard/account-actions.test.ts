import { readFileSync } from 'node:fs';
import {
  ACCOUNT_ACTION_KINDS,
  ACCOUNT_ACTIONS,
  ACCOUNT_ASPECTS,
  ASPECT_TITLES,
} from '../../../../src/domain/plans/offboard/account-actions';

const docs = readFileSync('docs/offboarding.md', 'utf8');
const cells = ACCOUNT_ACTIONS.flatMap(({ kind, does }) =>
  ACCOUNT_ASPECTS.map((aspect) => [kind, aspect, does[aspect]] as const),
);

test('every action stands there once', () => {
  expect(ACCOUNT_ACTIONS.map(({ kind }) => kind)).toStrictEqual(ACCOUNT_ACTION_KINDS);
});

test.each(cells)('%s, %s: has a source, and stands in the docs', (_kind, _aspect, cell) => {
  expect(cell.source).toMatch(/^https:\/\/\S+$/);
  expect(docs).toContain(cell.isKnown ? cell.says : `_not known_: ${cell.says}`);
});

test('the docs name every action, every aspect and every source', () => {
  for (const { title, path, source } of ACCOUNT_ACTIONS)
    for (const text of [title, path, source]) expect(docs).toContain(text);
  for (const title of Object.values(ASPECT_TITLES)) expect(docs).toContain(`| ${title} `);
  for (const [, , { source }] of cells) expect(docs).toContain(source);
});

test('no action stops keys that a leaver added, and only deleting takes personal workspaces', () => {
  const added = ACCOUNT_ACTIONS.map(({ does }) => does['added-keys'].says);
  expect(new Set(added)).toStrictEqual(new Set(['go on working: they belong to the place']));
  const deleting = ACCOUNT_ACTIONS.filter(({ does }) =>
    does['personal-workspace'].says.startsWith('deleted'),
  );
  expect(deleting.map(({ kind }) => kind)).toStrictEqual(['delete']);
});
