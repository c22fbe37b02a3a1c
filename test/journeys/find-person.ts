import { expect, type FrameLocator } from '@playwright/test';

/** From wherever the reader is to the page of one member. */
export async function openPerson(app: FrameLocator, name: string): Promise<void> {
  await app.getByRole('link', { name: /^People/ }).click();
  await app.getByRole('textbox', { name: 'Filter people' }).fill(`"${name}"`);
  await app.getByRole('grid', { name: 'People' }).getByRole('link', { name }).click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText(name);
}
