import * as fc from 'fast-check';
import { workspaceUuid } from '../../src/domain/facts/ids';
import {
  decodeOrganization,
  encodeOrganization,
  OrganizationFileError,
} from '../../src/snapshot/organization-file';
import { gunzipText, gzipText } from '../../src/snapshot/gzip';
import {
  anOrganization,
  anOrganizationPerson,
  arbitraryOrganization,
} from '../builders/an-organization';
import { complete, unread, uuidOf } from '../builders/facts-builders';

const WORKSPACE = workspaceUuid(uuidOf('workspace acme'));

test('what is written is what is read, whatever is missing of it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryOrganization, fc.boolean(), async (data, isCut) => {
      const file = { data, ...(isCut && { workspace: WORKSPACE }) };
      expect(await decodeOrganization(await encodeOrganization(file))).toEqual(file);
    }),
  );
});

test('a part that was refused is a gap in the file, not an empty list', async () => {
  const data = anOrganization({ groups: unread('not-an-admin', 'no role') });
  const { groups } = (await decodeOrganization(await encodeOrganization({ data }))).data;
  expect(groups).toEqual({
    state: 'unread',
    gap: { reason: 'not-an-admin', detail: 'no role' },
  });
});

/** The written file with some of it changed by hand. */
async function changed(change: (file: Record<string, unknown>) => object): Promise<Uint8Array> {
  const data = anOrganization({
    people: complete([anOrganizationPerson()]),
    groups: complete([{ name: 'Developers', members: complete(['557058:ann']) }]),
  });
  const text = await gunzipText(await encodeOrganization({ data }));
  return gzipText(JSON.stringify(change(JSON.parse(text) as Record<string, unknown>)));
}

const refused: readonly [string, (file: Record<string, unknown>) => object, string, string][] = [
  [
    'another format',
    (file) => ({ ...file, format: 'usher-directory' }),
    'not-organization-data',
    'This is no file of organization data.',
  ],
  [
    'a newer version',
    (file) => ({ ...file, version: 2 }),
    'newer-version',
    'The organization data are of version 2; this Usher reads version 1.',
  ],
  [
    'a version that never was',
    (file) => ({ ...file, version: 0 }),
    'damaged',
    'The organization data are damaged at version: expected 1.',
  ],
  [
    'a missing part',
    (file) => ({ ...file, groups: undefined }),
    'damaged',
    'The organization data are damaged at groups: expected "groups".',
  ],
  [
    'a field of no meaning',
    (file) => ({ ...file, email: 'ann@acme.example' }),
    'damaged',
    'The organization data are damaged at email: expected never.',
  ],
  [
    'a person with an address',
    (file) => ({
      ...file,
      people: complete([{ ...anOrganizationPerson(), email: 'a@b.example' }]),
    }),
    'damaged',
    'The organization data are damaged at people.value.0.email: expected never.',
  ],
  [
    'an address in place of an account id',
    (file) => ({ ...file, people: complete([anOrganizationPerson({ accountId: 'a@b.example' })]) }),
    'damaged',
    'The organization data are damaged at people.value.0.accountId which is no Atlassian account id.',
  ],
  [
    'an address in the words of a gap',
    (file) => ({ ...file, groups: unread('not-found', 'ask ann@acme.example') }),
    'damaged',
    'The organization data are damaged at groups.gap.detail which holds an address.',
  ],
  [
    'a person twice',
    (file) => ({ ...file, people: complete([anOrganizationPerson(), anOrganizationPerson()]) }),
    'damaged',
    'The organization data are damaged at people: one account stands there twice.',
  ],
];

test.each(refused)('%s is refused', async (_, change, code, message) => {
  const error: unknown = await decodeOrganization(await changed(change)).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(OrganizationFileError);
  expect(error).toMatchObject({ code, message, remedy: expect.stringContaining('sher') as string });
});

test.each([
  ['nothing', new Uint8Array()],
  ['something else', new TextEncoder().encode('{"format":"usher-organization"}')],
])('%s is no such file', async (_, bytes) => {
  await expect(decodeOrganization(bytes)).rejects.toMatchObject({ code: 'not-organization-data' });
});

test('a file that breaks off anywhere is refused', async () => {
  const whole = await encodeOrganization({ data: anOrganization() });
  for (let length = 0; length < whole.length; length++)
    await expect(decodeOrganization(whole.subarray(0, length))).rejects.toBeInstanceOf(
      OrganizationFileError,
    );
});

test('what no reader would take is not written', async () => {
  const data = anOrganization({
    people: complete([anOrganizationPerson({ accountId: 'ann@acme.example' })]),
  });
  await expect(encodeOrganization({ data })).rejects.toMatchObject({ code: 'damaged' });
});
