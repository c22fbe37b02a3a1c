import { createBridgeCommands } from '../../local/forge/bridge-commands';
import { type PageAddress } from '../../local/forge/page-address';
import { anApp } from '../builders/an-app';

test('on the first visit Forge’s request for consent leaves the resolver as it is', async () => {
  const app = await anApp({ consents: [] });
  await expect(app.call('getWorkspace')).rejects.toMatchObject({
    name: 'NEEDS_AUTHENTICATION_ERR',
  });
});

test('Bitbucket asks once: then the same call is answered, in that installation', async () => {
  const app = await anApp({ consents: [] });
  const bridge = createBridgeCommands({ ...app, origin: () => 'http://127.0.0.1' });
  const { accountId } = app.callerOf({});
  const page: PageAddress = {
    installation: 'one',
    place: { kind: 'workspace' },
    as: accountId,
    theme: 'light',
  };
  const visit = (on: PageAddress) =>
    bridge(on, 'invoke', { functionKey: 'getWorkspace', payload: {} });

  expect(await visit(page)).toEqual({ kind: 'needs-consent' });
  app.host.consents.grant('one', accountId);
  expect(await visit(page)).toMatchObject({ kind: 'result', result: { ok: true } });
  expect(await visit({ ...page, installation: 'two' })).toEqual({ kind: 'needs-consent' });
});

test('consent taken back in the middle of a step is asked for again, and the scan is not stuck', async () => {
  const app = await anApp();
  await app.get('startScan');
  expect(await app.get('stepScan')).toMatchObject({ readsAs: 'user' });
  const has = jest.spyOn(app.host.consents, 'has');
  has.mockReturnValueOnce(true).mockReturnValueOnce(true).mockReturnValue(false);
  await expect(app.call('stepScan')).rejects.toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR' });
  has.mockRestore();
  expect(await app.get('stepScan')).toMatchObject({ state: 'running' });
});
