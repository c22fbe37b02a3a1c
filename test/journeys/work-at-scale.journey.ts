import { readFile } from 'node:fs/promises';
import { expect, type FrameLocator, type Locator } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';

const demo = startDemoOnce();

async function openPeople(app: FrameLocator): Promise<Locator> {
  await app.getByRole('link', { name: /^People/ }).click();
  const people = app.getByRole('grid', { name: 'People' });
  await expect(people).toHaveAttribute('aria-rowcount', '62');
  return people;
}

const rowAt = (people: Locator, index: number) =>
  people.locator(`[role=row][aria-rowindex="${index}"]`);

test('by keyboard alone: find, walk, choose a range, plan for all of them, and come back', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  const people = await openPeople(app);
  const { keyboard } = page;
  await rowAt(people, 2).focus();
  await keyboard.press('/');
  const filter = app.getByRole('textbox', { name: 'Filter people' });
  await expect(filter).toBeFocused();
  await keyboard.type('kind:user/?');
  await expect(filter).toHaveValue('kind:user/?');
  await filter.fill('');

  await rowAt(people, 2).focus();
  await keyboard.press('?');
  await expect(app.getByRole('dialog', { name: 'Keyboard' })).toContainText('Shift + Space');
  await expectAccessible(page);
  await keyboard.press('Escape');
  await expect(rowAt(people, 2)).toBeFocused();

  await keyboard.press('End');
  await expect(rowAt(people, 62)).toBeFocused();
  // The row keeps the focus though the list is scrolled away from it and drawn anew.
  await people.locator('..').evaluate((element) => {
    element.scrollTo({ top: 0 });
  });
  await expect(rowAt(people, 3)).toBeVisible();
  await expect(rowAt(people, 62)).toBeFocused();
  await keyboard.press('Home');
  await keyboard.press('ArrowDown');
  await expect(rowAt(people, 3)).toBeFocused();

  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Shift+Space');
  const selection = app.getByRole('region', { name: 'Selection' });
  await expect(selection.getByRole('status').first()).toContainText('3 people selected');
  await expect(rowAt(people, 4)).toHaveAttribute('aria-selected', 'true');
  await people
    .getByRole('checkbox')
    .nth(7)
    .click({ modifiers: ['Shift'] });
  await expect(selection).toContainText('6 people selected');
  await rowAt(people, 3).focus();
  await keyboard.press('Control+a');
  await expect(selection).toContainText('61 people selected');
  await selection.getByRole('button', { name: 'Clear selection' }).click();

  await rowAt(people, 3).focus();
  await keyboard.press('Space');
  await keyboard.press('Shift+ArrowDown');
  await expect(selection).toContainText('2 people selected');
  await expectAccessible(page);
  const name = (await rowAt(people, 4).getByRole('link').first().textContent()) ?? '';
  await keyboard.press('Enter');
  await expect(app.getByRole('heading', { level: 1 })).toContainText(name);
  await app.locator('body').evaluate(() => {
    window.history.back();
  });
  await expect(rowAt(people, 4)).toBeFocused();
  await expect(selection).toContainText('2 people selected');
  await keyboard.press('Escape');
  await expect(filter).toBeFocused();

  await selection.getByRole('button', { name: 'Plan offboarding' }).click();
  await expect(app.getByText('draft, not kept')).toBeVisible();
  await expect(app.getByRole('heading', { level: 1 })).toContainText('2 people');
});

test('filter, order and scroll are there on the way back, can be saved, taken along and printed', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  const people = await openPeople(app);
  const filter = app.getByRole('textbox', { name: 'Filter people' });
  await filter.fill('-role:owner');
  await people.getByRole('button', { name: 'Person, role' }).click();
  await expect(people).toHaveAttribute('aria-rowcount', '57');
  const scroller = people.locator('..');
  await scroller.evaluate((element) => {
    element.scrollTo({ top: 700 });
  });
  await expect(rowAt(people, 30)).toBeVisible();
  await rowAt(people, 30).getByRole('link').first().click();
  await expect(app.getByRole('link', { name: 'Timeline' })).toBeVisible();
  await app.getByRole('navigation', { name: 'You are here' }).getByText('People').click();
  await expect(filter).toHaveValue('-role:owner');
  await expect(rowAt(people, 30)).toBeFocused();
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(700);

  await app.getByRole('button', { name: 'Saved' }).click();
  await app.getByRole('menuitem', { name: 'Save this filter…' }).click();
  await app.getByRole('textbox', { name: 'Name' }).fill('Everybody but admins');
  await app.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(app.getByText('Saved as “Everybody but admins”.')).toBeVisible();
  await filter.fill('nobody of this name');
  await app.getByRole('button', { name: 'Saved' }).click();
  await expectAccessible(page);
  await app.getByRole('menuitem', { name: 'Everybody but admins' }).click();
  await expect(filter).toHaveValue('-role:owner');

  const download = page.waitForEvent('download');
  await app.getByRole('button', { name: 'Export 56 rows' }).click();
  await app.getByRole('menuitem', { name: 'JSON' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(
    /^usher-acme-people-\d{4}-\d\d-\d\d-delete-after-\d{4}-\d\d-\d\d\.json$/,
  );
  const { rows, deleteAfter } = JSON.parse(await readFile(await file.path(), 'utf8')) as {
    readonly rows: readonly Readonly<Record<string, string | number>>[];
    readonly deleteAfter: string;
  };
  expect(rows).toHaveLength(56);
  expect(deleteAfter).toMatch(/^\d{4}-\d\d-\d\d$/);

  await page.emulateMedia({ media: 'print' });
  const paper = app.getByRole('table', { name: 'People: 56 rows' });
  await expect(paper.getByRole('row')).toHaveCount(57);
  await expect(paper).toContainText(String(rows.at(-1)?.['name']));
  await expect(paper.getByRole('link')).toHaveCount(0);
  await expect(
    app.getByText(/^Usher, printed .+ by .+, from https:\/\/bitbucket\.org\/acme\//),
  ).toBeVisible();
  await expect(filter).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(people).toBeVisible();
});
