import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { complete, unread } from '../../builders/facts-builders';
import { runHere } from '../fake-terminal';
import {
  alex,
  aStudio,
  aStudioWithGaps,
  formula,
  openFolder,
  otherAlex,
  paintings,
  type SnapshotFolder,
} from './a-studio';

const rules = [
  {
    id: 7,
    kind: 'push',
    match: { by: 'pattern' as const, pattern: 'main' },
    people: [alex.uuid],
    groups: [],
  },
  {
    id: 8,
    kind: 'require_approvals_to_merge',
    match: { by: 'pattern' as const, pattern: '*' },
    people: [],
    groups: [],
    value: 2,
  },
];

/** Only Alex may push to main of paintings; the rules of the website were not read. */
function withRules(studio: ReturnType<typeof aStudio>) {
  return {
    ...studio,
    repositories: studio.repositories.map((one) => ({
      ...one,
      branchRules: one.uuid === paintings.uuid ? complete(rules) : unread<never>('missing-scope'),
    })),
  };
}

let folder: SnapshotFolder;
let whole: string;
let withGaps: string;
beforeAll(async () => {
  folder = openFolder();
  whole = await folder.write('whole.usher', withRules(aStudio()));
  withGaps = await folder.write('gaps.usher', withRules(aStudioWithGaps()));
});
afterAll(() => {
  folder.remove();
});

const ask = (...args: string[]) => runHere(['why', '--from', whole, ...args]);
const push = ['--can', 'push', '--repository', 'paintings', '--branch', 'main'];

test('tells the answer first, then gates, ways, and what would turn it around', async () => {
  const { code, stdout, stderr } = await ask('--person', 'Ana Lund', ...push);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.split('\n').map((line) => line.trimEnd())).toEqual([
    'Ana Lund cannot push to main of acme/paintings.',
    '  A rule applies, and neither the person nor a group of theirs is on its list. [not-exempt; rule 7: push on main]',
    'Level: write',
    'PATH                                       WINS',
    'project-group artists on ART: create-repo  yes',
    'repository-person: read                    no',
    'GATE        STATE   WHY',
    'push        closed  not-exempt',
    'merge       open    write-access, no-rule-applies',
    'force-push  closed  not-exempt',
    'delete      closed  not-exempt',
    'MERGE CHECK                 VALUE  APPLIES  IF IT FAILS  WHY',
    'require_approvals_to_merge  2      yes      warn         checks-not-enforced',
    'To make it possible, one of:',
    '  put them on the list of rule 7 (push on main)',
    'To be known:',
    '  Rules of the project apply too, and no API tells them: the branch may be stricter than shown. [project-rules-not-readable]',
    '',
  ]);
});

test('why-not gives the same answer, and of somebody who can what would take it away', async () => {
  const { code, stdout } = await runHere([
    ...['why-not', '--from', whole, '--person', alex.uuid, ...push],
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain('Alex Kim can push to main of acme/paintings.\n');
  expect(stdout).toContain(
    [
      'To make it impossible, one of:',
      '  take them off the list of rule 7 (push on main)',
      '  take them out of group Artists (also touches 1 other repository)',
      '  take the grant of group Artists on project ART away (also touches 1 other person, 1 other repository)',
    ].join('\n'),
  );
  expect(stdout).not.toContain('To make it possible');
});

test.each([
  ['read', ['--repository', 'paintings'], 'Alex Kim cannot read acme/paintings.'],
  ['clone', ['--repository', 'website'], 'Alex Kim can clone acme/website.'],
  ['administer', ['--repository', 'paintings'], 'Alex Kim cannot administer acme/paintings.'],
  [
    'merge',
    ['--repository', 'paintings', '--branch', 'x'],
    'Alex Kim cannot merge pull requests into x of acme/paintings.',
  ],
  [
    'create-repository',
    ['--project', 'art'],
    'Alex Kim cannot create a repository in project ART.',
  ],
])('answers whether somebody can %s', async (can, place, sentence) => {
  const { stdout } = await ask('--person', otherAlex.uuid, '--can', can, ...place);
  expect(stdout.split('\n')[0]).toBe(sentence);
});

test('somebody who is not a member is offered no grant that Bitbucket would refuse', async () => {
  const { stdout } = await ask('--person', formula.uuid, ...push);
  expect(stdout).toContain('[not-a-member]');
  expect(stdout).not.toContain('To make it possible');
});

test('what was not read ends with exit code 3, and stderr says what', async () => {
  const { code, stdout, stderr } = await ask(
    ...['--person', 'Ana Lund', '--can', 'push', '--repository', 'website', '--branch', 'main'],
  );
  expect(code).toBe(3);
  expect(stdout).toContain('It cannot be told whether Ana Lund can push to main of acme/website.');
  expect(stderr).toContain('branch rules of website (missing scope)');
  expect(stderr).toContain('The branch rules of the repository were not read.');
});

test('the plan decides whether checks block and whether anybody may push', async () => {
  const who = ['--person', alex.uuid, ...push];
  const free = await ask(...who, '--plan', 'free');
  expect(free.stdout).toContain('require_approvals_to_merge  2      yes      warn');
  expect(free.stdout).toContain('Alex Kim can push');
  const full = await ask(...who, '--plan', 'premium', '--paid-seats', '3');
  expect(full.stdout).toContain('Alex Kim cannot push to main');
  expect(full.stdout).toContain('[plan-limit-exceeded]');
  expect(full.stdout).not.toContain('To make it possible');
  const unknown = await ask(...who);
  expect(unknown.stdout).toContain('[plan-limit-not-checked]');
});

const schemaFile = path.resolve(__dirname, '../../../docs/question-answer.schema.json');

test.each([
  ['push', push],
  ['merge', ['--can', 'merge', '--repository', 'sketches', '--branch', 'main']],
  ['read', ['--can', 'read', '--repository', 'vault']],
  ['administer', ['--can', 'administer', '--repository', 'website']],
  ['create-repository', ['--can', 'create-repository', '--project', 'LAB']],
])('as JSON, can %s is what docs/question-answer.schema.json says', async (can, args) => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(schemaFile, 'utf8')) as object,
  );
  for (const person of ['Ana Lund', alex.uuid, 'Boss', formula.uuid]) {
    const all = ['why-not', '--from', withGaps, '--person', person, ...args, '--format', 'json'];
    const answer: unknown = JSON.parse((await runHere(all)).stdout);
    validate(answer);
    expect(validate.errors ?? []).toEqual([]);
    expect(answer).toMatchObject({ question: { can } });
  }
});

test.each([
  ['no branch', ['--can', 'push', '--repository', 'paintings'], /needs --branch/],
  ['no repository', ['--can', 'read'], /needs --repository/],
  ['no project', ['--can', 'create-repository'], /needs --project/],
  [
    'a branch that nothing looks at',
    ['--can', 'read', '--repository', 'paintings', '--branch', 'x'],
    /does not look at --branch/,
  ],
  ['a project that nothing looks at', [...push, '--project', 'ART'], /does not look at --project/],
  ['an unknown ability', ['--can', 'fly'], /create-repository/],
  [
    'an unknown project',
    ['--can', 'create-repository', '--project', 'NOPE'],
    /holds no project "NOPE"/,
  ],
  ['an unknown plan', [...push, '--plan', 'gold'], /free, standard, premium/],
  ['no seats', [...push, '--paid-seats', '0'], /whole number from 1/],
  [
    'a branch without --can',
    ['--repository', 'paintings', '--branch', 'x'],
    /--branch needs --can/,
  ],
  [
    'seats without --can',
    ['--repository', 'paintings', '--paid-seats', '3'],
    /--paid-seats needs --can/,
  ],
  ['neither --can nor --repository', [], /--repository/],
])('%s is wrong usage', async (_what, args, says) => {
  const { code, stdout, stderr } = await ask('--person', 'Ana Lund', ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(says);
});

test('why-not without --can is wrong usage', async () => {
  const args = ['why-not', '--from', whole, '--person', 'Ana Lund', '--repository', 'paintings'];
  const { code, stderr } = await runHere(args);
  expect(code).toBe(2);
  expect(stderr).toContain('--can <ability>');
});
