import { expect, type Page } from '@playwright/test';
import { goBack } from '../back';
import { addressOf, type Demo, startDemoOnce, test, visit } from '../demo';
import { expectAccessible } from '../expect-accessible';

const demo = startDemoOnce();
test.describe.configure({ mode: 'serial' });

const ADDRESS = 'aokonjo@acme.example';

async function openInbox(page: Page, { url }: Demo): Promise<Page> {
  const inbox = await page.context().newPage();
  await inbox.goto(new URL('/mail', url).href);
  return inbox;
}

test('I want the digest as mail: a sender, my address, the code from my inbox', async ({
  page,
}) => {
  const app = await visit(page, demo.current());

  await test.step('I name the provider, and approve the one host it needs', async () => {
    await app.getByRole('link', { name: 'Settings', exact: true }).click();
    await app.getByRole('link', { name: 'Digest and mail' }).click();
    await expect(app.getByText('Nobody: the digest is made all the same')).toBeVisible();
    await app.getByLabel('From address').fill('usher@acme.example');
    await app.getByLabel('Server API token').fill('any-token');
    await app.getByRole('button', { name: 'Save sender' }).click();
    await expect(page.getByText('api.postmarkapp.com')).toBeVisible();
    await page.getByRole('button', { name: 'Approve' }).click();
    await expect(app.getByText('Postmark sends as usher@acme.example')).toBeVisible();
    await expect(app.getByLabel('Server API token')).toHaveValue('');
  });

  const inbox = await openInbox(page, demo.current());
  await test.step('I add my address; nobody gets anything before the code is typed', async () => {
    await app.getByLabel('Add an address').fill(ADDRESS);
    await app.getByRole('button', { name: 'Add recipient' }).click();
    await app.getByRole('button', { name: `Send code to ${ADDRESS}` }).click();
    const code = app.getByLabel(`Code from the mail to ${ADDRESS}`);
    await expect(code).toBeVisible();
    await inbox.reload();
    const subject = await inbox.getByRole('link', { name: /is your code/ }).innerText();
    await code.fill(subject.slice(0, 6));
    await app.getByRole('button', { name: 'Confirm', exact: true }).click();
    await expect(app.getByText('1 person gets the next digest.')).toBeVisible();
  });

  await test.step('a test arrives, in both parts, with the way to leave', async () => {
    await app.getByRole('button', { name: `Send a test to ${ADDRESS}` }).click();
    await expect(app.getByText('The provider has taken the mail.')).toBeVisible();
    await inbox.reload();
    await expectAccessible(inbox);
    await inbox.getByRole('link', { name: /^Test: mail from Usher/ }).click();
    await expect(inbox.getByText('List-Unsubscribe')).toBeVisible();
    await expect(
      inbox.frameLocator('iframe[title="HTML part"]').getByText('asked Usher for this test'),
    ).toBeVisible();
    await expect(inbox.locator('pre')).toContainText('asked Usher for this test');
  });
});

test('on the day it arrives, and its links bring me to what I can act on', async ({ page }) => {
  const app = page.frameLocator('iframe');
  const answer = app.getByRole('heading', { level: 1 });
  const changes = app.getByRole('region', { name: 'What changed', exact: true });
  let links: ReadonlyMap<string, string> = new Map();

  await test.step('once the hour comes, the mail is there', async () => {
    await demo.current().tell({ runHour: 'known' });
    const inbox = await openInbox(page, demo.current());
    await inbox.getByRole('link', { name: 'Acme: 1 repository became public' }).click();
    const mail = inbox.frameLocator('iframe[title="HTML part"]');
    await expect(mail.locator('body')).toContainText('2 people joined: Freya Halvorsen');
    links = new Map(
      await mail
        .getByRole('link')
        .evaluateAll((all) =>
          all.map((link) => [link.textContent, link.getAttribute('href') ?? ''] as const),
        ),
    );
    await inbox.close();
  });
  const follow = async (text: RegExp) => {
    const [, href = ''] = [...links].find(([said]) => text.test(said)) ?? [];
    expect(new URL(href).searchParams.has('usher'), `a link that says ${text.source}`).toBe(true);
    await page.goto(href);
  };

  await test.step('the line on the public repository opens that repository', async () => {
    await follow(/became public/);
    await expect(answer).toContainText('docs-public-api');
  });

  await test.step('from there I look around, and back brings me back', async () => {
    const first = (await answer.textContent()) ?? '';
    await app.getByRole('link', { name: 'Digest', exact: true }).click();
    await expect(answer).toHaveText('1 repository became public.');
    await expect(changes).toContainText('2 people joined: Freya Halvorsen');
    await changes.getByRole('link', { name: /2 people joined/ }).click();
    await expect(answer).toContainText('2 people joined, 1 left');
    await goBack(app);
    await expect(answer).toHaveText('1 repository became public.');
    await goBack(app);
    await expect(answer).toHaveText(first);
    await goBack(app, -1);
    await expect(answer).toHaveText('1 repository became public.');
  });

  await test.step('the app keeps the same digest: seats, findings, and what could not be seen', async () => {
    const section = (name: string) => app.getByRole('region', { name, exact: true });
    await expect(section('Seats and cost')).toContainText('the bill is not known');
    await expect(section('Findings')).toContainText('High: Public repository');
    await expect(section('What could not be seen')).toContainText('No User directory is loaded');
  });
});

test('I pass on what I see: the copied link opens the same view for a colleague', async ({
  page,
  browser,
}) => {
  const app = await visit(page, demo.current());
  let link = '';

  await test.step('why an admin who was not seen for months can still do everything on ops-cron', async () => {
    await app.getByRole('link', { name: /^People/ }).click();
    await app.getByRole('textbox', { name: 'Filter people' }).fill('role:owner daniel');
    await app.getByRole('grid', { name: 'People' }).getByRole('link').first().click();
    await app.getByRole('textbox', { name: 'Find a repository or project' }).fill('ops-cron');
    await app.getByRole('button', { name: /: why/ }).first().click();
    await expect(app.getByRole('complementary', { name: /^Why can/ })).toBeVisible();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.getByRole('button', { name: 'Copy link to this view' }).click();
    await expect(app.getByText('Link copied.')).toBeVisible();
    link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('https://bitbucket.org/acme/workspace/settings/?usher=person%2F');
  });

  await test.step('a colleague follows it: the person, and the answer that was open', async () => {
    const colleague = await (await browser.newContext()).newPage();
    const address = new URL(addressOf(demo.current(), {}));
    address.searchParams.set('usher', new URL(link).searchParams.get('usher') ?? '');
    await colleague.goto(address.href);
    const theirs = colleague.frameLocator('iframe');
    await expect(theirs.getByRole('heading', { level: 1 })).toContainText('Daniel Brandt');
    await expect(theirs.getByRole('complementary', { name: /^Why can/ })).toContainText('ops-cron');
    await colleague.context().close();
  });
});

test('a key of ours expires in five days: the overview and the deadlines warn me', async ({
  page,
}) => {
  const app = await visit(page, demo.current());

  await test.step('I say once when it expires', async () => {
    await app.getByRole('link', { name: 'Settings', exact: true }).click();
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await app.getByLabel('Organization API key expires on').fill(soon);
    await app.getByRole('button', { name: /^Save/ }).first().click();
    await expect(app.getByText(/^Saved/).first()).toBeVisible();
  });

  await test.step('it is among the deadlines', async () => {
    await app.getByRole('link', { name: 'Overview', exact: true }).click();
    const due = app.getByRole('region', { name: 'Deadlines' });
    await expect(due).toContainText(/in [45] days/);
    await due.getByRole('link', { name: /^All/ }).click();
    await expect(app.getByRole('heading', { level: 1 })).toHaveText('1 within 7 days, 1 to do.');
    await expect(
      app.getByRole('row', { name: /Expiry of the Organization API key/ }),
    ).toBeVisible();
    await expectAccessible(page);
  });
});
