import {
  type RoleTemplate,
  withoutRoleTemplate,
  withRoleTemplate,
} from '../../../src/domain/setup/role-template';

const named = (name: string, groups: RoleTemplate['groups'] = []): RoleTemplate => ({
  ...{ name, groups, projectGrants: [], repositoryGrants: [] },
});

test('a template takes the place of the one of the same name', () => {
  const held = [named('Painter'), named('Reader')];
  const newer = named('Painter', ['artists' as RoleTemplate['groups'][number]]);
  expect(withRoleTemplate(held, newer)).toStrictEqual([named('Reader'), newer]);
  expect(withoutRoleTemplate(held, 'Painter')).toStrictEqual([named('Reader')]);
  expect(withoutRoleTemplate(held, 'painter')).toStrictEqual(held);
});
