import { writeFileSync } from 'node:fs';
import { acme } from '../../../local/bitbucket/demo/acme';
import { type AccountRecord } from '../../../local/bitbucket/workspace-data';
import { accountUuid, workspaceUuid } from '../../../src/domain/facts/ids';
import { aPerson, aWorkspace, someFacts } from '../../builders/facts-builders';
import { openFolder, type SnapshotFolder } from '../answers/a-studio';
import { runHere } from '../fake-terminal';
import { issueToken, openWorkspace, type SimulatedWorkspace } from '../simulated-workspace';

const data = acme();
const HEADING = 'Public Name,Email Address,Last Login (UTC),Has 2SV,On Plan';
const recordOf = (nickname: string): AccountRecord => {
  const found = data.accounts.find((account) => account.nickname === nickname);
  if (found === undefined) throw new Error(`Nobody is called ${nickname}.`);
  return found;
};
const owen = recordOf('ohartley');
const nora = recordOf('nlind');

let there: SimulatedWorkspace;
let folder: SnapshotFolder;
let snapshot: string;
let csv: string;
beforeAll(async () => {
  there = await openWorkspace(data);
  folder = openFolder();
  const accounts = [owen, nora].map(({ uuid, displayName, accountId }) =>
    aPerson({
      uuid: accountUuid(uuid),
      displayName,
      ...(accountId !== undefined && { accountId }),
    }),
  );
  const { uuid, slug, name } = data.workspace;
  const workspace = aWorkspace({ uuid: workspaceUuid(uuid), slug, name });
  snapshot = await folder.write('acme.usher', someFacts({ workspace, accounts }));
  csv = folder.file('users.csv');
  writeFileSync(
    csv,
    `${HEADING}
Somebody Else,OHARTLEY@acme.example,2026-05-10T17:52:21,no,yes
${nora.displayName},stranger@nowhere.example,,no,yes
`,
  );
});
afterAll(async () => {
  folder.remove();
  await there.close();
});

const findings = (more: readonly string[], env: Readonly<Record<string, string>>) =>
  runHere(
    [
      'findings',
      '--from',
      snapshot,
      '--directory',
      csv,
      '--format',
      'json',
      '--api',
      there.api,
    ].concat(more),
    env,
  );
const asked = () => there.bitbucket.stats().total;

function withoutTwoStep(stdout: string): readonly string[] {
  const { findings: found } = JSON.parse(stdout) as {
    readonly findings: readonly {
      readonly rule: string;
      readonly subject: { readonly name: string };
    }[];
  };
  return found.filter(({ rule }) => rule === 'ID-01').map(({ subject }) => subject.name);
}

test('with a workspace, Bitbucket says whose the addresses are; names match nobody', async () => {
  const { stdout, stderr } = await findings(['--workspace', 'acme'], { ...there.credentials });
  expect(withoutTwoStep(stdout)).toEqual([owen.displayName]);
  expect(stderr).toContain("1 rows are nobody's here (line 3)");
  expect(stderr).not.toContain('--workspace <slug>');
  expect(stdout + stderr).not.toMatch(/ohartley@|stranger|nowhere/i);
});

test('without one, nobody is asked and every address stays unmatched', async () => {
  const before = asked();
  const { stdout, stderr } = await findings([], { ...there.credentials });
  expect(asked()).toBe(before);
  expect(withoutTwoStep(stdout)).toEqual([]);
  expect(stderr).toContain("2 rows are nobody's here (line 2, 3)");
  expect(stderr).toContain('with --workspace <slug> Bitbucket is asked whose the addresses are');
});

test.each<[string, () => Readonly<Record<string, string>>, RegExp]>([
  [
    'a plain member',
    () => ({ ...issueToken(there.bitbucket, { account: nora.uuid }) }),
    /workspace admins/,
  ],
  [
    'an expired token',
    () => ({ ...issueToken(there.bitbucket, { expired: true }) }),
    /refused the credential/,
  ],
  ['nobody', () => ({}), /USHER_EMAIL is not set/],
])('%s gets an error without any address', async (_, credentials, says) => {
  const { code, stdout, stderr } = await findings(['--workspace', 'acme'], credentials());
  expect(code).not.toBe(0);
  expect(stderr).toMatch(says);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/ohartley|stranger|nowhere/i);
});
