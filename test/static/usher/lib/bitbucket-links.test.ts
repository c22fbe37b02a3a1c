import { findChangePage } from '../../../../static/usher/src/lib/bitbucket-links';

const project = { key: 'PAY', name: 'Payments' };
const AT = { workspace: 'acme', repository: 'pay-api' };

test.each([
  ['workspace-admin', '/acme/workspace/settings/user-directory'],
  ['project-group', '/acme/workspace/projects/PAY/settings/permissions'],
  ['project-person', '/acme/workspace/projects/PAY/settings/permissions'],
  ['repository-group', '/acme/pay-api/admin/permissions'],
  ['repository-person', '/acme/pay-api/admin/permissions'],
  ['public', '/acme/pay-api/admin'],
  ['access-key', '/acme/pay-api/admin/access-keys'],
] as const)('a %s path is changed at %s', (kind, path) => {
  expect(findChangePage({ kind, project }, AT)).toBe(`https://bitbucket.org${path}`);
});

test('what cannot be named has no link', () => {
  expect(findChangePage({ kind: 'project-group' }, AT)).toBeUndefined();
  expect(findChangePage({ kind: 'public' }, { workspace: 'acme' })).toBeUndefined();
});

test('a name cannot lead out of Bitbucket', () => {
  const url = findChangePage(
    { kind: 'public' },
    { workspace: '@evil.example', repository: '?x#y' },
  );
  expect(new URL(url ?? '').origin).toBe('https://bitbucket.org');
  expect(url).toBe('https://bitbucket.org/%40evil.example/%3Fx%23y/admin');
});
