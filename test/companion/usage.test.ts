import { runHere } from './fake-terminal';

const CREDENTIALS = { USHER_EMAIL: 'ann@acme.test', USHER_TOKEN: 'top-secret' };
const scan = (...more: string[]) => [
  'scan',
  '--workspace',
  'acme',
  '--out',
  '/tmp/x.usher',
  ...more,
];

test.each([
  ['nothing', [], /no verb/],
  ['an unknown verb', ['fly'], /unknown command 'fly'/],
  ['a missing option', ['scan', '--workspace', 'acme'], /--out <file>/],
  ['an unknown option', ['access', '--from', 'x', '--colour'], /unknown option '--colour'/],
  ['an unknown format', ['access', '--from', 'x', '--format', 'xml'], /table, csv, json, ndjson/],
  ['a stray argument', ['gaps', '--from', 'x', 'y'], /too many arguments/],
  ['a wait that is no number', scan('--max-wait', 'soon'), /whole seconds/],
  ['a detail that there is not', scan('--without', 'seats'), /forks, .*details/],
  ['a list that access rests on', scan('--without', 'members'), /forks, .*details/],
  ['a name instead of a slug', ['scan', '--workspace', 'Acme Ltd', '--out', 'x'], /not a slug/],
  ['http to another machine', scan('--api', 'http://api.bitbucket.org'), /must be https/],
  ['a path behind the API', scan('--api', 'https://api.bitbucket.org/3.0'), /after \/2\.0/],
])('%s is wrong usage, and says what is right', async (_what, args, says) => {
  const { code, stdout, stderr } = await runHere(args, CREDENTIALS);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(says);
  expect(stderr).not.toContain('    at ');
});

test.each([
  ['--token', ['--token', 'abc-typed']],
  ['--token=', ['--token=abc-typed']],
  ['--password', ['--password', 'abc-typed']],
  ['-p with the secret attached', ['-pabc-typed']],
  ['credentials in the address', ['--api', 'https://ann:abc-typed@api.bitbucket.org']],
])('a secret given as %s is refused and not repeated', async (_what, more) => {
  const { code, stderr } = await runHere(scan(...more), CREDENTIALS);
  expect(code).toBe(2);
  expect(stderr).not.toContain('abc-typed');
});

test('without credentials and without a terminal it says where they come from', async () => {
  const { code, stderr } = await runHere(scan());
  expect(code).toBe(2);
  expect(stderr).toContain('USHER_EMAIL is not set');
  expect(stderr).toContain('https://id.atlassian.com/manage-profile/security/api-tokens');
});

test.each([[['--help']], [['scan', '--help']], [['help', 'access']]])(
  '%j explains itself on stdout with exit code 0',
  async (args) => {
    const { code, stdout, stderr } = await runHere(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: usher');
  },
);
