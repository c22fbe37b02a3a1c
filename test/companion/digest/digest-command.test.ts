import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { type Facts } from '../../../src/domain/facts/facts';
import { workspaceUuid } from '../../../src/domain/facts/ids';
import {
  ana,
  aStudio,
  aStudioWithGaps,
  openFolder,
  type SnapshotFolder,
} from '../answers/a-studio';
import { runHere } from '../fake-terminal';

const WEEK_MS = 7 * 86_400_000;

let folder: SnapshotFolder;
let studio: string;
let weekAgo: string;
beforeAll(async () => {
  folder = openFolder();
  const facts = aStudio();
  studio = await folder.write('studio.usher', facts);
  weekAgo = await folder.write('week-ago.usher', earlier(facts));
});
afterAll(() => {
  folder.remove();
});

/** A week before, without Ana. */
function earlier(facts: Facts): Facts {
  const { startedAt, endedAt = startedAt } = facts;
  return {
    ...facts,
    startedAt: startedAt - WEEK_MS,
    endedAt: endedAt - WEEK_MS,
    accounts: facts.accounts.filter(({ uuid }) => uuid !== ana.uuid),
  };
}

const digest = (...more: string[]) => runHere(['digest', '--from', studio, ...more]);

test('without an earlier snapshot nothing is said to have changed', async () => {
  const { code, stdout, stderr } = await digest();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^Usher, workspace /);
  expect(stdout).toContain('Nobody was sent this.');
  expect(stdout).not.toContain('compared with');
  expect(stdout).not.toContain('joined');
});

test('with one it tells who came', async () => {
  const { code, stdout } = await digest('--before', weekAgo);
  expect(code).toBe(0);
  expect(stdout).toContain('compared with');
  expect(stdout).toContain('- Ana Lund joined [');
});

test('the HTML is written for the owner alone, with links to the page that was given', async () => {
  const file = folder.file('digest.html');
  writeFileSync(file, 'an older one', { mode: 0o644 });
  const page = 'https://bitbucket.org/studio/workspace/settings/forge/usher';
  const { code, stdout } = await digest('--html', file, '--page', page);
  expect(code).toBe(0);
  expect(stdout).toContain(`${page}?usher=`);
  expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>[^]*\?usher=[^]*<\/html>\s*$/i);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('what the scan could not read is told, and in the exit code', async () => {
  const from = await folder.write('gaps.usher', aStudioWithGaps());
  const { code, stderr } = await runHere(['digest', '--from', from]);
  expect(code).toBe(3);
  expect(stderr).toContain('what is missing:');
});

test('a plan that is typed in gives a bill; without it there is none', async () => {
  const settings = folder.file('settings.json');
  const setup = { plan: 'standard', billingPeriod: 'monthly', managedIn: 'bitbucket' };
  writeFileSync(settings, JSON.stringify({ setup }));
  expect((await digest()).stdout).toContain('the bill is not known');
  expect((await digest('--settings', settings)).stdout).toMatch(/\d USD/);
});

test.each([
  ['the newer one as the earlier', () => ['--from', weekAgo, '--before', studio], 2],
  ['no snapshot', () => ['--from', folder.file('none.usher')], 1],
  ['a page that is none', () => ['--from', studio, '--page', 'javascript:alert(1)'], 2],
  ['a folder for the HTML', () => ['--from', studio, '--html', folder.file('no/where.html')], 1],
])('%s is refused', async (_what, args, exitCode) => {
  const { code, stdout } = await runHere(['digest', ...args()]);
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
});

test('another workspace is no earlier state of this one', async () => {
  const facts = earlier(aStudio());
  const workspace = { ...facts.workspace, uuid: workspaceUuid('{other}') };
  const other = await folder.write('other.usher', { ...facts, workspace });
  expect((await digest('--before', other)).code).toBe(2);
});
