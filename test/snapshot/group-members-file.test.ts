import { accountUuid, groupSlug } from '../../src/domain/facts/ids';
import {
  decodeGroupMembers,
  encodeGroupMembers,
  GroupMembersFileError,
} from '../../src/snapshot/group-members-file';
import { aWorkspace, READ_AT, uuidOf } from '../builders/facts-builders';

const FILE = {
  workspace: aWorkspace().uuid,
  list: {
    asOf: READ_AT,
    groups: [
      { group: groupSlug('artists'), members: [accountUuid(uuidOf('ann'))] },
      { group: groupSlug('nobody'), members: [] },
    ],
  },
};

test('a list comes back as it went in', () => {
  expect(decodeGroupMembers(encodeGroupMembers(FILE))).toEqual(FILE);
});

const asFile = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const written = JSON.parse(new TextDecoder().decode(encodeGroupMembers(FILE))) as object;
const [artists] = FILE.list.groups;

test.each([
  ['no JSON', new TextEncoder().encode('group,member')],
  ['no UTF-8', Uint8Array.of(0xff, 0xfe)],
  ['another format', asFile({ ...written, format: 'usher-snapshot' })],
  ['another version', asFile({ ...written, version: 2 })],
  ['no workspace', asFile({ ...written, workspace: 'acme' })],
  ['a time that is none', asFile({ ...written, asOf: 1.5 })],
  ['a time before 1970', asFile({ ...written, asOf: -1 })],
  ['a group without a slug', asFile({ ...written, groups: [{ group: '', members: [] }] })],
  ['a member that is no uuid', asFile({ ...written, groups: [{ group: 'a', members: ['Ann'] }] })],
  ['a group twice', asFile({ ...written, groups: [artists, artists] })],
])('%s is refused', (_, bytes) => {
  expect(() => decodeGroupMembers(bytes)).toThrow(GroupMembersFileError);
});
