import { type Facts } from '../../../src/domain/facts/facts';
import { aPerson, complete, someFacts } from '../../builders/facts-builders';
import { encodeOrganization } from '../../../src/snapshot/organization-file';
import { openFolder, type SnapshotFolder } from '../answers/a-studio';
import { runHere } from '../fake-terminal';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
const ann = aPerson({ displayName: 'Ann', accountId: 'acc-ann', lastAccessedOn: daysAgo(3) });
const bob = aPerson({ displayName: 'Bob', accountId: 'acc-bob', lastAccessedOn: daysAgo(120) });
const cid = aPerson({ displayName: 'svc-deploy', accountId: 'acc-cid', role: 'owner' });
const now = Date.now();
const facts: Facts = {
  ...someFacts({ accounts: [ann, bob, cid] }),
  lists: {
    members: { state: 'complete', readAt: now, value: null },
    groups: { state: 'complete', readAt: now, value: null },
    projects: { state: 'complete', readAt: now, value: null },
    repositories: { state: 'complete', readAt: now, value: null },
  },
};

let folder: SnapshotFolder;
let snapshot: string;
let organization: string;
beforeAll(async () => {
  folder = openFolder();
  snapshot = await folder.write('acme.usher', facts);
  organization = path.join(path.dirname(snapshot), 'acme.organization');
  const people = [{ accountId: 'acc-cid', status: 'active', lastActive: complete([]) } as const];
  const data = { organization: 'o-1', asOf: now, people: complete(people), groups: complete([]) };
  writeFileSync(organization, await encodeOrganization({ data }));
});
afterAll(() => {
  folder.remove();
});

const run = (...more: string[]) => runHere(['activity', '--from', snapshot, ...more]);

test('every member has a class with its signal; who is unknown makes exit code 3', async () => {
  const { code, stdout, stderr } = await run('--format', 'json');
  expect(code).toBe(3);
  const rows = JSON.parse(stdout) as readonly object[];
  expect(rows).toMatchObject([
    { person: 'Ann', class: 'active', source: 'membership', lastSeen: ann.lastAccessedOn },
    { person: 'Bob', class: 'inactive', source: 'membership', signals: [{ source: 'membership' }] },
    { person: 'svc-deploy', class: 'unknown', admin: true, serviceUser: true, signals: [] },
  ]);
  expect(stderr).toContain('1 active, 1 inactive, 0 never active, 1 unknown');
  expect(stderr).toContain('whether 1 of 3 members are active');
});

test('what the organization says of apps makes somebody never active, and the answer whole', async () => {
  const { code, stdout } = await run(
    ...['--organization', organization, '--class', 'never-active', '--format', 'csv'],
  );
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(2);
  expect(stdout).toContain('svc-deploy');
  expect(stdout).toContain('organization never');
});

test.each([
  ['121', 'active'],
  ['119', 'inactive'],
])('with a threshold of %s days somebody of 120 days ago is %s', async (days, kind) => {
  const { stdout } = await run('--days', days, '--format', 'json');
  const rows = JSON.parse(stdout) as readonly { person: string; class: string }[];
  expect(rows.find(({ person }) => person === 'Bob')?.class).toBe(kind);
});

test('a file that is no organization data is refused by its name', async () => {
  const { code, stderr } = await run('--organization', snapshot);
  expect(code).toBe(1);
  expect(stderr).toMatch(/acme\.usher: This is no file of organization data/);
});
