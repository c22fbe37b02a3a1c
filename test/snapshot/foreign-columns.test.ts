import * as fc from 'fast-check';
import { packSections } from '../../src/snapshot/container';
import { encodeFacts } from '../../src/snapshot/encode-facts';
import { createNameBook } from '../../src/snapshot/name-book';
import { toNamesJson } from '../../src/snapshot/names-section';
import { decodeSnapshot } from '../../src/snapshot/snapshot';
import { SnapshotError } from '../../src/snapshot/snapshot-error';
import { arbitraryFacts } from '../builders/arbitrary-facts';
import {
  aGroup,
  aPerson,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
} from '../builders/facts-builders';

/** A file whose check sums are right and whose columns somebody else wrote. */
async function withColumns(
  facts: ReturnType<typeof someFacts>,
  edit: (columns: Record<string, readonly unknown[]>) => Record<string, unknown>,
): Promise<Uint8Array> {
  const book = createNameBook();
  const { access, details } = encodeFacts(facts, book);
  const withEdit = (part: typeof details) => ({ ...part, columns: edit({ ...part.columns }) });
  return packSections([
    { name: 'names', text: JSON.stringify(toNamesJson(book.names())) },
    { name: 'facts', text: JSON.stringify({ ...access, ...withEdit(access) }) },
    { name: 'details', text: JSON.stringify(withEdit(details)) },
  ]);
}

const FACTS = someFacts({
  accounts: [aPerson()],
  repositories: [
    aRepository({ personGrants: partial([{ person: aPerson().uuid, level: 'read' }]) }),
  ],
});

test.each<[string, Record<string, unknown>]>([
  ['a person that there is not', { personGrantRef: [7] }],
  ['a grant of none', { personGrantLevel: [0] }],
  ['a level of the future', { personGrantLevel: [9] }],
  ['half a person', { personGrantRef: [0.5] }],
  ['a text for a number', { personGrantRef: ['0'] }],
  ['a list that is too long', { personGrantLength: [0, 1, 1e9] }],
  ['a column that is no list', { accountKind: 'user' }],
  ['a row of whom no name is known', { accountRow: [1] }],
  ['a row before the first name', { repositoryRow: [-1] }],
  ['a column that is too short', { accountKind: [] }],
  ['a column that is too long', { accountKind: [0, 0] }],
  ['a moment that there is not', { lists: [99, 0, 0, 0] }],
  ['a partial read without its reason', { stampGap: [0, 0, 0] }],
])('%s is damage, told with the byte where the section begins', async (_, columns) => {
  const bytes = await withColumns(FACTS, (known) => ({ ...known, ...columns }));
  const answer: unknown = await decodeSnapshot(bytes).catch((error: unknown) => error);
  expect(answer).toBeInstanceOf(SnapshotError);
  expect(answer).toMatchObject({ code: 'damaged', version: 3 });
  expect((answer as SnapshotError).offset).toBeGreaterThan(0);
});

const DETAILED = someFacts({
  accounts: [aPerson()],
  groups: [aGroup({ membersSource: 'groups-api' })],
  projects: [aProject({ accessKeys: complete([{ id: 7, label: 'deploy', bits: 2048 }]) })],
  repositories: [
    aRepository({
      createdOn: '2026-01-02',
      forkPolicy: 'no_forks',
      defaultReviewers: complete([{ person: aPerson().uuid, origin: 'project' }]),
      overrides: complete({ settings: [{ name: 'branching_model', isOverridden: true }] }),
      forks: complete([{ fullName: 'acme/copy', isPrivate: true, isHere: true }]),
    }),
  ],
  webhooks: complete([{ uuid: '{1}', origin: 'https://ci.example', isActive: true }]),
  invitations: complete([{ invitedBy: aPerson().uuid, groups: ['artists'] }]),
});

test.each<[string, Record<string, unknown>]>([
  ['a label that there is not', { accessKeyLabel: [999] }],
  ['a key of less than no bits', { accessKeyBits: [-1] }],
  ['more keys than there are', { accessKeys: [2, 0] }],
  ['a reviewer whom nobody named', { reviewerRef: [9] }],
  ['an origin of the future', { reviewerLevel: [3] }],
  ['a setting that is half on', { settingLevel: [0.5] }],
  ['a fork that is neither here nor there', { forkIsHere: [2] }],
  ['a webhook that may or may not be active', { webhookIsActive: [2] }],
  ['an inviter that there is not', { invitationBy: [9] }],
  ['a source of members that there is not', { groupMembersSource: [4] }],
  ['forks that nobody can tell were read', { repositoryForks: [] }],
])('%s is damage', async (_, columns) => {
  const bytes = await withColumns(DETAILED, (known) => ({ ...known, ...columns }));
  await expect(decodeSnapshot(bytes)).rejects.toMatchObject({ code: 'damaged' });
});

test('a column of a later writer is left out', async () => {
  const bytes = await withColumns(FACTS, (known) => ({ ...known, seats: [1, 2, 3] }));
  expect(await decodeSnapshot(bytes)).toStrictEqual(FACTS);
});

test('whatever number stands in a column, the answer is facts or damage, never a crash', async () => {
  const anything = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-1, 0, 1, 1e9, null, 'x'));
  await fc.assert(
    fc.asyncProperty(
      arbitraryFacts,
      fc.nat(),
      fc.nat(),
      anything,
      async (facts, which, at, value) => {
        const bytes = await withColumns(facts, (columns) => {
          const names = Object.keys(columns).sort();
          const name = names[which % names.length] ?? '';
          const column = [...(columns[name] ?? [])];
          column[at % Math.max(1, column.length)] = value;
          return { ...columns, [name]: column };
        });
        const answer: unknown = await decodeSnapshot(bytes).catch((error: unknown) => error);
        if (answer instanceof Error) expect(answer).toBeInstanceOf(SnapshotError);
      },
    ),
    { numRuns: 300 },
  );
});
