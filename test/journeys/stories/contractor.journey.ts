import { expect } from '@playwright/test';
import { startDemoOnce, test, visit } from '../demo';
import { openPerson } from '../find-person';

const demo = startDemoOnce();

test('the contractor who left the storefront can still write to it: I find out why', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  const why = app.getByRole('complementary', { name: /^Why can/ });
  const access = app.getByRole('grid', { name: 'Access by project' });
  const find = app.getByRole('textbox', { name: 'Find a repository or project' });

  await test.step('I look her up: Nora Lind, who left web-squad months ago', async () => {
    await openPerson(app, 'Nora Lind');
    await find.fill('web-checkout');
  });
  const level = access.getByRole('button', { name: /^write\s*: why/ }).first();

  await test.step('she writes to web-checkout, and a grant in her own name is the reason; without it she would read', async () => {
    await level.focus();
    await page.keyboard.press('Enter');
    await expect(why.getByRole('heading', { level: 2 })).toContainText('web-checkout');
    await expect(why).toContainText('Because a direct grant gives write on web-checkout.');
    await expect(why.getByRole('row', { name: 'Nora Lind on web-checkout' })).toContainText('read');
    await expect(why).toContainText('frees no seat: seat stays billed');
  });

  await test.step('Escape closes the answer, and I am where I asked', async () => {
    await page.keyboard.press('Escape');
    await expect(why).toBeHidden();
    await expect(level).toBeFocused();
  });

  await test.step('on pay-api somebody meant to restrict her: that grant has no effect', async () => {
    await find.fill('pay-api');
    await access
      .getByRole('button', { name: /^write\s*: why/ })
      .first()
      .click();
    await expect(why.getByRole('heading', { name: 'All 3 paths' })).toBeVisible();
    await expect(why).toContainText('lower grant without effect');
  });

  await test.step('without the group contractors she would be left with read', async () => {
    await expect(why.getByRole('row', { name: 'contractors on PAY' })).toContainText('read');
  });
});

test('another contractor can still push to a release branch: I see which rule lets him, and what would end it', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  const answer = app.getByRole('heading', { level: 2 }).first();
  const lamp = app.getByRole('button', { name: 'Push, Desta Moyo: open' });
  const why = app.getByRole('complementary');

  await test.step('from his page I come to the rule that names him', async () => {
    await openPerson(app, 'Desta Moyo');
    await app.getByRole('link', { name: 'Keys and branches' }).click();
    await expect(answer).toHaveText('Desta Moyo is on the lists of 1 branch rule.');
    const rules = app.getByRole('table', { name: 'On the lists of branch rules' });
    await rules.getByRole('link', { name: 'pay-invoices' }).click();
  });

  await test.step('main is closed to him; the release branch is not', async () => {
    await expect(answer).toContainText('At most 2 people can push to main');
    await app.getByRole('combobox', { name: 'Branch' }).first().fill('release/2026.1');
    await app.getByRole('button', { name: 'Show gates' }).click();
    await expect(answer).toContainText('At most 3 people can push to release/2026.1');
    await expect(app.getByText('no API tells them')).toBeVisible();
    await app.getByRole('combobox', { name: 'Push' }).selectOption('open');
    await expect(app.getByRole('grid', { name: /^Gates/ }).getByRole('row')).toHaveCount(4);
  });

  await test.step('by keyboard his lamp says which rule it is', async () => {
    await lamp.focus();
    // Reasons show to those who come by keyboard, not where a press has left the focus.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(app.getByRole('tooltip').filter({ hasText: 'push on release/*' })).toBeVisible();
  });

  await test.step('and the answer says what would end it, and for whom else', async () => {
    await page.keyboard.press('Enter');
    await expect(why).toContainText('Named on the list of the rule (push on release/*).');
    await expect(why.getByRole('status')).toHaveText(
      'Desta Moyo can push to release/2026.1 of pay-invoices.',
    );
    await expect(why).toContainText(/Take them off the list of rule \d+ \(push on release/);
    await expect(why).toContainText('Touches nobody else.');
    await page.keyboard.press('Escape');
    await expect(lamp).toBeFocused();
  });

  await test.step('what he may not do is answered as well, with what would open it', async () => {
    await app
      .getByRole('navigation', { name: 'Of this repository' })
      .getByRole('link')
      .first()
      .click();
    await app.getByRole('textbox', { name: 'Find a person' }).fill('desta');
    await app.getByRole('button', { name: /why Desta Moyo/ }).click();
    await expect(why.getByRole('status')).toHaveText(
      'Desta Moyo cannot push to main of pay-invoices.',
    );
    await expect(why).toContainText('They would gain it by');
    await expect(why).toContainText('Put them on the list of rule');
    const asked = why.getByRole('combobox', { name: 'What may they do?' });
    await asked.selectOption('administer');
    await expect(why.getByRole('status')).toHaveText('Desta Moyo cannot administer pay-invoices.');
    await expect(why).toContainText('Grant them admin on acme/pay-invoices.');
    await asked.selectOption('create-repository');
    await expect(why.getByRole('status')).toHaveText(
      'Desta Moyo cannot create a repository in project PAY.',
    );
  });
});
