import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { accountUuid, repositoryUuid, workspaceUuid } from '../../../src/domain/facts/ids';
import { type Action } from '../../../src/domain/plans/action';
import { parseResultFile } from '../../../src/snapshot/plan-result-file';
import {
  aWorkspaceToChange,
  EVERY_CHANGE,
  leo,
  PAINTINGS,
  toState,
  toSteps,
} from '../../builders/a-workspace-to-change';
import { bob, olga } from '../../peers/small-workspace';
import { LITTLE, openPlanned, type PlannedWorkspace } from './a-planned-workspace';

let there: PlannedWorkspace;
beforeAll(async () => {
  there = await openPlanned();
});
let folder = 0;
let resultFile: string;
beforeEach(() => {
  there.bitbucket.reset();
  folder += 1;
  resultFile = there.fileOf(`${folder}.result.json`);
});
afterAll(async () => there.close());

const apply = (...more: readonly string[]) => [
  ...['apply', there.planFile, '--result', resultFile],
  ...more,
];
const state = () => toState(there.bitbucket.data);
const START = toState(aWorkspaceToChange());
const readResult = () => parseResultFile(readFileSync(resultFile, 'utf8'));

test('by default it only shows what it would do, from values read now', async () => {
  const { hash } = await there.writePlan();
  const { code, stdout, stderr } = await there.run(apply());
  expect(code).toBe(0);
  expect(stdout).toContain(`Plan ${hash}`);
  expect(stdout).toContain('would change: 4. Remove write of Leo on paintings (write → none)');
  expect(stderr).toContain('nothing was changed: this was a dry run');
  expect(there.countChanges()).toBe(0);
  expect(state()).toEqual(START);
  expect(() => statSync(resultFile)).toThrow();
});

test('with --confirm and a y it changes, and writes down everything for its owner only', async () => {
  const { hash } = await there.writePlan();
  const { code, stdout, unasked } = await there.answer(apply('--confirm'), ['y']);
  expect({ code, unasked }).toEqual({ code: 0, unasked: [] });
  expect(stdout.match(/^done: /gm)).toHaveLength(LITTLE.length);
  expect(statSync(resultFile).mode & 0o777).toBe(0o600);
  const result = await readResult();
  expect(result).toMatchObject({
    ...{ outcome: 'applied', appliedBy: olga.uuid, plan: { hash } },
    privacy: { deleteAfter: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown },
  });
  expect(result.entries).toHaveLength(2 * LITTLE.length);
  const verified = await there.run(['verify', there.planFile]);
  expect(verified.code).toBe(0);
  expect(verified.stdout.match(/^as planned: /gm)).toHaveLength(LITTLE.length);

  const dry = await there.run(['undo', resultFile]);
  expect(dry.stderr).toContain('this was a dry run');
  const undone = await there.answer(['undo', resultFile, '--confirm'], ['y']);
  expect(undone.code).toBe(0);
  expect(state()).toEqual(START);
  expect(await readResult()).toMatchObject({ outcome: 'undone' });
  const again = await there.run(apply());
  expect(again.code).toBe(1);
  expect(again.stderr).toContain('carried out and taken back');
});

test.each([[''], ['n'], ['acme please']])('answered %j, nothing is changed', async (answer) => {
  await there.writePlan();
  const { code, stderr } = await there.answer(apply('--confirm'), [answer]);
  expect(code).toBe(1);
  expect(stderr).toContain('not confirmed. Nothing was changed.');
  expect(state()).toEqual(START);
  expect(() => statSync(resultFile)).toThrow();
});

const demoteBob: Action = {
  ...{ kind: 'person-grant', on: { repository: repositoryUuid(PAINTINGS.uuid) } },
  ...{ person: accountUuid(bob.uuid), before: 'admin', after: 'write' },
};

test.each([
  ['an admin is concerned', [demoteBob]],
  ['it makes something public or private', EVERY_CHANGE.slice(6, 7)],
])('where %s, only the name of the workspace will do', async (_, actions) => {
  await there.writePlan({ steps: toSteps(actions) });
  const typed = await there.answer(apply('--confirm'), ['Otto knows of it', 'y']);
  expect(typed.stderr).toContain('Type the name of the workspace (acme) to go on');
  expect(typed.code).toBe(1);
  expect(there.countChanges()).toBe(0);
  const named = await there.answer(apply('--confirm'), ['Otto knows of it', 'acme']);
  expect(named.code).toBe(0);
  expect(there.countChanges()).toBe(1);
});

test('nobody at the terminal, nothing is asked: --confirm is refused', async () => {
  await there.writePlan();
  const { code, stderr } = await there.run(apply('--confirm'));
  expect(code).toBe(2);
  expect(stderr).toContain('nobody sits at this terminal');
  expect(there.bitbucket.stats().total).toBe(0);
});

describe('--yes', () => {
  test('without --expect-hash is refused', async () => {
    await there.writePlan();
    const { code, stderr } = await there.run(apply('--yes'));
    expect(code).toBe(2);
    expect(stderr).toContain('--yes goes only with --expect-hash');
    expect(there.bitbucket.stats().total).toBe(0);
  });

  test('with the hash, or its first 12 characters, changes without a question', async () => {
    const { hash } = await there.writePlan();
    const { code } = await there.run(apply('--yes', '--expect-hash', hash.slice(0, 12)));
    expect(code).toBe(0);
    expect(there.countChanges()).toBe(LITTLE.length);
  });

  test.each([
    ['another hash', 'f'.repeat(64), 1, 'it is another plan'],
    ['too few characters', 'abc', 2, 'at least its first 12'],
  ])('with %s changes nothing', async (_, hash, expected, text) => {
    await there.writePlan();
    const { code, stderr } = await there.run(apply('--yes', '--expect-hash', hash));
    expect(code).toBe(expected);
    expect(stderr).toContain(text);
    expect(there.bitbucket.stats().total).toBe(0);
  });

  test('takes back as well, without a question and by the same hash', async () => {
    const { hash } = await there.writePlan();
    await there.run(apply('--yes', '--expect-hash', hash));
    const undo = (...more: readonly string[]) => there.run(['undo', resultFile, ...more]);
    expect(await undo('--yes')).toMatchObject({ code: 2 });
    const another = await undo('--yes', '--expect-hash', 'f'.repeat(64));
    expect(another.stderr).toContain('it is another plan');
    expect(there.countChanges()).toBe(LITTLE.length);
    expect(await undo('--yes', '--expect-hash', hash)).toMatchObject({ code: 0 });
    expect(state()).toEqual(START);
  });

  test('lets no brake go, whatever the file says was released', async () => {
    const steps = toSteps([demoteBob]);
    const key = `last-repository-admin ${PAINTINGS.uuid}`;
    const code = 'last-repository-admin' as const;
    const says = 'Nobody but workspace admins would administer paintings.';
    const brakes = [{ ...{ code, key, says, steps: ['1'] }, stops: true, isReleasable: true }];
    const releases = [{ brake: key, reason: 'fine', releasedAt: 1 }];
    const { hash } = await there.writePlan({ steps, brakes, releases });
    const { code: ended, stderr } = await there.run(apply('--yes', '--expect-hash', hash));
    expect(ended).toBe(1);
    expect(stderr).toContain('a brake stops it: Nobody but workspace admins would administer');
    expect(there.countChanges()).toBe(0);
  });
});

test('a brake is let go with a reason, which is written down, and stays without one', async () => {
  await there.writePlan({ steps: toSteps([demoteBob]) });
  const silent = await there.answer(apply('--confirm'), ['']);
  expect(silent.code).toBe(1);
  expect(silent.stderr).toContain('STOPS: Nobody but workspace admins would administer paintings');
  expect(there.countChanges()).toBe(0);
  const { code } = await there.answer(apply('--confirm'), ['Otto takes over', 'acme']);
  expect(code).toBe(0);
  expect((await readResult()).releases).toMatchObject([
    { reason: 'Otto takes over', releasedBy: olga.uuid },
  ]);
});

describe('refused with the difference, and nothing sent', () => {
  afterEach(() => {
    expect(there.countChanges()).toBe(0);
    expect(() => statSync(resultFile)).toThrow();
  });

  test('a changed hash', async () => {
    await there.writePlan();
    const text = readFileSync(there.planFile, 'utf8');
    writeFileSync(there.planFile, text.replace('"after": "none"', '"after": "admin"'));
    const { code, stderr } = await there.run(apply());
    expect(code).toBe(1);
    expect(stderr).toContain('plan.json');
    expect(there.bitbucket.stats().total).toBe(0);
  });

  test('another workspace, whatever it is called', async () => {
    const uuid = workspaceUuid('{00000000-0000-4000-8000-000000000001}');
    const hash = (await there.writePlan({ workspace: { uuid, slug: 'acme', name: 'Acme' } })).hash;
    const { code, stderr } = await there.run(apply('--yes', '--expect-hash', hash));
    expect(code).toBe(1);
    expect(stderr).toContain(`the plan is of workspace ${uuid}`);
    expect(stderr).toContain(there.bitbucket.data.workspace.uuid);
  });

  test('a changed value before', async () => {
    const { hash } = await there.writePlan();
    there.bitbucket.update((data) => ({
      ...data,
      repositories: data.repositories.map((one) => ({
        ...one,
        userGrants: one.userGrants.map((grant) => ({ ...grant, level: 'admin' as const })),
      })),
    }));
    const { code, stderr } = await there.run(apply('--yes', '--expect-hash', hash));
    expect(code).toBe(1);
    expect(stderr).toContain(
      'DIFFERS, would stop here: 4. Remove write of Leo on paintings (write → none); found admin',
    );
  });

  const DAY_MS = 86_400_000;
  test.each([
    ['facts that are a day old', -DAY_MS, -1000, 'too old to act on'],
    ['a file that grants itself years', -2 * DAY_MS, 9 * 365 * DAY_MS, 'too old to act on'],
    ['a plan from the future', 60_000, DAY_MS, 'Set the clock of this machine'],
  ])('%s', async (_, made, expires, text) => {
    const now = Date.now();
    const times = { madeAt: now + made, expiresAt: now + expires };
    const { hash } = await there.writePlan(times);
    const { code, stderr } = await there.run(apply('--yes', '--expect-hash', hash));
    expect(code).toBe(1);
    expect(stderr).toContain(text);
    expect(there.bitbucket.stats().total).toBe(0);
  });

  test('a second run at the same time', async () => {
    const { hash } = await there.writePlan();
    writeFileSync(`${resultFile}.lock`, `${process.pid} ${hostname()} x`);
    const { code, stderr } = await there.run(apply('--yes', '--expect-hash', hash));
    expect(code).toBe(1);
    expect(stderr).toContain('another run of usher is writing to this file');
    expect(there.bitbucket.stats().total).toBe(0);
  });
});

test('of two runs at once one applies and the other is refused', async () => {
  const { hash } = await there.writePlan();
  const args = apply('--yes', '--expect-hash', hash);
  const codes = await Promise.all([there.run(args), there.run(args)]);
  expect(codes.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(there.countChanges()).toBe(LITTLE.length);
});

test('the result of another plan is not gone on with', async () => {
  const { hash } = await there.writePlan();
  await there.run(apply('--yes', '--expect-hash', hash));
  await there.writePlan({ title: 'Another' });
  const { code, stderr } = await there.run(apply());
  expect(code).toBe(2);
  expect(stderr).toContain('is the result of another plan');
});

test('a file with escape codes is refused, and none of them is printed', async () => {
  await there.writePlan({ title: '\u001b]0;x\u0007' });
  const { code, stdout, stderr } = await there.run(apply());
  expect(code).toBe(1);
  expect(stdout + stderr).not.toMatch(/[\u001b\u0007]/);
});

test('names from Bitbucket act on no terminal, and words of the file describe nothing', async () => {
  const evil = '\u001b[2JLeo\u202e';
  there.bitbucket.update((data) => ({
    ...data,
    accounts: data.accounts.map((one) =>
      one.uuid === leo.uuid ? { ...one, displayName: evil } : one,
    ),
  }));
  const steps = toSteps(LITTLE).map((step) => ({ ...step, says: 'Do nothing at all' }));
  await there.writePlan({ steps });
  const { stdout, stderr } = await there.run(apply());
  expect(stdout + stderr).not.toMatch(/[\u001b\u0007\u202e]/);
  expect(stdout).toContain('\\u001b[2JLeo\\u202e');
  expect(stdout).not.toContain('Do nothing at all');
});

test('who may not change it is told so before the first step is lost', async () => {
  const { hash } = await there.writePlan();
  there.bitbucket.faults.add({
    ...{ path: 'PUT ', effect: { kind: 'status', status: 403 } },
  });
  there.bitbucket.faults.add({
    ...{ path: 'DELETE ', effect: { kind: 'status', status: 403 } },
  });
  const { code, stdout, stderr } = await there.run(apply('--yes', '--expect-hash', hash));
  there.bitbucket.faults.clear();
  expect(code).toBe(1);
  expect(stdout).toMatch(/^REFUSED by Bitbucket: 1\./m);
  expect(stdout.match(/^not tried: /gm)).toHaveLength(LITTLE.length - 1);
  expect(stderr).toContain('stopped at the first surprise');
  const { code: resumed } = await there.run(apply('--yes', '--expect-hash', hash));
  expect(resumed).toBe(0);
});

test('protected people stop it, and so does not knowing who is protected', async () => {
  const { settings } = there;
  const protect = [{ person: leo.uuid, reason: 'the founder', reviewOn: '2027-01-01' }];
  writeFileSync(settings, JSON.stringify({ protectedPeople: protect }));
  await there.writePlan();
  const { code, stdout } = await there.run(apply());
  expect(code).toBe(1);
  expect(stdout).toContain('STOPS: Never propose for removal: Leo (“the founder”)');
  writeFileSync(settings, '{}');
  expect((await there.run(apply())).stdout).toContain('give --settings with "protectedPeople"');
  writeFileSync(settings, '{"protectedPeople": []}');
  expect((await there.run(apply())).code).toBe(0);
});
