import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { projectRoot } from '../../../local/content-hash';
import { asksForPreview } from '../../../local/preview/preview-flags';
import { openPreview } from '../../../local/preview/run-preview';
import { aSimulatedApi } from './a-preview';

const SECRETS = { email: 'ann@acme.test', token: 'no-such-token' };

test.each([
  ['no token', ['--workspace', 'acme'], {}, /^BITBUCKET_EMAIL is not set/, /or run npm start at a/],
  [
    'no token but an address',
    ['--workspace', 'acme'],
    { email: SECRETS.email },
    /^BITBUCKET_API_TOKEN is not set/,
    /Set BITBUCKET_EMAIL and BITBUCKET_API_TOKEN .* https:\/\/id\.atlassian\.com/,
  ],
  [
    'a token in two lines',
    ['--workspace', 'acme'],
    { ...SECRETS, token: 'no-such-\ntoken' },
    /^BITBUCKET_API_TOKEN holds spaces/,
    /Copy it again/,
  ],
  ['a name', ['--workspace', 'Acme Ltd'], SECRETS, /^--workspace is not a slug/, /as it stands in/],
  ['a URL', ['--workspace', 'https://bitbucket.org/a'], SECRETS, /^--workspace is not a/, /not as/],
  ['no workspace', ['--as-companion'], SECRETS, /^--workspace is missing/, /--workspace <slug>/],
  [
    'no https',
    ['--workspace', 'acme', '--api', 'http://api.example.com'],
    SECRETS,
    /^--api cannot be used\. .* must be https, unless it is on this machine/,
    /https:\/\/api\.bitbucket\.org/,
  ],
])(
  'with %s it ends in words: the field and the remedy',
  async (_, args, given, message, remedy) => {
    const stdin = new PassThrough();
    const terminal = { stdin, stderr: new PassThrough(), now: Date.now };
    const error: unknown = await openPreview(args, given, terminal).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      name: 'CommandError',
      exitCode: 2,
      message: expect.stringMatching(message) as unknown,
      remedy: expect.stringMatching(remedy) as unknown,
    });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/ann@acme\.test|no-such-/);
  },
);

test('a token that Bitbucket refuses ends it with what to check, and is not repeated', async () => {
  const simulated = await aSimulatedApi();
  const { code, stdout, stderr } = await run(['--workspace', 'acme', '--api', simulated.api]);
  await simulated.close();
  expect(code).toBe(1);
  expect(stderr).toMatch(/wrong, expired or revoked\. \(status 401\)\nCheck BITBUCKET_EMAIL/);
  expect(stderr).not.toMatch(/ann@acme\.test|no-such-token|\n {4}at /);
  expect(stdout).toBe('');
}, 60_000);

/** `npm start -- …` in a process of its own, where nobody can be asked. */
async function run(args: readonly string[]) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join('local', 'main.ts'), '--port', '0', ...args],
    {
      cwd: projectRoot,
      env: {
        PATH: process.env['PATH'],
        ...{ BITBUCKET_EMAIL: SECRETS.email, BITBUCKET_API_TOKEN: SECRETS.token },
      },
      stdio: 'pipe',
    },
  );
  const streams = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (streams[name] += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...streams };
}

test.each([
  [[], false],
  [['--port', '0'], false],
  [['--people', '5', '--seed', '2'], false],
  [['--workspace', 'acme'], true],
  [['--port', '0', '--workspace=acme'], true],
  [['--as-companion'], true],
  [['--keep', 'x'], true],
  [['--workspaces', 'acme'], false],
])('%j asks for a preview: %p', (args, asked) => {
  expect(asksForPreview(args)).toBe(asked);
});
