import { readFileSync, writeFileSync } from 'node:fs';
import { parsePlanFile } from '../../../src/snapshot/plan-file';
import { leo } from '../../builders/a-workspace-to-change';
import { art } from '../../peers/small-workspace';
import { runHere } from '../fake-terminal';
import { openPlanned, type PlannedWorkspace } from './a-planned-workspace';

let there: PlannedWorkspace;
let out: string;
beforeAll(async () => {
  there = await openPlanned();
  out = there.fileOf('made.json');
  const scan = ['scan', '--workspace', 'acme', '--api', there.api, '--out', there.out];
  expect((await runHere(scan, there.admin)).code).toBe(0);
});
beforeEach(() => {
  there.bitbucket.resetStats();
});
afterAll(async () => there.close());

const plan = (kind: string, ...more: readonly string[]) =>
  there.run(['plan', kind, '--from', there.out, '--out', out, ...more]);
const readMade = () => parsePlanFile(readFileSync(out, 'utf8'));

test('onboards newcomers of a file with what somebody has, and no address is written anywhere', async () => {
  const newcomers = there.fileOf('newcomers.csv');
  writeFileSync(newcomers, 'name,email\nNina,nina@acme.example\nOle,\n');
  const { code, stdout, stderr } = await plan(
    ...['onboard', '--newcomers', newcomers, '--like', 'Leo'],
  );
  expect([0, 3]).toContain(code);
  const made = await readMade();
  expect(made.kind).toBe('onboard');
  expect(stdout).toContain('Nina');
  expect(stdout + stderr + JSON.stringify(made)).not.toContain('@acme.example');
  expect(made.steps.filter(({ action }) => action.kind === 'by-hand').length).toBeGreaterThan(1);
});

test.each([
  ['neither', []],
  ['both', ['--template', 'x', '--like', 'Leo']],
])('an onboarding that says %s of what newcomers get is wrong usage', async (_, more) => {
  const newcomers = there.fileOf('newcomers.csv');
  writeFileSync(newcomers, 'name\nNina\n');
  const { code } = await plan('onboard', '--newcomers', newcomers, ...more);
  expect(code).toBe(2);
});

test('a line that names nobody is told by its number, and no plan is made', async () => {
  const newcomers = there.fileOf('newcomers.csv');
  writeFileSync(newcomers, 'name,email\nNina,not-an-address\n');
  const { code, stderr } = await plan('onboard', '--newcomers', newcomers, '--like', 'Leo');
  expect(code).toBe(1);
  expect(stderr).toContain('line 2');
});

test('brings groups in step with an export, by the mapping of the settings', async () => {
  const groups = there.fileOf('groups.csv');
  writeFileSync(groups, `group,account id\nidp-artists,${leo.accountId ?? ''}\n`);
  const before = readFileSync(there.settings, 'utf8');
  const mapping = {
    ...{ source: 'idp-artists', mode: 'add-only' },
    grants: [{ on: { project: art.uuid }, level: 'admin' }],
  };
  writeFileSync(there.settings, JSON.stringify({ protectedPeople: [], groupSync: [mapping] }));
  const { code, stdout, stderr } = await plan('sync', '--groups', groups);
  writeFileSync(there.settings, before);
  expect(stderr).not.toContain('wrong');
  expect([0, 3]).toContain(code);
  expect(stdout).toContain('from create repositories to admin on project ART');
  expect((await readMade()).steps).toMatchObject([
    { action: { kind: 'person-grant', person: leo.uuid, before: 'create-repo', after: 'admin' } },
  ]);
});

test('without a mapping there is nothing to bring in step', async () => {
  const { code, stderr } = await plan('sync');
  expect(code).toBe(2);
  expect(stderr).toContain('there is nothing to bring in step');
});

test('proposes a credential for a machine, with the steps to it', async () => {
  const { code, stdout } = await plan(
    ...['machine', '--name', 'nightly build', '--task', 'read', '--reach', 'one-repository'],
    ...['--repository', 'paintings'],
  );
  expect([0, 3]).toContain(code);
  expect(stdout).toContain('(machine, workspace acme)');
  expect((await readMade()).steps.length).toBeGreaterThan(0);
});

test.each([
  ['one repository without a name', ['--reach', 'one-repository']],
  ['everything with a name', ['--reach', 'everything', '--repository', 'paintings']],
])('a machine that reaches %s is wrong usage', async (_, more) => {
  const { code } = await plan('machine', '--name', 'x', '--task', 'read', ...more);
  expect(code).toBe(2);
});

test('a plan asks Bitbucket nothing unless there are addresses', async () => {
  await plan('offboard', '--person', 'Leo');
  expect(there.bitbucket.stats().total).toBe(0);
  const { hash, expiresAt, madeAt } = await readMade();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(expiresAt - madeAt).toBeLessThanOrEqual(24 * 3_600_000);
});

test('the snapshot of another workspace is not asked about in this one', async () => {
  const { code, stderr } = await plan('offboard', '--person', 'Leo', '--workspace', 'other');
  expect(code).toBe(2);
  expect(stderr).toContain('is a snapshot of acme');
});
