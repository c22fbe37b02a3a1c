import { CommanderError } from 'commander';
import { parseCommandLine } from '../../../../local/bitbucket/command-line/options';
import { defaultSwitches } from '../../../../local/bitbucket/switches';

const silenced = () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
};
afterEach(() => {
  jest.restoreAllMocks();
});

test('without options: the demo workspace on port 8090, all switches as documented', () => {
  const { switches, ...rest } = parseCommandLine([]);
  expect(rest).toEqual({ port: 8090, faults: [] });
  expect({ ...defaultSwitches, ...switches }).toEqual(defaultSwitches);
});

test('sizes ask for a generated workspace; those that are missing have defaults', () => {
  const { size } = parseCommandLine(['--people', '50', '--seed', '7']);
  expect(size).toEqual({ people: 50, groups: 20, projects: 20, repositories: 500, seed: 7 });
});

test('every switch has an option', () => {
  const line =
    '--port 0 --limit 100 --window-seconds 30 --retry-after-seconds 5 --latency-ms 20 --seats 300 --managed bitbucket --plan premium --caller-role member --explicit-list-query refused --as-app-is-admin --no-as-app-sees-private --no-implicit-admins-listed --public-readers-listed --no-unsorted-pages-shift --no-page-counters --unknown-fields --managed-invitations 403 --reviewers-lack-type';
  expect(parseCommandLine(line.split(' '))).toEqual({
    port: 0,
    faults: [],
    switches: {
      limit: 100,
      windowSeconds: 30,
      retryAfterSeconds: 5,
      latencyMs: 20,
      seats: 300,
      centrallyManaged: 'bitbucket',
      managedInvitations: 403,
      reviewersLackType: true,
      plan: 'premium',
      callerRole: 'member',
      explicitListQuery: 'refused',
      asAppIsAdmin: true,
      asAppSeesPrivate: false,
      implicitAdminsListed: false,
      publicReadersListed: true,
      unsortedPagesShift: false,
      pageCounters: false,
      unknownFields: true,
    },
  });
});

test.each([
  ['403', { effect: { kind: 'status', status: 403 } }],
  ['html,path=/members', { path: '/members', effect: { kind: 'bad-gateway-html' } }],
  [
    'rate-limit=30,from=2,times=1',
    { from: 2, times: 1, effect: { kind: 'rate-limit', retryAfterSeconds: 30 } },
  ],
  ['rate-limit', { effect: { kind: 'rate-limit' } }],
  ['latency=500,chance=0.1', { chance: 0.1, effect: { kind: 'latency', latencyMs: 500 } }],
  [
    'foreign-next=https://evil.example/x',
    { effect: { kind: 'foreign-next', origin: 'https://evil.example' } },
  ],
  ['cut', { effect: { kind: 'cut-connection' } }],
])('--fault %s', (text, fault) => {
  expect(parseCommandLine(['--fault', text]).faults).toEqual([fault]);
});

test('faults add up', () => {
  expect(parseCommandLine(['--fault', 'empty', '--fault', '500']).faults).toHaveLength(2);
});

test('a workspace may have nothing in it but a person', () => {
  const none = ['--groups', '0', '--projects', '0', '--repositories', '0'];
  const { size } = parseCommandLine(['--people', '1', ...none]);
  expect(size).toEqual({ people: 1, groups: 0, projects: 0, repositories: 0, seed: 1 });
});

test.each([
  [['--port', 'abc'], /--port <n>.*'abc'.*whole number from 0 to 65535/u],
  [['--people', '0'], /--people <n>.*whole number from 1/u],
  [['--people', '1e3'], /whole number/u],
  [['--managed', 'here'], /--managed <where>.*Allowed choices are central, bitbucket/u],
  [['--fault', 'oops'], /"oops" is no fault. Take a status such as 403/u],
  [['--fault', '403,when=now'], /"when=now" is no part of a fault/u],
  [['--fault', '403,from=x'], /"from=x" needs a number/u],
  [['--fault', 'foreign-next=evil'], /"evil" is no address/u],
  [['--bogus'], /unknown option '--bogus'/u],
  [['extra'], /too many arguments/u],
])('%j is wrong usage that says what to do', (args, message) => {
  silenced();
  expect(() => parseCommandLine(args)).toThrow(CommanderError);
  expect(() => parseCommandLine(args)).toThrow(message);
});
