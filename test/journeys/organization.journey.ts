import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { acmeOrganization } from '../../local/atlassian-org/acme-organization';
import { acme } from '../../local/bitbucket/demo/acme';
import { encodeOrganization } from '../../src/snapshot/organization-file';
import { anOrganization, anOrganizationPerson } from '../builders/an-organization';
import { complete } from '../builders/facts-builders';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';
import { openPerson } from './find-person';

const demo = startDemoOnce();
test.describe.configure({ mode: 'serial' });

const SOFIA = 'Sofia Paredes-Lindqvist';

/** What “usher collect” would write of the organization behind the demo workspace. */
async function writeOrganization(isOfAcme: boolean): Promise<string> {
  const { people, groups } = acmeOrganization(acme());
  const data = anOrganization({
    asOf: Date.now() - 3_600_000,
    people: complete(
      people
        .filter(({ name }) => isOfAcme || name === 'Of another team')
        .map(({ accountId, accountStatus, lastActive }) =>
          anOrganizationPerson({
            accountId,
            status: accountStatus === 'inactive' ? 'deactivated' : 'active',
            lastActive: complete(
              Object.entries(lastActive).map(([product, at]) => ({ product, at })),
            ),
          }),
        ),
    ),
    groups: complete(
      groups
        .filter(({ name }) => isOfAcme || name === 'jira-users')
        .map(({ name, members }) => ({ name, members: complete([...members]) })),
    ),
  });
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'usher-journey-')), 'acme.org.gz');
  await writeFile(file, await encodeOrganization({ data }));
  return file;
}

test('organization data are read here, told beforehand, loaded, and told of a person', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /^Groups/ }).click();
  await app.getByRole('button', { name: 'Load a file' }).first().click();
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel('File', { exact: true }).setInputFiles(await writeOrganization(false));
  await expect(dialog.getByText(/names none of the \d+ members of acme/)).toBeVisible();
  await dialog.getByLabel('File', { exact: true }).setInputFiles(await writeOrganization(true));
  await expect(dialog.getByText(/^\d+ of \d+ members of this workspace$/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Load', exact: true }).click();
  await expect(dialog.getByText(/The file is loaded/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(app.getByRole('rowheader', { name: 'Organization data' })).toBeVisible();
});

test('a person whom the organization has deactivated is shown as such', async ({ page }) => {
  const app = await visit(page, demo.current());
  await openPerson(app, SOFIA);
  await app.getByRole('navigation', { name: 'Of this person' }).getByText('Seat').click();
  await expect(app.getByText('deactivated in the organization')).toBeVisible();
});
