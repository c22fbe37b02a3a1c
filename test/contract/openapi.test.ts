import { personUuid } from '../../local/bitbucket/demo/acme';
import { type Endpoint, ENDPOINTS, nameOf } from '../../local/bitbucket/endpoints';
import { openApiValidators, readLabels } from './openapi-schemas';
import { describeWithReferenceData } from './reference-data';
import { addresses, aTraveller, changes, type Stop } from './tour';

/** API 1.0 stands in no document; changing an access key stands in Atlassian's pages only, and never works. */
const isDocumented = ({ method, path }: Endpoint): boolean =>
  path.startsWith('/2.0/') && !(method === 'PUT' && path.endsWith('/deploy-keys/{key_id}'));

describeWithReferenceData('the simulator against the OpenAPI document', () => {
  const findValidator = openApiValidators();

  /** What is wrong with an answer; empty when nothing is. */
  function complaints({ endpoint, address, status, body }: Stop): string[] {
    const validate = findValidator(endpoint, status);
    if (!validate) return [`${address}: status ${status} is not in the document`];
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${address}: ${instancePath} ${message ?? ''}`,
    );
  }

  test.each(['central', 'bitbucket'] as const)(
    'every answer of a full tour validates when people are managed in %s',
    async (centrallyManaged) => {
      const { visit } = aTraveller({ centrallyManaged });
      const tour = addresses().filter(({ endpoint }) => isDocumented(endpoint));
      const stops: Stop[] = [];
      for (const { endpoint, address } of tour) stops.push(...(await visit(endpoint, address)));
      expect(stops.filter(({ status }) => status !== 200)).toEqual([]);
      expect(stops.flatMap(complaints)).toEqual([]);
      expect(stops.length).toBeGreaterThan(tour.length);
    },
  );

  test('every change is answered as the document has it, and with nothing where it has nothing', async () => {
    const { change } = aTraveller();
    for (const { method, address, body, status } of changes()) {
      const endpoint = ENDPOINTS.find((one) => one.method === method && fits(one.path, address));
      if (!endpoint) throw new Error(`No endpoint for ${method} ${address}`);
      const stop = await change(endpoint, address, body);
      expect([method, address, stop.status]).toEqual([method, address, status]);
      if (status === 204) expect(stop.body).toBeUndefined();
      else expect(complaints(stop)).toEqual([]);
    }
  });

  test('an answer with unknown fields in every object still validates', async () => {
    const { visit } = aTraveller({ unknownFields: true });
    const tour = addresses().filter(({ endpoint }) => isDocumented(endpoint));
    for (const { endpoint, address } of tour.filter((_, position) => position % 17 === 0)) {
      const stops = await visit(endpoint, address);
      expect(stops.flatMap(complaints)).toEqual([]);
    }
  });

  test.each([
    ['/2.0/workspaces/acme/permissions/repositories', 403],
    ['/2.0/workspaces/acme/projects/PAY/permissions-config/users', 403],
    ['/2.0/workspaces/acme/projects/NOPE/permissions-config/users', 404],
    ['/2.0/repositories/acme/studio-assets/permissions-config/groups', 404],
    ['/2.0/repositories/acme/docs-public-api/permissions-config/groups', 403],
    ['/2.0/repositories/acme/docs-public-api/branch-restrictions', 403],
    ['/2.0/repositories/nobody', 404],
    ['/2.0/workspaces/nobody', 404],
  ])('a plain member asking for %s gets a documented %i', async (address, status) => {
    const { visit } = aTraveller({}, { account: personUuid('akaya') });
    const endpoint = ENDPOINTS.find(({ method, path }) => method === 'GET' && fits(path, address));
    if (!endpoint) throw new Error(`No endpoint for ${address}`);
    const stops = await visit(endpoint, address);
    expect(stops.map((stop) => stop.status)).toEqual([status]);
    expect(stops.flatMap(complaints)).toEqual([]);
  });

  test.each(
    ENDPOINTS.filter(isDocumented).map((endpoint) => [nameOf(endpoint), endpoint] as const),
  )('%s lets in whom the document lets in, with the same scopes', (_, endpoint) => {
    const labels = readLabels(endpoint);
    expect(endpoint.scopes).toEqual(labels.scopes);
    expect(endpoint.oauthScopes).toEqual(labels.oauthScopes);
    expect(endpoint.opens !== 'api-token').toBe(labels.authTypes.includes('forge-oauth2'));
  });
});

const fits = (path: string, address: string): boolean =>
  new RegExp(`^${path.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u').test(address);
