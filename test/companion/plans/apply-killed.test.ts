import { readFileSync, statSync } from 'node:fs';
import { parseResultFile } from '../../../src/snapshot/plan-result-file';
import { aWorkspaceToChange, toState } from '../../builders/a-workspace-to-change';
import { startUsher } from '../run-usher';
import { LITTLE, openPlanned, type PlannedWorkspace } from './a-planned-workspace';

let there: PlannedWorkspace;
beforeEach(async () => {
  there = await openPlanned();
  there.bitbucket.switches.latencyMs = 20;
});
afterEach(async () => there.close());

const START = toState(aWorkspaceToChange());

test('the process is killed again and again in the middle of a change: it goes on, and back', async () => {
  const { hash } = await there.writePlan();
  const args = ['apply', there.planFile, '--yes', '--expect-hash', hash];
  const more = ['--api', there.api, '--settings', there.settings];
  for (const changes of [1, 3]) {
    const running = startUsher([...args, ...more], there.admin);
    while (there.countChanges() < changes && running.process.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 1));
    running.process.kill('SIGKILL');
    expect((await running.ended).signal).toBe('SIGKILL');
    expect(statSync(there.resultFile).mode & 0o777).toBe(0o600);
    const left = await parseResultFile(readFileSync(there.resultFile, 'utf8'));
    expect(left.outcome).toBe('running');
  }
  const resumed = await there.run(args);
  expect(resumed.code).toBe(0);
  const { entries, outcome } = await parseResultFile(readFileSync(there.resultFile, 'utf8'));
  expect(outcome).toBe('applied');
  const done = entries.filter(({ state }) => state === 'done');
  expect(new Set(done.map(({ step }) => step)).size).toBe(LITTLE.length);

  const undone = await there.answer(['undo', there.resultFile, '--confirm'], ['y']);
  expect(undone.code).toBe(0);
  expect(toState(there.bitbucket.data)).toEqual(START);
});

test('Ctrl-C ends it after the step that is under way, and says how to go on', async () => {
  const { hash } = await there.writePlan();
  const args = ['apply', there.planFile, '--yes', '--expect-hash', hash];
  const more = ['--api', there.api, '--settings', there.settings];
  const running = startUsher([...args, ...more], there.admin);
  while (there.countChanges() < 1 && running.process.exitCode === null)
    await new Promise((resolve) => setTimeout(resolve, 1));
  running.process.kill('SIGINT');
  const { code, stderr } = await running.ended;
  expect(code).toBe(130);
  expect(stderr).toContain('Run the same command again to go on.');
  const { outcome, entries } = await parseResultFile(readFileSync(there.resultFile, 'utf8'));
  expect(outcome).toBe('stopped');
  expect(entries.at(-1)?.state).toBe('done');
  expect((await there.run(args)).code).toBe(0);
});
