import { cutToWorkspace, listAccountIds } from '../../../src/domain/organization/cut-to-workspace';
import { anOrganization, anOrganizationPerson } from '../../builders/an-organization';
import {
  aGroup,
  anOutsider,
  aPerson,
  complete,
  partial,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const nobodyHere = anOrganizationPerson({ accountId: '557058:zoe' });
const facts = someFacts({
  accounts: [ann, bob, anOutsider({ accountId: '557058:olga' })],
  groups: [aGroup(), aGroup({ name: 'Café Crew' })],
});

test('keeps the people and groups of the workspace, and says how many it found', () => {
  const data = anOrganization({
    people: complete([anOrganizationPerson(), nobodyHere]),
    groups: complete([
      { name: ' DEVELOPERS', members: complete(['557058:ann', '557058:zoe']) },
      { name: 'jira-users', members: complete(['557058:bob']) },
    ]),
  });
  const cut = cutToWorkspace(data, facts);
  expect(cut).toMatchObject({ matched: 1, members: 2, matchedGroups: 1 });
  expect(cut.data.people).toStrictEqual(complete([anOrganizationPerson()]));
  expect(cut.data.groups).toStrictEqual(
    complete([{ name: ' DEVELOPERS', members: complete(['557058:ann', '557058:zoe']) }]),
  );
});

test('finds a group whatever way its accents were typed', () => {
  const groups = complete([{ name: 'Cafe\u0301 crew', members: complete([]) }]);
  expect(cutToWorkspace(anOrganization({ groups }), facts).matchedGroups).toBe(1);
});

test('whom only a grant names is kept, and is no member that was found', () => {
  const olga = anOrganizationPerson({ accountId: '557058:olga' });
  const cut = cutToWorkspace(anOrganization({ people: complete([olga]) }), facts);
  expect(cut.matched).toBe(0);
  expect(cut.data.people).toStrictEqual(complete([olga]));
});

test('a member that only a group of the organization names is found', () => {
  const groups = complete([{ name: 'Developers', members: complete(['557058:bob']) }]);
  const data = anOrganization({ people: unread('not-an-admin'), groups });
  expect(cutToWorkspace(data, facts)).toMatchObject({ matched: 1, matchedGroups: 1 });
});

test('where not all groups of the workspace are known every group is kept', () => {
  const groups = complete([{ name: 'jira-users', members: complete([]) }]);
  const open = { ...facts, lists: someLists({ groups: unread() }) };
  expect(cutToWorkspace(anOrganization({ groups }), open)).toMatchObject({
    matchedGroups: 0,
    data: { groups },
  });
});

test('what was not read stays not read', () => {
  const data = anOrganization({ people: partial([nobodyHere]), groups: unread('rate-limited') });
  expect(cutToWorkspace(data, facts)).toStrictEqual({
    data: { ...data, people: partial([]) },
    matched: 0,
    members: 2,
    matchedGroups: 0,
  });
});

test('everybody is whoever a person or a group tells of', () => {
  const data = anOrganization({
    people: complete([anOrganizationPerson()]),
    groups: complete([
      { name: 'a', members: partial(['557058:bob']) },
      { name: 'b', members: unread() },
    ]),
  });
  expect([...listAccountIds(data)]).toStrictEqual(['557058:ann', '557058:bob']);
});
