import { issueDemoCredentials } from '../../../../local/bitbucket/command-line/demo-credentials';
import { aSimulator, ORIGIN } from '../a-simulator';

test('each credential is what its title says', async () => {
  const { bitbucket } = aSimulator();
  const status = async (authorization: string, path: string) => {
    const request = new Request(`${ORIGIN}${path}`, { headers: { authorization } });
    return (await bitbucket.fetch(request)).status;
  };
  const found: Record<string, number[]> = {};
  for (const { title, authorization } of issueDemoCredentials(bitbucket)) {
    found[title] = [
      await status(authorization, '/2.0/workspaces/acme'),
      await status(authorization, '/2.0/workspaces/acme/permissions/repositories'),
      await status(authorization, '/2.0/workspaces/acme/projects/PAY/permissions-config/users'),
      await status(authorization, '/2.0/repositories/acme/studio-assets/permissions-config/users'),
    ];
  }
  expect(found).toEqual({
    'workspace admin (Amara Okonjo)': [200, 200, 200, 200],
    'workspace admin (Amara Okonjo), may change grants': [200, 200, 200, 200],
    'project admin (Ravi Menon)': [200, 403, 200, 404],
    'repository admin (Owen Hartley)': [200, 403, 404, 200],
    'plain member (Nora Lind)': [200, 403, 403, 404],
    'workspace admin (Amara Okonjo), without read:repository': [200, 403, 200, 403],
    'workspace admin (Amara Okonjo), expired': [401, 401, 401, 401],
    'Forge app as itself': [200, 403, 403, 403],
    'Forge app as workspace admin (Amara Okonjo)': [200, 200, 200, 200],
  });
});
