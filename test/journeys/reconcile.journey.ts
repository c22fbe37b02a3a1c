import { expect, type FrameLocator, type Page } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';

const demo = startDemoOnce();

/** One person is right, one deactivated, one unknown, one row bad; the third title is nobody's. */
const EXPORT = `Public Name;Email Address;Seen;Has 2SV;On Plan
Nora Lind;NLIND@acme.example;2026-05-10T17:52:21.523639;yes;yes
Owen Hartley (INACTIVE);ohartley@acme.example;2026-04-01T09:00:00;no;yes
Somebody;stranger@nowhere.example;;no;yes
Spoilt;no address;;no;yes
`;

async function openSeats(page: Page, theme: 'light' | 'dark' = 'light'): Promise<FrameLocator> {
  const app = await visit(page, demo.current(), { theme });
  await app.getByRole('link', { name: /^Seats/ }).click();
  await expect(sectionOf(app).getByRole('heading')).toBeVisible();
  return app;
}

function sectionOf(app: FrameLocator) {
  return app
    .locator('section')
    .filter({ has: app.getByRole('heading', { name: 'Compare with the User directory' }) });
}

async function choose(app: FrameLocator, text: string) {
  await sectionOf(app).getByRole('button', { name: /^Load/ }).click();
  const dialog = app.getByRole('dialog', { name: 'Load the User directory' });
  await dialog
    .getByLabel('User directory CSV')
    .setInputFiles({ name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  return dialog;
}

test('a User directory is chosen, its columns mapped, matched without keeping addresses, and compared', async ({
  page,
}) => {
  const app = await openSeats(page);
  const section = sectionOf(app);
  await expect(section).toContainText('not known');
  const dialog = await choose(app, EXPORT);
  await expect(dialog.getByLabel('E-mail address')).toHaveValue('1');
  await expect(dialog.getByLabel('Last login')).toHaveValue('');
  await dialog.getByLabel('Last login').selectOption({ label: 'Seen' });
  await expect(dialog).toContainText('3 can be used, 1 cannot');
  await dialog.getByText('Rows that cannot be used (1)').click();
  await expect(dialog).toContainText('Line 5 Email Address holds no address.');
  await expect(dialog).toContainText('Bitbucket is asked whose 3 of the addresses are');

  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await dialog.getByRole('button', { name: 'Load', exact: true }).click();
  await expect(dialog).toContainText('2 rows are matched with members.');
  const withAddresses = sent.filter((body) => /acme\.example|nowhere/.test(body));
  expect(withAddresses).toHaveLength(1);
  expect(withAddresses[0]).toContain('matchDirectory');
  await dialog.getByRole('button', { name: 'Close' }).click();

  await expect(section).toContainText(/3 to 4 on the plan/);
  const differences = section.getByRole('table');
  await expect(differences.getByRole('row', { name: /Owen Hartley/ })).toContainText(
    'On plan, though the account is deactivated1 Apr 2026off',
  );
  await expect(differences.getByRole('row', { name: /Line 4 of the file/ })).toContainText(
    'another address at Bitbucket',
  );
  await expect(differences.getByRole('row', { name: /Nora Lind/ })).toHaveCount(0);
  await section.getByText('Rows that nobody here was found for (1)').click();
  await expect(section).toContainText('No member of the workspace has this address. On plan.');
  await differences.getByRole('link', { name: 'Owen Hartley' }).click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText('Owen Hartley');

  // It stands for the next visit, and for the findings, until it is taken away.
  const again = await openSeats(page);
  await expect(sectionOf(again)).toContainText(/3 to 4 on the plan/);
  await sectionOf(again).getByRole('button', { name: 'Remove it' }).click();
  await again.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(sectionOf(again)).toContainText('No API tells whom Bitbucket counts');
});

test('a file of another product is refused with what was expected, and nothing is loaded', async ({
  page,
}) => {
  const app = await openSeats(page);
  const dialog = await choose(app, 'Name,Price\nTeapot,12\n');
  await expect(dialog).toContainText('Line 1: no column says whose row it is.');
  await expect(dialog).toContainText('Expected: Email Address, or User id.');
  await expect(dialog.getByRole('button', { name: 'Load', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(sectionOf(app)).toContainText('No API tells whom Bitbucket counts');
});

for (const theme of ['light', 'dark'] as const)
  test(`mapping, differences and rows are accessible in ${theme}`, async ({ page }) => {
    const app = await openSeats(page, theme);
    const dialog = await choose(app, EXPORT);
    await expect(dialog).toContainText('can be used');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Load', exact: true }).click();
    await expect(dialog).toContainText('are matched');
    await dialog.getByRole('button', { name: 'Close' }).click();
    const section = sectionOf(app);
    await section.getByText('Rows that could not be used (1)').click();
    await expectAccessible(page);
    await section.getByRole('button', { name: 'Remove it' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  });
