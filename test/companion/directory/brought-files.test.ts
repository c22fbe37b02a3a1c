import { writeFileSync } from 'node:fs';
import { encodeOrganization } from '../../../src/snapshot/organization-file';
import { aPerson, complete, someFacts, someLists } from '../../builders/facts-builders';
import { openFolder, type SnapshotFolder } from '../answers/a-studio';
import { runHere } from '../fake-terminal';

const ann = aPerson({ displayName: 'Ann', accountId: 'acc-ann', role: 'owner' });
const bob = aPerson({ displayName: 'Bob', accountId: 'acc-bob' });

let folder: SnapshotFolder;
let snapshot: string;
let organization: string;
beforeAll(async () => {
  folder = openFolder();
  const facts = someFacts({
    accounts: [ann, bob],
    lists: someLists({}),
    invitations: complete([]),
  });
  snapshot = await folder.write('acme.usher', facts);
  organization = folder.file('acme.organization');
  const people = complete([
    { accountId: 'acc-ann', status: 'active', lastActive: complete([]) } as const,
    { accountId: 'acc-bob', status: 'deactivated', lastActive: complete([]) } as const,
  ]);
  const data = { organization: 'o-1', asOf: Date.now(), people, groups: complete([]) };
  writeFileSync(organization, await encodeOrganization({ data }));
});
afterAll(() => {
  folder.remove();
});

const ask = (verb: string, ...more: string[]) => runHere([verb, '--from', snapshot, ...more]);
const MONTHLY = ['--plan', 'standard', '--billing-period', 'monthly'];

describe('a file of the organization tells every verb who is active', () => {
  test('seats: who is deactivated is not billed, and nothing is missing', async () => {
    const without = await ask('seats', '--format', 'json', ...MONTHLY);
    expect({
      code: without.code,
      untold: without.stderr.includes(' whether 2 members are active'),
    }).toEqual({ code: 3, untold: true });
    const told = await ask('seats', '--format', 'json', ...MONTHLY, '--organization', organization);
    expect({ code: told.code, rows: JSON.parse(told.stdout) as unknown }).toMatchObject({
      code: 0,
      rows: [
        { person: 'Bob', billable: 'no' },
        { person: 'Ann', billable: 'yes' },
      ],
    });
  });

  test('bill: one seat instead of one or two', async () => {
    expect((await ask('bill', ...MONTHLY)).stderr).toContain(': at most 2 seats cost');
    const told = await ask('bill', ...MONTHLY, '--organization', organization);
    expect(told.code).toBe(0);
    expect(told.stderr).toContain(': 1 seats cost');
  });

  test('findings: nobody is asked for the directory any more', async () => {
    const needs = async (...more: string[]) => {
      const { stdout } = await ask('findings', '--format', 'json', ...more);
      const { notChecked } = JSON.parse(stdout) as { notChecked: readonly { rule: string }[] };
      return notChecked.filter(({ rule }) => rule === 'OFF-02');
    };
    expect(await needs()).toMatchObject([{ needs: [{ need: 'directory' }] }]);
    expect(await needs('--organization', organization)).toEqual([]);
  });

  test('digest: what it says of seats is as certain', async () => {
    const told = await ask('digest', '--organization', organization);
    expect(told.code).toBe(0);
    expect((await ask('digest')).stdout).not.toBe(told.stdout);
  });
});

test.each(['seats', 'bill', 'findings', 'digest', 'activity'])(
  '%s refuses a file that is no organization data, by its name',
  async (verb) => {
    const { code, stderr } = await ask(
      verb,
      ...(verb === 'bill' ? MONTHLY : []),
      '--organization',
      snapshot,
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/acme\.usher: This is no file of organization data/);
    expect(stderr).toContain('usher collect --organization');
  },
);

test.each(['findings', 'digest', 'activity'])(
  '%s refuses to ask another workspace than that of the snapshot',
  async (verb) => {
    const { code, stderr } = await ask(verb, '--workspace', 'elsewhere');
    expect(code).toBe(2);
    expect(stderr).toContain('--workspace is elsewhere, and ');
  },
);
