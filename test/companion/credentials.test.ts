import { getCredentials } from '../../companion/credentials';
import { aTerminal } from './fake-terminal';

test('come from the environment, without the line break of a copied secret', async () => {
  const terminal = aTerminal({ env: { USHER_EMAIL: 'ann@acme.test', USHER_TOKEN: 'secret\n' } });
  await expect(getCredentials(terminal)).resolves.toEqual({
    email: 'ann@acme.test',
    token: 'secret',
  });
  expect(terminal.stdoutText() + terminal.stderrText()).toBe('');
});

test.each([
  ['nothing', {}, 'USHER_EMAIL is not set'],
  ['no token', { USHER_EMAIL: 'ann@acme.test' }, 'USHER_TOKEN is not set'],
  ['an empty token', { USHER_EMAIL: 'ann@acme.test', USHER_TOKEN: ' ' }, 'USHER_TOKEN is not set'],
])('with %s and nobody to ask it is wrong usage', async (_what, env, message) => {
  await expect(getCredentials(aTerminal({ env }))).rejects.toMatchObject({
    message: expect.stringContaining(message) as unknown,
    remedy: expect.stringContaining(
      'id.atlassian.com/manage-profile/security/api-tokens',
    ) as unknown,
    exitCode: 2,
  });
});

test('a token in quotation marks and two lines is refused without being repeated', async () => {
  const env = { USHER_EMAIL: 'ann@acme.test', USHER_TOKEN: 'abc\ndef' };
  const error: unknown = await getCredentials(aTerminal({ env })).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ exitCode: 2 });
  expect(JSON.stringify(error) + String(error)).not.toMatch(/abc|def/);
});

test('somebody at a terminal is asked, and the token is not shown', async () => {
  const terminal = aTerminal({ isTTY: true });
  const asked = getCredentials(terminal);
  terminal.stdin.write('ann@acme.test\r');
  await until(() => terminal.stderrText().includes('API token'));
  terminal.stdin.write('secret\r');
  await expect(asked).resolves.toEqual({ email: 'ann@acme.test', token: 'secret' });
  expect(terminal.stderrText()).toContain('Atlassian e-mail');
  expect(terminal.stderrText()).not.toContain('secret');
});

test('only what is missing is asked for', async () => {
  const terminal = aTerminal({ isTTY: true, env: { USHER_EMAIL: 'ann@acme.test' } });
  const asked = getCredentials(terminal);
  await until(() => terminal.stderrText().includes('API token'));
  terminal.stdin.write('secret\r');
  await expect(asked).resolves.toMatchObject({ email: 'ann@acme.test' });
  expect(terminal.stderrText()).not.toContain('e-mail');
});

test('Ctrl-C at the question ends with 130', async () => {
  const terminal = aTerminal({ isTTY: true, env: { USHER_EMAIL: 'ann@acme.test' } });
  const asked = getCredentials(terminal);
  await until(() => terminal.stderrText().includes('API token'));
  terminal.stdin.write('\u0003');
  await expect(asked).rejects.toMatchObject({ exitCode: 130 });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
