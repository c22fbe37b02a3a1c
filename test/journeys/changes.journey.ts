import { readFile } from 'node:fs/promises';
import { expect, type FrameLocator } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';

const demo = startDemoOnce();

const answerOf = (app: FrameLocator) => app.getByRole('heading', { level: 1 });

test('a grant is followed from what changed, by its cause, to a person and their timeline', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: 'Changes' }).first().click();
  await expect(answerOf(app)).toContainText(
    'because group platform was given write on project PAY',
  );
  await app.getByRole('button', { name: /^Show 8 people × \d+ repositories$/ }).click();
  const moved = app.getByRole('grid', { name: 'People and repositories: +8 write' });
  await expect(moved.getByRole('row').nth(1)).toContainText('write');
  await expectAccessible(page);
  await moved.getByRole('link', { name: 'Qing Li' }).first().click();
  await expect(answerOf(app)).toContainText('Qing Li');
  await app.getByRole('link', { name: 'Timeline' }).click();
  await expect(app.getByText('All 4 earlier days looked at.')).toBeVisible();
  await expect(app.getByText(/^Qing Li gained write on \d+ repositories$/)).toBeVisible();
  await expect(app.getByText('Who granted it is in no API of Bitbucket')).toBeVisible();
  await expect(app.getByText(/already there when Usher first looked, on/).first()).toBeVisible();
});

test('what could not be read on one of the days is a gap, and the file tells it too', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /^All changes since/ }).click();
  await expect(answerOf(app)).toContainText('2 people joined, 1 left');
  const gaps = app.getByRole('table').filter({ hasText: 'What may have changed unseen' });
  await expect(gaps).toContainText('branch rules of 17 repositories');
  await expect(gaps).toContainText('Bitbucket failed to answer');
  await app.getByRole('textbox', { name: 'Filter changes' }).fill('person:henrik');
  await expect(app.getByText('Henrik Sand left the workspace')).toBeVisible();
  await expect(app.getByText('Freya Halvorsen joined the workspace')).toBeHidden();
  const download = page.waitForEvent('download');
  await app.getByRole('button', { name: /^Export \d+ rows?$/ }).click();
  await app.getByRole('menuitem', { name: 'JSON' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  const { changes, notComparable } = JSON.parse(file) as {
    readonly changes: readonly { readonly person: string }[];
    readonly notComparable: readonly { readonly family: string }[];
  };
  expect(new Set(changes.map(({ person }) => person))).toEqual(new Set(['Henrik Sand']));
  expect(notComparable.map(({ family }) => family)).toEqual(['branch-rules']);
});

test('the workspace is looked at as of an earlier day, where nothing is scanned, and back', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  const menu = app.getByRole('combobox', { name: 'As of' });
  const days = await menu.getByRole('option').allTextContents();
  await menu.selectOption(days[3] ?? '');
  const strip = app.getByText('You are looking at what Usher knew on');
  await expect(strip).toBeVisible();
  await expect(answerOf(app)).toContainText('of 60 members');
  await expect(app.getByRole('button', { name: 'Scan now' })).toBeHidden();
  const lists = app.getByRole('navigation', { name: 'Usher' });
  for (const name of [/^People/, /^Repositories/, /^Groups/, /^Findings/, /^Changes/]) {
    await lists.getByRole('link', { name }).click();
    await expect(strip).toBeVisible();
    await expect(app.getByRole('button', { name: /^Scan/ })).toBeHidden();
  }
  await app.getByRole('button', { name: 'Back to now' }).click();
  await expect(strip).toBeHidden();
  await lists.getByRole('link', { name: 'Overview' }).click();
  await expect(answerOf(app)).toContainText('of 61 members');
});
