import { workspaceUuid } from '../../src/domain/facts/ids';
import { forgetInSource, listSourceAccounts } from '../../src/domain/sync/source-accounts';
import {
  decodeGroupSource,
  encodeGroupSource,
  GroupSourceFileError,
} from '../../src/snapshot/group-source-file';
import { gzipText } from '../../src/snapshot/gzip';
import { aGroupSource, aSourceGroup } from '../builders/a-group-sync';
import { aPerson, complete, partial, READ_AT, unread, uuidOf } from '../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const workspace = workspaceUuid(uuidOf('workspace acme'));
const source = aGroupSource([
  aSourceGroup('Engineering', [ann, bob], { unmatched: [{ at: 3, reason: 'not-asked' }] }),
  aSourceGroup('Half', [], { members: partial([ann.accountId ?? '']) }),
  aSourceGroup('Hidden', [], { members: unread('not-asked', 'no members') }),
]);
const file = (given: object = {}) =>
  gzipText(
    JSON.stringify({
      ...{ format: 'usher-group-source', version: 1, workspace, ...source },
      ...given,
    }),
  );

test('what was written is read again', async () => {
  expect(await decodeGroupSource(await encodeGroupSource({ workspace, source }))).toEqual({
    workspace,
    source,
  });
  expect(await decodeGroupSource(await file())).toEqual({ workspace, source });
});

test.each([
  ['another format', { format: 'usher-organization' }],
  ['a newer version', { version: 2 }],
  ['no workspace', { workspace: 'acme' }],
  ['another origin', { origin: 'ldap' }],
  ['a field too many', { owner: 'Ann' }],
  [
    'an address for an account',
    { groups: complete([{ ...aSourceGroup('A'), members: complete(['a@b.example']) }]) },
  ],
  [
    'a line of 0',
    { groups: complete([aSourceGroup('A', [], { unmatched: [{ at: 0, reason: 'not-asked' }] })]) },
  ],
  [
    'an address for a reason',
    { groups: { state: 'unread', gap: { reason: 'not-asked', detail: 'a@b.example' } } },
  ],
])('%s is no such file', async (_, given) => {
  await expect(decodeGroupSource(await file(given))).rejects.toThrow(GroupSourceFileError);
});

test('what is no gzip is no such file', async () => {
  const bytes = new TextEncoder().encode('{}');
  await expect(decodeGroupSource(bytes)).rejects.toThrow(GroupSourceFileError);
});

test('people are forgotten wherever they are members; the rest stays', () => {
  const annId = ann.accountId ?? '';
  expect(listSourceAccounts(source)).toEqual(new Set([annId, bob.accountId]));
  const left = forgetInSource(source, new Set([annId]));
  expect(listSourceAccounts(left)).toEqual(new Set([bob.accountId]));
  expect(left).toEqual({
    ...source,
    groups: {
      ...complete([
        aSourceGroup('Engineering', [bob], { unmatched: [{ at: 3, reason: 'not-asked' }] }),
        aSourceGroup('Half', [], { members: partial([]) }),
        aSourceGroup('Hidden', [], { members: unread('not-asked', 'no members') }),
      ]),
      readAt: READ_AT,
    },
  });
  expect(forgetInSource({ ...source, groups: unread() }, new Set([annId])).groups).toEqual(
    unread(),
  );
});
