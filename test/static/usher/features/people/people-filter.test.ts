import * as fc from 'fast-check';
import {
  filterPeople,
  PEOPLE_FACETS,
} from '../../../../../static/usher/src/features/people/people-filter';
import { toTerm } from '../../../../../static/usher/src/lib/query';
import { aPersonRow } from '../../../../builders/page-rows';

const GROUPED = {
  isAdmin: false,
  groups: ['Art directors'],
  areGroupsKnown: true,
  directGrants: 0,
};
const rows = [
  aPersonRow({
    name: 'Amara Okonjo',
    role: 'owner',
    level: 'admin',
    sources: { isAdmin: true, groups: [], areGroupsKnown: true, directGrants: 2 },
  }),
  aPersonRow({ name: 'Tomasz Zieliński', level: 'write', sources: GROUPED }),
  aPersonRow({ name: 'Maxi Vandersteen', level: 'create-repo' }),
  aPersonRow({ name: 'Hyun-woo Park' }),
  aPersonRow({ name: 'Unsure One', atMost: 'write', uncertain: 3 }),
  aPersonRow({ name: 'Olga', role: 'none', level: 'read' }),
  aPersonRow({ name: 'Robots', kind: 'team' }),
  aPersonRow({ name: 'Deploy Bot', kind: 'app_user', role: 'none' }),
];
const found = (filter: string) => filterPeople(rows, filter).map(({ name }) => name);

test.each([
  ['zielinski', ['Tomasz Zieliński']],
  ['TOMASZ', ['Tomasz Zieliński']],
  ['admin', ['Amara Okonjo']],
  ['level:write', ['Tomasz Zieliński']],
  ['level:create', ['Maxi Vandersteen']],
  ['level:create-repo', ['Maxi Vandersteen']],
  ['role:owner', ['Amara Okonjo']],
  ['role:admin', ['Amara Okonjo']],
  ['role:none', ['Olga']],
  ['via:direct', ['Amara Okonjo']],
  ['via:admin', ['Amara Okonjo']],
  ['via:group', ['Tomasz Zieliński']],
  ['group:"art directors"', ['Tomasz Zieliński']],
  ['known:no', ['Unsure One']],
  ['kind:other', ['Robots', 'Deploy Bot']],
  ['kind:app-user', ['Deploy Bot']],
  ['level:none -known:no', ['Hyun-woo Park']],
  ['role:member level:nonsense', []],
])('%s finds %j', (filter, names) => {
  expect(found(filter)).toEqual(names);
});

test('team and app accounts are no people and stay out unless asked for', () => {
  expect(found('')).toHaveLength(6);
  expect(found('robots')).toEqual([]);
});

test('somebody whose groups nobody could read is not said to have no grant', () => {
  const unread = aPersonRow({
    sources: { isAdmin: false, groups: [], areGroupsKnown: false, directGrants: 0 },
  });
  expect(filterPeople([unread], 'via:none')).toEqual([]);
});

test('somebody who reaches single repositories of a project is not said to have no grant', () => {
  const single = aPersonRow({ counts: { admin: 0, write: 1, read: 0 } });
  expect(filterPeople([single, aPersonRow({ name: 'Bob' })], 'via:none')).toHaveLength(1);
});

test('a group is found by the term that its link writes, whatever its name', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L}\p{N}"&. -]*[\p{L}\p{N}]$/u), (group) => {
      const row = aPersonRow({ sources: { ...GROUPED, groups: [group] } });
      expect(filterPeople([row], toTerm('group', group))).toEqual([row]);
    }),
  );
});

test('a filter and its opposite share nobody and leave nobody out', () => {
  const term = fc.tuple(fc.constantFrom('', ...PEOPLE_FACETS), fc.constantFrom('write', 'no', 'a'));
  fc.assert(
    fc.property(term, ([facet, value]) => {
      const filter = facet === '' ? value : `${facet}:${value}`;
      const all = facet === 'kind' ? rows : filterPeople(rows, '');
      const both = [...filterPeople(rows, filter), ...filterPeople(rows, `-${filter}`)];
      expect(new Set(both)).toEqual(new Set(all));
      expect(both).toHaveLength(all.length);
    }),
  );
});
