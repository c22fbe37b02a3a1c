import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitSections } from '../../src/snapshot/container';
import { decodeSnapshot, encodeSnapshot } from '../../src/snapshot/snapshot';
import { aDetailedWorkspace } from '../builders/a-detailed-workspace';

/** Each written by the Usher whose files were of that version. */
const fileOf = (name: string) => new Uint8Array(readFileSync(join(__dirname, name)));

const FACTS = aDetailedWorkspace();
const NOT_ASKED = { state: 'unread', gap: { reason: 'not-asked' } } as const;

function without(row: object, ...keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));
}

test.each([1, 2])('a file of version %d is read in full', async (version) => {
  const file = fileOf(`version-${version}.snapshot`);
  expect(splitSections(file).version).toBe(version);
  expect(await decodeSnapshot(file)).toStrictEqual(FACTS);
});

test.each([1, 2])('written again, one of version %d is of this version', async (version) => {
  const again = await encodeSnapshot(await decodeSnapshot(fileOf(`version-${version}.snapshot`)));
  expect(splitSections(again).version).toBe(3);
  expect(await decodeSnapshot(again)).toStrictEqual(FACTS);
});

test('a file of before details were read knows that nobody asked for them', async () => {
  const [repository] = FACTS.repositories;
  const known = without({ ...repository }, 'createdOn', 'forkPolicy');
  expect(await decodeSnapshot(fileOf('version-1-without-details.snapshot'))).toStrictEqual({
    ...FACTS,
    groups: FACTS.groups.map((group) => without(group, 'membersSource')),
    projects: FACTS.projects.map((project) => ({ ...project, accessKeys: NOT_ASKED })),
    repositories: [
      {
        ...known,
        branchingModel: NOT_ASKED,
        accessKeys: NOT_ASKED,
        defaultReviewers: NOT_ASKED,
        forks: NOT_ASKED,
        overrides: NOT_ASKED,
        webhooks: NOT_ASKED,
      },
    ],
    webhooks: NOT_ASKED,
    invitations: NOT_ASKED,
  });
});
