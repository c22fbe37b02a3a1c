import { acme } from '../../local/bitbucket/demo/acme';
import { acmeOrganization } from '../../local/atlassian-org/acme-organization';
import { workspaceUuid } from '../../src/domain/facts/ids';
import { type OrganizationData } from '../../src/domain/organization/organization-data';
import { encodeOrganization } from '../../src/snapshot/organization-file';
import { anApp, type App } from '../builders/an-app';
import { load, send } from '../builders/an-upload';
import { anOrganization, anOrganizationPerson } from '../builders/an-organization';
import { complete, READ_AT, unread } from '../builders/facts-builders';

const ACME = workspaceUuid(acme().workspace.uuid);
const simulated = acmeOrganization(acme());

/** As `usher collect` reads the demo's organization, read in full. */
const data: OrganizationData = anOrganization({
  people: complete(
    simulated.people.map(({ accountId, accountStatus }) =>
      anOrganizationPerson({
        accountId,
        status: accountStatus === 'inactive' ? 'deactivated' : 'active',
      }),
    ),
  ),
  groups: complete(
    simulated.groups.map(({ name, members }) => ({ name, members: complete([...members]) })),
  ),
});

let app: App;
beforeEach(async () => {
  app = await anApp();
});

async function refusal(file: Uint8Array) {
  const upload = await send(app, file, { kind: 'organization' });
  return app.call('commitUpload', { payload: { upload } });
}

test('before anything was scanned nobody can tell whose the file is', async () => {
  expect(await refusal(await encodeOrganization({ data, workspace: ACME }))).toMatchObject({
    error: {
      code: 'bad-request',
      message: expect.stringContaining('Scan the workspace') as string,
    },
  });
});

describe('after a scan', () => {
  beforeEach(async () => {
    await app.seed();
  });

  test('the file is kept with the time it was read', async () => {
    const file = await encodeOrganization({ data, workspace: ACME });
    const files = await load(app, file, { kind: 'organization' });
    expect(files.organization).toMatchObject({ asOf: READ_AT });
    expect((await app.get('getWorkspace')).loaded.organization).toEqual(files.organization);
  });

  test.each([
    [
      'of nobody here',
      { data: anOrganization({ people: complete([anOrganizationPerson()]) }), workspace: ACME },
      'names nobody of this workspace',
    ],
    [
      'of which nothing was read',
      { data: anOrganization({ people: unread(), groups: unread() }), workspace: ACME },
      'names nobody of this workspace',
    ],
    ['that was not cut to a workspace', { data }, 'of another workspace'],
  ])('a file %s is refused', async (_, file, words) => {
    expect(await refusal(await encodeOrganization(file))).toMatchObject({
      ok: false,
      error: { code: 'bad-request', message: expect.stringContaining(words) as string },
    });
    expect((await app.get('getWorkspace')).loaded).toEqual({});
  });

  test('what is no such file is refused by what is wrong with it', async () => {
    expect(await refusal(new Uint8Array([31, 139, 8, 0]))).toMatchObject({
      error: { message: 'This is no file of organization data. Nothing was changed.' },
    });
  });
});
