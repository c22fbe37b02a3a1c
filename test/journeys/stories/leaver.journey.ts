import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { runAtTheTerminal } from '../at-the-terminal';
import { removeFromWorkspace } from '../by-hand';
import { startDemoOnce, test, visit } from '../demo';
import { planLeaver, releaseAll } from '../plan-leaver';

const demo = startDemoOnce();

const folder = mkdtempSync(path.join(tmpdir(), 'usher-leaver-'));
const [file, result, settings] = ['plan.json', 'result.json', 'settings.json'].map((name) =>
  path.join(folder, name),
) as [string, string, string];
test.afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('Marta leaves: I plan it here, carry it out at my terminal, and see it verified', async ({
  page,
}) => {
  await demo.current().tell({ switches: { limit: 1_000_000 } });
  const app = await visit(page, demo.current());
  const hash = app.locator('.plan-hash code');

  await test.step('I find her among the people and plan what has to be done', async () => {
    await planLeaver(app, 'Marta Olsen');
    await expect(app.getByRole('heading', { level: 1 })).toContainText(
      /\d+ steps take .*access from/,
    );
    await expect(app.getByText('Making a plan changes nothing.')).toBeVisible();
  });

  await test.step('a brake holds it; I let go, with a reason, and the plan is another one', async () => {
    const before = await hash.textContent();
    expect(await releaseAll(app)).toBeGreaterThan(0);
    expect(await hash.textContent()).not.toBe(before);
    await expect(app.getByText('“Agreed with her team”').first()).toBeVisible();
  });

  await test.step('I keep it, for the others to see, and take the file along', async () => {
    await app.getByRole('button', { name: 'Keep plan' }).click();
    await expect(app.getByText(/^Kept by /)).toBeVisible();
    await expect(app.getByRole('link', { name: /^Plans\s*1$/ })).toBeVisible();
    const coming = page.waitForEvent('download');
    await app.getByRole('button', { name: 'Download plan' }).click();
    await (await coming).saveAs(file);
  });

  await test.step('the companion applies it with my token, and waits while I remove her by hand', async () => {
    writeFileSync(settings, '{"protectedPeople": [], "setup": {}}');
    const door = await demo.current().openDoor();
    let removed: Promise<void> | undefined;
    const files = ['--result', result, '--settings', settings];
    const ran = await runAtTheTerminal(
      ['apply', file, '--confirm', ...files],
      door,
      () => (removed ??= removeFromWorkspace('molsen', door)),
    );
    expect(removed, 'nobody was asked to remove her').toBeDefined();
    expect(ran.stdout, ran.stderr).toMatch(/^done: /m);
  });

  await test.step('its result is its word, and is shown as no more than that', async () => {
    await app.getByLabel('Result file').setInputFiles(result);
    await expect(app.locator('.plan-outcome-said').first()).toBeVisible();
    await expect(app.locator('.plan-outcome-proven')).toHaveCount(0);
  });

  await test.step('I let Usher look at Bitbucket itself: it is verified', async () => {
    await app.getByRole('button', { name: 'Verify', exact: true }).click();
    await expect(app.locator('.plan-outcome-proven').first()).toBeVisible();
  });
});
