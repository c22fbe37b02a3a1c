import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { effectiveLevels } from '../../../local/bitbucket/effective-levels';
import { findOwnAction } from '../../../src/use-cases/plans/apply-plan';
import { parsePlanFile } from '../../../src/snapshot/plan-file';
import { aWorkspaceToChange, leo } from '../../builders/a-workspace-to-change';
import { runHere } from '../fake-terminal';
import { openPlanned, type PlannedWorkspace } from './a-planned-workspace';

let there: PlannedWorkspace;
let snapshot: string;
let plan: string;
beforeAll(async () => {
  there = await openPlanned();
  snapshot = there.out;
  plan = there.planFile;
  const scanned = await runHere(
    ['scan', '--workspace', 'acme', '--api', there.api, '--out', snapshot, '--activity'],
    there.admin,
  );
  expect(scanned.code).toBe(0);
});
afterAll(async () => there.close());

const rowsOfLeo = () =>
  [...effectiveLevels(there.bitbucket.data)].filter(({ account }) => account.uuid === leo.uuid);

/** What the admin does in Bitbucket's own pages. */
function removeLeoByHand(): void {
  there.bitbucket.update((data) => ({
    ...data,
    groups: data.groups.map((group) => ({
      ...group,
      members: group.members.filter((uuid) => uuid !== leo.uuid),
    })),
    accounts: data.accounts.filter(({ uuid }) => uuid !== leo.uuid),
    formerMembers: [leo],
  }));
}

test('from addresses to proof: the plan, the grants, what is left for people, and nothing left', async () => {
  const addresses = there.fileOf('leavers.txt');
  writeFileSync(addresses, 'Leo <leo@acme.example>\nnobody@acme.example\n');
  const made = await there.run([
    ...['plan', 'offboard', '--from', snapshot, '--out', plan, '--addresses', addresses],
    ...['--successor', 'Otto'],
  ]);
  expect([0, 3]).toContain(made.code);
  expect(made.stderr).toContain('2 addresses: 1 still member, 1 not members');
  expect(made.stdout + made.stderr + readFileSync(plan, 'utf8')).not.toContain('@acme.example');
  expect(statSync(plan).mode & 0o777).toBe(0o600);
  const { hash, steps } = await parsePlanFile(readFileSync(plan, 'utf8'));
  expect(made.stdout).toContain(`Hash: ${hash}`);
  expect(made.stdout).toContain('Remove write of Leo on paintings');
  expect(there.countChanges()).toBe(0);

  const own = steps.filter((step) => findOwnAction(step) !== undefined);
  const byHand = steps.filter(({ action }) => action.kind === 'by-hand').map(({ id }) => id);
  const done = byHand.flatMap((id) => ['--done', id]);
  const confirmed = ['apply', plan, '--yes', '--expect-hash', hash, ...done];
  const first = await there.run(confirmed);
  expect(first.code).toBe(3);
  expect(first.stderr).toContain('waiting for a person');
  expect(first.stdout.match(/^done: .*→/gm)).toHaveLength(own.length);
  const waiting = [...first.stdout.matchAll(/^(?:waiting for a person|left, .*?): (\d+)\./gm)];
  const people = steps.filter((step) => !own.includes(step) && !byHand.includes(step.id));
  expect(people.length).toBeGreaterThan(0);
  const hangsOnThem = (ids: readonly string[]) =>
    ids.some((id) => people.some((one) => one.id === id));
  const left = steps.filter((step) => people.includes(step) || hangsOnThem(step.dependsOn));
  expect(waiting.map(([, id]) => id)).toEqual(left.map(({ id }) => id));
  expect(rowsOfLeo().map(({ level }) => level)).toEqual(['write', 'write']);

  const early = await there.run(['verify', plan]);
  expect(early.code).toBe(1);
  expect(early.stdout).toContain('STILL THERE: Leo has write on acme/paintings');

  removeLeoByHand();
  const second = await there.run(confirmed);
  expect(second.code).toBe(0);
  expect(rowsOfLeo()).toEqual([]);

  const evidence = there.fileOf('evidence.md');
  const verified = await there.run([
    ...['verify', plan, '--result', there.resultFile, '--evidence', evidence],
  ]);
  expect(verified.stdout).toContain('as planned: Bitbucket lists nothing that');
  expect(verified.stdout).not.toMatch(/^(NOT YET|DIFFERS|STILL THERE)/m);
  expect(verified.code).toBe(byHand.length > 0 ? 3 : 0);
  expect(statSync(evidence).mode & 0o777).toBe(0o600);
  const record = readFileSync(evidence, 'utf8');
  expect(record).toContain(hash);
  expect(record).toMatch(/delete/i);

  const back = await there.answer(['undo', there.resultFile], []);
  expect(back.stdout).toMatch(/^for a person: /m);
});

test('of a workspace admin the role goes first: grants wait for it, and everything goes in the end', async () => {
  const data = aWorkspaceToChange();
  const asOwner = (role: 'owner' | 'member') => {
    there.bitbucket.update((now) => ({
      ...now,
      accounts: data.accounts.map((one) =>
        one.uuid === leo.uuid && one.membership
          ? { ...one, membership: { ...one.membership, role } }
          : one,
      ),
    }));
  };
  there.bitbucket.reset();
  asOwner('owner');
  const from = there.fileOf('owner.usher');
  const file = there.fileOf('owner.json');
  const scan = ['scan', '--workspace', 'acme', '--api', there.api, '--out', from, '--activity'];
  await runHere(scan, there.admin);
  await there.run([
    ...['plan', 'offboard', '--from', from, '--out', file, '--person', 'Leo'],
    ...['--successor', 'Otto'],
  ]);
  const { hash, steps } = await parsePlanFile(readFileSync(file, 'utf8'));
  const byHand = steps.filter(({ action }) => action.kind === 'by-hand').map(({ id }) => id);
  const done = byHand.flatMap((id) => ['--done', id]);
  const apply = () => there.run(['apply', file, '--yes', '--expect-hash', hash, ...done]);
  const first = await apply();
  expect(first.code).toBe(3);
  expect(first.stdout).toMatch(/^left, .*: \d+\. Remove write of Leo on paintings/m);
  asOwner('member');
  const second = await apply();
  expect(second.code).toBe(3);
  expect(second.stdout).toMatch(/^done: \d+\. Remove write of Leo on paintings/m);
  removeLeoByHand();
  expect((await apply()).code).toBe(0);
  expect(rowsOfLeo()).toEqual([]);
  const verified = await there.run(['verify', file]);
  expect(verified.stdout).not.toMatch(/^(NOT YET|DIFFERS|STILL THERE)/m);
});

test('nobody named, and addresses of nobody, make no plan', async () => {
  const addresses = there.fileOf('nobody.txt');
  writeFileSync(addresses, 'nobody@acme.example');
  const out = there.fileOf('no-plan.json');
  for (const who of [[], ['--addresses', addresses]]) {
    const { code, stderr } = await there.run([
      ...['plan', 'offboard', '--from', snapshot, '--out', out, ...who],
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('nobody is named who could leave');
  }
  expect(() => statSync(out)).toThrow();
});

test('cleans up what gives nobody anything, and a demotion names whom', async () => {
  const out = there.fileOf('clean.json');
  const args = ['plan', 'clean-up', '--from', snapshot, '--out', out];
  const lower = await there.run([...args, '--what', 'lower-grants']);
  expect([0, 3]).toContain(lower.code);
  expect(lower.stdout).toContain('clean-up, workspace acme');
  const admin = await there.run([...args, '--what', 'demote-admins', '--person', 'Otto']);
  expect(admin.stdout).toContain('Otto');
  const wrong = await there.run([...args, '--what', 'unused-groups', '--person', 'Otto']);
  expect(wrong.code).toBe(2);
});
