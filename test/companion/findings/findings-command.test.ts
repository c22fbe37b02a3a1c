import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runHere } from '../fake-terminal';
import { READ_AT } from '../../builders/facts-builders';
import {
  alex,
  ana,
  aStudio,
  aStudioWithGaps,
  openFolder,
  type SnapshotFolder,
} from '../answers/a-studio';

const HEADING = 'Public Name,Email Address,Last Login (UTC),Has 2SV,On Plan';

let folder: SnapshotFolder;
let studio: string;
let withGaps: string;
beforeAll(async () => {
  folder = openFolder();
  studio = await folder.write('studio.usher', aStudio());
  withGaps = await folder.write('gaps.usher', aStudioWithGaps());
});
afterAll(() => {
  folder.remove();
});

function file(name: string, text: string): string {
  writeFileSync(folder.file(name), text);
  return folder.file(name);
}

const findings = (...more: string[]) => runHere(['findings', '--from', studio, ...more]);

interface Report {
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly subject: { readonly name: string };
    readonly isNew?: boolean;
    readonly exemption?: object;
    readonly expiredExemption?: object;
    readonly fingerprint: string;
  }[];
  readonly notChecked: readonly { readonly rule: string; readonly partly: boolean }[];
  readonly clean: readonly string[];
}

async function report(...more: string[]): Promise<Report> {
  const { stdout } = await findings('--format', 'json', ...more);
  return JSON.parse(stdout) as Report;
}

test('says what was found, and on stderr what each rule still needs; that alone is no failure', async () => {
  const { code, stdout, stderr } = await findings();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^SEVERITY +RULE +STATE +WHERE +WHAT\n/);
  expect(stderr).toMatch(/usher: \d+ rules were not checked, \d+ of them only in part; they need:/);
  expect(stderr).toMatch(/ {2}the plan of the workspace: .*SEAT-03/);
});

test('a gap in the facts makes exit code 3', async () => {
  const { code } = await runHere(['findings', '--from', withGaps]);
  expect(code).toBe(3);
});

test('every rule is found, not checked or clean', async () => {
  const { findings: found, notChecked, clean } = await report();
  const rules = new Set([...found, ...notChecked].map(({ rule }) => rule).concat(clean));
  expect(rules.size).toBe(98);
});

test('plan and seats on the command line decide the rules on limits', async () => {
  const { notChecked } = await report('--plan', 'free', '--paid-seats', '3');
  const needs = JSON.stringify(notChecked.filter(({ rule }) => /SEAT-0[35]/.test(rule)));
  expect(needs).not.toMatch(/"plan"|"paid-seats"|"billing-period"/);
  expect(needs).toContain('directory');
});

test('rows of a directory are matched by account id, never by name; the others are listed by line', async () => {
  const csv = file(
    'users.csv',
    `User id,${HEADING}
557058:ana,Somebody,ana@secret.example,2026-11-20T10:00:00,no,yes
,Alex Kim,a@b.example,,no,yes
999:x,Nobody,,,no,no
,Ana Lund,no address,,no,yes
`,
  );
  const { accounts, ...rest } = aStudio();
  const withId = accounts.map((account) =>
    account.uuid === ana.uuid ? { ...account, accountId: '557058:ana' } : account,
  );
  const from = await folder.write('ids.usher', { ...rest, accounts: withId });
  const asked = ['findings', '--from', from, '--format', 'json', '--directory', csv];
  const { code, stdout, stderr } = await runHere(asked);
  expect(code).toBe(0);
  const { findings: found } = JSON.parse(stdout) as Report;
  const without = found.filter(({ rule }) => rule === 'ID-01');
  expect(without.map(({ subject }) => subject.name)).toEqual(['Ana Lund']);
  expect(stderr).toContain("2 rows are nobody's here (line 3, 4)");
  expect(stderr).toContain('1 rows cannot be used (line 5)');
  expect(stderr).toContain('with --workspace <slug> Bitbucket is asked');
  expect(stdout + stderr).not.toMatch(/ana@|a@b|n@b|no address/);
});

test('addresses are not matched in another workspace than the snapshot is of', async () => {
  const csv = file('users.csv', `${HEADING}\nAna,ana@secret.example,,no,yes\n`);
  const asked = await findings('--directory', csv, '--workspace', 'elsewhere');
  expect(asked.code).toBe(2);
  expect(asked.stderr).toMatch(/--workspace is elsewhere, and .* is a snapshot of /);
});

test('an exemption keeps a finding out of the way until its day', async () => {
  const [first, second] = (await report()).findings;
  const entry = (fingerprint = '', rule = '', reviewOn = '') => ({
    ...{ rule, fingerprint, reviewOn, reason: 'known', owner: ana.uuid },
  });
  const list = [
    entry(first?.fingerprint, first?.rule, '2999-01-01'),
    entry(second?.fingerprint, second?.rule, '2020-01-01'),
  ];
  const { findings: after } = await report('--exemptions', file('ex.json', JSON.stringify(list)));
  expect(after[0]?.exemption).toMatchObject({ reviewOn: '2999-01-01', reason: 'known' });
  expect(after[1]?.expiredExemption).toMatchObject({ reviewOn: '2020-01-01' });
});

test('tells what is new since an earlier snapshot', async () => {
  const { accounts, ...rest } = aStudio();
  const then = { ...rest, accounts: accounts.filter(({ uuid }) => uuid !== alex.uuid) };
  const previous = await folder.write('then.usher', {
    ...then,
    startedAt: READ_AT - 9,
    groups: [],
  });
  const isNew = (await report('--previous', previous)).findings.map((finding) => finding.isNew);
  expect(isNew).toContain(false);
});

test('what is typed in decides more rules', async () => {
  const settings = {
    setup: { plan: 'premium', managedIn: 'bitbucket' },
    thresholds: { maxWorkspaceAdmins: 0 },
    register: [{ name: 'Okta', kind: 'scim-key', expiresOn: '2020-01-01' }],
    manualChecks: [
      { rule: 'INV-03', answer: 'as-described', checkedOn: new Date().toISOString().slice(0, 10) },
    ],
    leavers: ['557058:boss'],
  };
  const { findings: found, clean } = await report(
    '--settings',
    file('settings.json', JSON.stringify(settings)),
  );
  const rules = found.map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(['ID-04', 'INV-03', 'OFF-01', 'PRIV-01']));
  expect(clean).toContain('ID-06');
});

test('--severity leaves the lesser ones out', async () => {
  const { findings: found } = await report('--severity', 'high');
  expect(found.filter(({ severity }) => !['critical', 'high'].includes(severity))).toEqual([]);
});

test('CSV and SARIF', async () => {
  const csv = await findings('--format', 'csv');
  expect(csv.stdout).toMatch(/^\uFEFFseverity,rule,category,title,kind of subject,subject,about/);
  const sarif = await findings('--format', 'sarif');
  expect(JSON.parse(sarif.stdout)).toMatchObject({ version: '2.1.0' });
});

test.each([
  [
    'a directory that is none',
    ['--directory', 'a.csv'],
    'Name\nx\n',
    1,
    /a\.csv: Line 1: no column says whose row it is/,
  ],
  ['settings that are not JSON', ['--settings', 'a.json'], '{', 1, /a\.json is not JSON/],
  [
    'settings with a wrong field',
    ['--settings', 'a.json'],
    '{"setup":{"plan":"gold"}}',
    1,
    /setup\.plan is missing, unknown/,
  ],
  [
    'settings with an address',
    ['--settings', 'a.json'],
    '{"register":[{"name":"ann@b.example","kind":"scim-key"}]}',
    1,
    /register\.0\.name holds an e-mail address/,
  ],
  [
    'an exemption without an end',
    ['--exemptions', 'a.json'],
    '[{"rule":"ID-01","reason":"x","owner":"x"}]',
    1,
    /0\.owner is not the id/,
  ],
  ['no file', ['--settings', 'missing.json'], '', 1, /cannot read .*missing\.json/],
])(
  '%s is refused, and what stands there is not repeated',
  async (_, [option = '', name = ''], text, code, says) => {
    if (name.startsWith('a.')) file(name, text);
    const ended = await findings(option, path.join(path.dirname(studio), name));
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code, stdout: '' });
    expect(ended.stderr).toMatch(says);
    expect(ended.stderr).not.toMatch(/gold|ann@/);
  },
);

test('two snapshots of different workspaces are refused', async () => {
  const other = aStudio();
  const previous = await folder.write('other.usher', {
    ...other,
    workspace: {
      ...other.workspace,
      uuid: '{other}' as typeof other.workspace.uuid,
      slug: 'other',
    },
  });
  const { code, stderr } = await findings('--previous', previous);
  expect(code).toBe(2);
  expect(stderr).toContain('is a snapshot of workspace other');
});

test.each([
  [['--paid-seats', 'many'], /whole number/],
  [['--plan', 'gold'], /free, standard, premium/],
  [['--severity', 'bad'], /critical, high, medium, low, info/],
  [['--format', 'xml'], /table, csv, json, sarif/],
])('%j is wrong usage', async (more, says) => {
  const { code, stderr } = await findings(...more);
  expect(code).toBe(2);
  expect(stderr).toMatch(says);
});
