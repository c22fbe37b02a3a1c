import { personUuid } from '../../../local/bitbucket/demo/acme';
import { aSimulator } from './a-simulator';

const repository = (slug: string) => `/2.0/repositories/acme/${slug}`;
const settings = (slug: string) => `${repository(slug)}/override-settings`;
const stateOf = (default_merge_strategy: boolean, branching_model: boolean) => ({
  type: 'repository_inheritance_state',
  override_settings: { default_merge_strategy, branching_model },
});

test.each([
  ['pay-api', stateOf(false, false)],
  ['pay-tokens', stateOf(true, true)],
  ['tls-monorepo', stateOf(false, true)],
])('%s: what is its own, also in the repository itself', async (slug, state) => {
  const { get } = aSimulator();
  expect((await get(settings(slug))).body).toEqual(state);
  expect((await get(repository(slug))).body).toMatchObject({
    override_settings: state.override_settings,
  });
});

test('overriding keeps the model that applied; inheriting brings the one of the project back', async () => {
  const { get, send } = aSimulator();
  const put = async (slug: string, override_settings: object) => {
    const { status } = await send({
      method: 'PUT',
      path: settings(slug),
      body: { override_settings },
    });
    return status;
  };
  const modelOf = async (slug: string) => {
    const { body } = await get(`${repository(slug)}/effective-branching-model`);
    return body;
  };
  const inherited = await modelOf('pay-api');
  expect(await put('pay-api', { branching_model: true })).toBe(204);
  expect((await get(settings('pay-api'))).body).toEqual(stateOf(false, true));
  expect(await modelOf('pay-api')).toEqual(inherited);
  expect(await put('pay-tokens', { branching_model: false })).toBe(204);
  expect((await get(settings('pay-tokens'))).body).toEqual(stateOf(true, false));
  expect(await modelOf('pay-tokens')).toHaveProperty('production.name', 'main');
  expect(await put('pay-tokens', { default_merge_strategy: false })).toBe(204);
  expect((await get(settings('pay-tokens'))).body).toEqual(stateOf(false, false));
});

test.each([
  {},
  { override_settings: { colour: true } },
  { override_settings: { branching_model: 1 } },
])('%j is 400', async (body) => {
  const { send } = aSimulator();
  expect((await send({ method: 'PUT', path: settings('pay-api'), body })).status).toBe(400);
});

test('only administrators read and change them', async () => {
  const { get, send } = aSimulator();
  const member = { account: personUuid('nlind') };
  expect((await get(settings('pay-api'), member)).status).toBe(403);
  const body = { override_settings: {} };
  const { status } = await send({ method: 'PUT', path: settings('pay-api'), body }, member);
  expect(status).toBe(403);
});
