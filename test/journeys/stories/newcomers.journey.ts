import { expect, type FrameLocator } from '@playwright/test';
import { startDemoOnce, test, visit } from '../demo';

const demo = startDemoOnce();

async function sayBought(app: FrameLocator, seats: string): Promise<void> {
  await app.getByRole('link', { name: 'Settings', exact: true }).click();
  await app.getByRole('link', { name: 'Plan and seats', exact: true }).click();
  await app.getByLabel('Plan', { exact: true }).selectOption('standard');
  await app.getByLabel('Billing period').selectOption('annual');
  await app.getByLabel('Seats bought').fill(seats);
  await app.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByText('Saved', { exact: true })).toBeVisible();
}

async function openOnboarding(app: FrameLocator): Promise<void> {
  const lists = app.getByRole('navigation', { name: 'Usher' });
  await lists.getByRole('link', { name: /^Plans/ }).click();
  await app.getByRole('link', { name: 'Plan onboarding' }).click();
  await app
    .getByLabel('Who joins')
    .fill('Ada Lund, ada@acme.example\nTeo Brandt, teo@acme.example');
}

test('two artists join, and the year’s seats may not suffice: I see it before I invite them', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  const answer = app.getByRole('heading', { level: 1 });
  const hazards = app.getByRole('region', { name: 'Hazards' });

  await test.step('62 seats were bought for the year, and there are at most 61 people', async () => {
    await sayBought(app, '62');
    await app.getByRole('link', { name: 'Seats and cost' }).click();
    await expect(
      app.getByText(/1 more person until the 62 that were bought. Above 62 pushes stop/),
    ).toBeVisible();
  });

  await test.step('they shall have what Freya has, and I keep that as a template', async () => {
    await openOnboarding(app);
    const freya = app.getByRole('option', { name: /^Freya Halvorsen/ });
    await app.getByLabel('Same access as').selectOption(await freya.getAttribute('value'));
    await app.getByLabel('Name of the template').fill('Artist');
    await app.getByRole('button', { name: 'Save the template' }).click();
    await expect(app.getByText('Saved', { exact: true })).toBeVisible();
  });

  await test.step('the plan says that two are perhaps one too many', async () => {
    await app.getByRole('button', { name: 'Make the plan for 2 people' }).click();
    await expect(answer).toContainText('give access to 2 people and take 2 seats');
    await expect(hazards).toContainText(
      'With 2 newcomers the workspace may go over the 62 seats that were bought for the year',
    );
    await expect(hazards).toContainText('Free seats or buy more before anybody is invited.');
  });

  await test.step('one more seat is bought; with the template the plan is made again', async () => {
    await sayBought(app, '63');
    await openOnboarding(app);
    await app.getByLabel('Role template').selectOption('Artist');
    await app.getByRole('button', { name: 'Make the plan for 2 people' }).click();
    await expect(hazards).toContainText('the next seat is within what was bought for the year');
    await expect(hazards).not.toContainText('may go over');
  });

  await test.step('I keep it: whom to invite, into which group', async () => {
    await app.getByRole('button', { name: 'Keep plan' }).click();
    await expect(app.getByText(/^Kept by /)).toBeVisible();
    const steps = app.getByRole('table', { name: 'Steps, in this order' });
    await expect(steps).toContainText('Invite Ada Lund');
    await expect(steps).toContainText('Artists');
  });
});
