import { ROLE_CARDS } from '../../../../../src/domain/roles/find-role-card';
import { filterCards } from '../../../../../static/usher/src/features/roles/role-card-words';

const idsOf = (filter: string) => filterCards(ROLE_CARDS, filter).map(({ id }) => id);

test('without words all roles are shown, in their order', () => {
  expect(filterCards(ROLE_CARDS, '  ')).toEqual(ROLE_CARDS);
});

test('words find a role by its name, its scope and what it says, in any case', () => {
  expect(idsOf('REPOSITORY: admin')).toContain('repository-admin');
  expect(idsOf('invoices')).toEqual(['billing-admin']);
  expect(idsOf('forbids')).toEqual(['no-grant']);
  expect(idsOf('organization deactivate')).toEqual(['organization-admin']);
});

test('every word has to be found', () => {
  expect(idsOf('invoices project')).toEqual([]);
});
