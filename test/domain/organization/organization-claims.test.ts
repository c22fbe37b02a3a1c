import { groupSlug } from '../../../src/domain/facts/ids';
import { mergeLoaded } from '../../../src/domain/facts/merge-loaded';
import { listGroupClaims } from '../../../src/domain/organization/organization-claims';
import { type OrganizationGroup } from '../../../src/domain/organization/organization-data';
import { anOrganization } from '../../builders/an-organization';
import {
  aGroup,
  anOutsider,
  aPerson,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const facts = someFacts({
  accounts: [ann, bob],
  groups: [aGroup({ members: unread('wrong-credential') })],
});
const OLD = READ_AT - 1000;

function told(members: OrganizationGroup['members'], name = 'developers') {
  return anOrganization({ groups: complete([{ name, members }]) });
}

test('members are told by the organization, with their own age', () => {
  expect(listGroupClaims(told(complete(['557058:ann'], OLD)), facts)).toStrictEqual([
    {
      group: groupSlug('developers'),
      claim: { members: complete([ann.uuid], OLD), source: 'organization' },
    },
  ]);
});

test('somebody of the organization who is not in the workspace is no member of its group', () => {
  const [claim] = listGroupClaims(told(complete(['557058:ann', '557058:zoe'])), facts);
  expect(claim?.claim.members).toStrictEqual(complete([ann.uuid]));
});

const NOBODY_HERE = 'the organization names accounts that were not read in this workspace';

test.each([
  [
    'the members of the workspace are not all known',
    { lists: someLists({ members: partial(null) }) },
  ],
  [
    'a member has no account id',
    { accounts: [ann, bob, anOutsider({ displayName: 'Old', role: 'member' })] },
  ],
])('where %s a stranger may be a member', (_, given) => {
  const here = { ...facts, ...given };
  const [some] = listGroupClaims(told(complete(['557058:ann', '557058:zoe'])), here);
  expect(some?.claim.members).toStrictEqual({
    state: 'partial',
    readAt: READ_AT,
    value: [ann.uuid],
    gap: { reason: 'not-found', detail: NOBODY_HERE },
  });
  const [all] = listGroupClaims(told(complete(['557058:ann'])), here);
  expect(all?.claim.members).toStrictEqual(complete([ann.uuid]));
});

test('what the organization told in part is known in part', () => {
  const [claim] = listGroupClaims(told(partial(['557058:bob', '557058:zoe'])), facts);
  expect(claim?.claim.members).toStrictEqual(partial([bob.uuid]));
});

test.each([
  ['members were not read', told(unread('not-an-admin'))],
  ['no group has the name', told(complete(['557058:ann']), 'designers')],
  ['groups were not read', anOrganization({ groups: unread('rate-limited') })],
  [
    'two groups of the organization share the name',
    anOrganization({
      groups: complete([
        { name: 'Developers', members: complete(['557058:ann']) },
        { name: 'developers', members: complete(['557058:bob']) },
      ]),
    }),
  ],
])('nothing is claimed where %s', (_, data) => {
  expect(listGroupClaims(data, facts)).toStrictEqual([]);
});

test('nothing is claimed where two groups of the workspace share the name', () => {
  const groups = [aGroup(), aGroup({ slug: groupSlug('developers-2'), name: 'Developers' })];
  expect(listGroupClaims(told(complete(['557058:ann'])), { ...facts, groups })).toStrictEqual([]);
});

describe('beside the scan', () => {
  test('what the scan could not read is told by the organization', () => {
    const merged = mergeLoaded(facts, { organization: told(complete(['557058:ann'], OLD)) });
    expect(merged?.groups).toStrictEqual([
      aGroup({ members: complete([ann.uuid], OLD), membersSource: 'organization' }),
    ]);
  });

  test('the newer reading of Bitbucket itself is believed before it', () => {
    const snapshot = someFacts({
      endedAt: OLD,
      accounts: [ann, bob],
      groups: [aGroup({ members: complete([bob.uuid], OLD) })],
    });
    const organization = told(complete(['557058:ann']));
    const [group] = mergeLoaded(facts, { snapshot, organization })?.groups ?? [];
    expect(group).toMatchObject({ membersSource: 'groups-api', members: { value: [bob.uuid] } });
  });

  test('a file that somebody wrote by hand is believed after it', () => {
    const groupMembers = {
      asOf: READ_AT,
      groups: [{ group: groupSlug('developers'), members: [] }],
    };
    const organization = told(complete(['557058:ann'], OLD));
    const [group] = mergeLoaded(facts, { groupMembers, organization })?.groups ?? [];
    expect(group).toMatchObject({ membersSource: 'organization', members: { value: [ann.uuid] } });
  });

  test('without facts it says nothing of a workspace', () => {
    expect(mergeLoaded(undefined, { organization: told(complete([])) })).toBeUndefined();
  });
});
