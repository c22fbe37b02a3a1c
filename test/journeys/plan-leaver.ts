import { expect, type FrameLocator } from '@playwright/test';

/** From the list of people to the draft. */
export async function planLeaver(app: FrameLocator, name: string): Promise<void> {
  await app.getByRole('link', { name: /^People/ }).click();
  await app.getByRole('textbox', { name: 'Filter people' }).fill(name);
  await app.getByRole('checkbox', { name: new RegExp(name) }).check({ force: true });
  await app.getByRole('button', { name: 'Plan offboarding' }).click();
  await expect(app.getByRole('heading', { name: 'Steps, in this order' })).toBeVisible();
}

/** Every brake that stops, one by one, each with its reason. */
export async function releaseAll(app: FrameLocator): Promise<number> {
  const brakes = app.getByRole('region', { name: 'Brakes' }).getByRole('button');
  const held = await brakes.count();
  for (let left = held; left > 0; left--) {
    await brakes.first().click();
    const dialog = app.getByRole('dialog', { name: 'Release this brake' });
    await dialog.getByLabel('Reason').fill('Agreed with her team');
    await dialog.getByRole('button', { name: 'Release' }).click();
    await expect(brakes).toHaveCount(left - 1);
  }
  return held;
}
