import { complete } from '../../builders/facts-builders';
import { runHere } from '../fake-terminal';
import {
  alex,
  ana,
  aStudio,
  aStudioWithGaps,
  aStudioWithListing,
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

/** Only Alex may push to main of paintings. */
function withRules(studio: ReturnType<typeof aStudio>) {
  return {
    ...studio,
    repositories: studio.repositories.map((one) =>
      one.uuid === paintings.uuid ? { ...one, branchRules: complete(rules) } : one,
    ),
  };
}

/** Bitbucket lists exactly what is granted, but for what the test puts in. */
function withListings(listed: (typeof paintings)['listing']) {
  const studio = aStudio();
  return {
    ...studio,
    repositories: studio.repositories
      .filter(({ uuid }) => uuid === paintings.uuid)
      .map((one) => ({ ...one, listing: listed })),
  };
}

let folder: SnapshotFolder;
beforeAll(() => {
  folder = openFolder();
});
afterAll(() => {
  folder.remove();
});

describe('branches', () => {
  let whole: string;
  let withGaps: string;
  beforeAll(async () => {
    whole = await folder.write('whole.usher', withRules(aStudio()));
    withGaps = await folder.write('gaps.usher', withRules(aStudioWithGaps()));
  });

  const ask = (...args: string[]) =>
    runHere(['branches', '--from', whole, '--repository', 'paintings', ...args]);

  test('tells the gates of everybody with access, of access keys, and the merge checks', async () => {
    const { code, stdout, stderr } = await ask('--branch', 'main');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      'main of acme/paintings',
      'PERSON                      LEVEL  PUSH    MERGE   FORCE-PUSH  DELETE  WHY',
      '=HYPERLINK("//evil";"דנה")  read   closed  closed  closed      closed  no-write-access, not-exempt',
      'Alex Kim                    write  open    open    open        open    write-access, exempt-person, no-rule-applies',
      'Ana Lund                    write  closed  open    closed      closed  not-exempt, write-access, no-rule-applies',
      'Boss                        admin  closed  open    closed      closed  not-exempt, write-access, no-rule-applies',
      'Studio team [team]          write  closed  open    closed      closed  not-exempt, write-access, no-rule-applies',
      'Access keys: push closed [access-key-read-only]',
      'Merge check: require_approvals_to_merge 2 (warn)',
      'To be known:',
      '  Rules of the project apply too, and no API tells them: the branch may be stricter than shown. [project-rules-not-readable]',
      '  Whether the workspace has more people than its plan allows could not be checked. [plan-limit-not-checked]',
      '  Only pushing is restricted here: whoever can write may still merge a pull request. [push-rule-leaves-merging-open]',
      "  Bitbucket's pages say that a restricted branch keeps its history unless that is allowed; no rule that says so is there. [history-default-disputed]",
      '  Not exempt from the rule, but may change it as an admin. [admin-can-change-rule]',
      '',
    ]);
  });

  test.each<[readonly string[], boolean]>([
    [[], true],
    [['--plan', 'standard'], true],
    [['--plan', 'standard', '--billing-period', 'monthly'], false],
    [['--plan', 'standard', '--billing-period', 'annual'], true],
    [['--plan', 'standard', '--billing-period', 'annual', '--paid-seats', '9'], false],
    [['--plan', 'free'], false],
  ])('with %j the limit of the plan is left unchecked: %s', async (args, isLeft) => {
    const { stdout } = await ask('--branch', 'main', ...args);
    expect(stdout.includes('[plan-limit-not-checked]')).toBe(isLeft);
  });

  test('seats that were paid for do not go with a monthly plan', async () => {
    const { code, stdout, stderr } = await ask(
      ...['--branch', 'main', '--billing-period', 'monthly', '--paid-seats', '9'],
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--paid-seats does not go with --billing-period monthly');
  });

  test('as JSON every gate has its reason codes and rules', async () => {
    const { stdout } = await ask('--branch', 'main', '--format', 'json');
    const answer = JSON.parse(stdout) as {
      readonly people: readonly { readonly person: { readonly uuid: string } }[];
    };
    expect(answer).toMatchObject({
      repository: { uuid: paintings.uuid, fullName: 'acme/paintings' },
      branch: 'main',
      accessKeys: { push: { state: 'closed', reasons: [{ code: 'access-key-read-only' }] } },
      mergeChecks: { complete: true, list: [{ kind: 'require_approvals_to_merge', value: 2 }] },
      lowerBound: true,
    });
    expect(answer.people.find(({ person }) => person.uuid === ana.uuid)).toMatchObject({
      level: 'write',
      atMost: 'write',
      gates: {
        push: {
          state: 'closed',
          reasons: [{ code: 'not-exempt', rules: [{ id: 7, kind: 'push', on: 'main' }] }],
        },
        merge: { state: 'open' },
      },
    });
  });

  test('as CSV the last row is of all access keys', async () => {
    const { stdout } = await ask('--branch', 'other', '--format', 'csv');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe(
      `every access key,access-key,,read,read${',closed,access-key-read-only'.repeat(4)}`,
    );
  });

  test('who may be in a group that nobody told is never closed out, and exit code 3 says so', async () => {
    const { code, stdout, stderr } = await runHere([
      ...['branches', '--from', withGaps, '--repository', 'sketches', '--branch', 'main'],
    ]);
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /^Ana Lund +none … at most write +cannot be told +cannot be told +cannot be told +cannot be told +access-not-told$/m,
    );
    expect(stderr).toContain('members of group Hidden (wrong credential)');
  });

  test('a branch without a name is refused', async () => {
    const { code, stderr } = await ask('--branch', ' ');
    expect(code).toBe(2);
    expect(stderr).toContain('--branch is empty.');
  });
});

describe('cross-check', () => {
  const check = async (facts: ReturnType<typeof aStudio>, ...args: string[]) => {
    const file = await folder.write('checked.usher', facts);
    return runHere(['cross-check', '--from', file, ...args]);
  };
  const level = (person: { readonly uuid: typeof ana.uuid }, held: 'read' | 'write') => ({
    person: person.uuid,
    level: held,
  });
  const granted = paintings.personGrants.state === 'complete' ? paintings.personGrants.value : [];
  const others = granted
    .filter(({ person }) => person !== ana.uuid)
    .map(({ person, level: held }) => ({ person, level: held as 'read' | 'write' }));

  test('ends with 0 where everything was compared and nothing differs', async () => {
    const listed = complete([level(ana, 'write'), level(alex, 'write'), ...others]);
    const { code, stdout, stderr } = await check(withListings(listed));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe(
      "usher: repositories compared with Bitbucket's own listing: 1, not compared: 0; differences: 0.\n",
    );
  });

  test('tells who holds less than is explained, with the likely causes', async () => {
    const listed = complete([level(ana, 'read'), level(alex, 'write'), ...others]);
    const { code, stdout } = await check(withListings(listed));
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /^unconfirmed +Ana Lund +acme\/paintings +read +write +changed-during-scan$/m,
    );
  });

  test('tells who holds more than is explained, as JSON and as CSV', async () => {
    const listed = complete([
      ...[level(ana, 'write'), level(alex, 'write'), ...others],
      { person: otherAlex.uuid, level: 'admin' as const },
    ]);
    const json = await check(withListings(listed), '--format', 'json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      checked: 1,
      notChecked: 0,
      differences: [
        {
          kind: 'unexplained',
          person: { uuid: otherAlex.uuid },
          repository: { fullName: 'acme/paintings' },
          listed: 'admin',
          explained: { level: 'none', atMost: 'none' },
        },
      ],
    });
    const csv = await check(withListings(listed), '--format', 'csv');
    expect(csv.stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(csv.stdout).toContain('admin,none,none,');
  });

  test('what was not compared makes exit code 3, though nothing differs', async () => {
    const { code, stdout, stderr } = await check(aStudioWithListing());
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('own listing: 1, not compared: 2; differences: 0.');
  });
});
