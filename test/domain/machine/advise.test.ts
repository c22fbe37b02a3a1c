import fc from 'fast-check';
import { advise, DECISIONS } from '../../../src/domain/machine/advise';
import { DECISION_CODES, type DecisionCode } from '../../../src/domain/machine/advice';
import { CREDENTIAL_KINDS, type CredentialKind } from '../../../src/domain/machine/credential';
import { CREDENTIAL_CARDS, getCredentialCard } from '../../../src/domain/machine/credential-cards';
import { KNOWN_GAPS } from '../../../src/domain/machine/known-gaps';
import {
  MACHINE_REACHES,
  MACHINE_TASKS,
  type MachineNeed,
} from '../../../src/domain/machine/machine-need';

const aNeed = (need: Partial<MachineNeed> = {}): MachineNeed => ({
  task: 'read',
  reach: 'one-repository',
  transport: 'either',
  isForPerson: false,
  plan: 'premium',
  ssoIsEnforced: 'no',
  ...need,
});

interface Row {
  readonly need: Partial<MachineNeed>;
  readonly code: DecisionCode;
  readonly recommended: CredentialKind;
  readonly seats: string;
  readonly second?: CredentialKind;
}

const TABLE: readonly Row[] = [
  {
    need: {},
    code: 'read-one-repository',
    recommended: 'repository-access-key',
    seats: '0',
    second: 'repository-access-token',
  },
  {
    need: { reach: 'one-project' },
    code: 'read-one-project',
    recommended: 'project-access-key',
    seats: '0',
    second: 'repository-access-key',
  },
  {
    need: { reach: 'some-repositories' },
    code: 'read-some-repositories',
    recommended: 'repository-access-key',
    seats: '0',
    second: 'workspace-access-token',
  },
  {
    need: { reach: 'everything' },
    code: 'read-everything',
    recommended: 'workspace-access-token',
    seats: '0, inferred',
    second: 'project-access-key',
  },
  {
    need: { task: 'write', transport: 'https' },
    code: 'write-one-over-https',
    recommended: 'repository-access-token',
    seats: '0, inferred',
    second: 'service-user',
  },
  {
    need: { task: 'write', transport: 'ssh-only', isForPerson: true },
    code: 'write-one-over-ssh',
    recommended: 'own-user',
    seats: '1',
    second: 'own-free-workspace',
  },
  {
    need: { task: 'write', reach: 'one-project' },
    code: 'write-one-project',
    recommended: 'project-access-token',
    seats: '0, inferred',
    second: 'service-user',
  },
  {
    need: { task: 'write', reach: 'some-repositories' },
    code: 'write-some-repositories',
    recommended: 'repository-access-token',
    seats: '0, inferred',
    second: 'service-user',
  },
  {
    need: { task: 'write', reach: 'everything' },
    code: 'write-everything',
    recommended: 'workspace-access-token',
    seats: '0, inferred',
    second: 'workspace-ssh-key',
  },
  {
    need: { task: 'manage-permissions' },
    code: 'manage-permissions',
    recommended: 'user-api-token',
    seats: 'that of its admin',
  },
  {
    need: { task: 'read-with-usher' },
    code: 'read-with-usher',
    recommended: 'user-api-token',
    seats: 'that of its admin',
    second: 'workspace-access-token',
  },
  {
    need: { task: 'pipeline-to-cloud' },
    code: 'pipeline-to-cloud',
    recommended: 'pipelines-oidc',
    seats: '0',
  },
  {
    need: { task: 'pipeline-reads-repository' },
    code: 'pipeline-reads-repository',
    recommended: 'pipelines-ssh-key',
    seats: '0',
    second: 'repository-access-token',
  },
  { need: { task: 'contractor' }, code: 'contractor', recommended: 'own-user', seats: '1' },
];

test.each(TABLE)(
  '$code: $recommended, then $second',
  ({ need, code, recommended, seats, second }) => {
    const advice = advise(aNeed(need));
    expect({
      code: advice.code,
      recommended: advice.recommended.credential,
      seats: advice.recommended.seats,
      second: advice.second?.credential,
    }).toStrictEqual({ code, recommended, seats, second });
    expect(advice.recommended.sources.length).toBeGreaterThan(0);
  },
);

test('every row of the table is reached, and says where it is written', () => {
  expect(TABLE.map(({ code }) => code)).toStrictEqual(expect.arrayContaining([...DECISION_CODES]));
  expect(DECISIONS.map(({ code }) => code).sort()).toStrictEqual([...DECISION_CODES].sort());
  for (const { choices } of DECISIONS)
    for (const { sources } of choices)
      for (const source of sources) expect(source).toMatch(/^https:/);
});

describe('worked examples', () => {
  test.each<[string, Partial<MachineNeed>, CredentialKind, string]>([
    [
      'the artist with SparkleShare',
      { task: 'write', transport: 'ssh-only', isForPerson: true, plan: 'free' },
      'own-user',
      '1',
    ],
    ['a build that reads one repository', { plan: 'standard' }, 'repository-access-key', '0'],
    [
      'a build that writes to a project, on Premium',
      { task: 'write', reach: 'one-project', transport: 'https' },
      'project-access-token',
      '0, inferred',
    ],
    [
      'a build that writes to a project, on Standard',
      { task: 'write', reach: 'one-project', transport: 'https', plan: 'standard' },
      'service-user',
      '1',
    ],
    [
      'a backup of everything, on Premium',
      { reach: 'everything' },
      'workspace-access-token',
      '0, inferred',
    ],
    [
      'a backup of everything, on Free',
      { reach: 'everything', plan: 'free' },
      'project-access-key',
      '0',
    ],
    ['a pipeline that deploys to a cloud', { task: 'pipeline-to-cloud' }, 'pipelines-oidc', '0'],
    ['a contractor', { task: 'contractor' }, 'own-user', '1'],
  ])('%s', (_who, need, credential, seats) => {
    expect(advise(aNeed(need)).recommended).toMatchObject({ credential, seats });
  });
});

test.each<[string, Partial<MachineNeed>, string | undefined]>([
  ['on Premium nothing is to be added', { reach: 'everything' }, undefined],
  [
    'while nobody told the plan it says so',
    { reach: 'everything', plan: 'not-known' },
    'Only on Premium; the plan of this workspace is not known.',
  ],
  ['where every plan has it nothing is to be added', { plan: 'not-known' }, undefined],
])('%s', (_what, need, provided) => {
  expect(advise(aNeed(need)).provided).toBe(provided);
});

test('what is not to be said is left out', () => {
  expect(advise(aNeed())).not.toHaveProperty('provided');
  expect(advise(aNeed({ task: 'contractor' }))).not.toHaveProperty('second');
  expect(advise(aNeed({ reach: 'everything', plan: 'not-known' }))).toHaveProperty('provided');
});

test('somebody whose name belongs on the commits gets an account, also over HTTPS', () => {
  const need = aNeed({ task: 'write', transport: 'https', isForPerson: true });
  expect(advise(need).recommended.credential).toBe('own-user');
});

test('where no way of the row is open, an ordinary user is the least bad', () => {
  const need = aNeed({ task: 'write', reach: 'everything', transport: 'https', plan: 'free' });
  expect(advise(need)).toMatchObject({
    verdict: 'avoid',
    recommended: { credential: 'service-user', with: 'write' },
  });
});

test.each<[CredentialKind, Partial<MachineNeed>, string]>([
  [
    'repository-access-key',
    { task: 'write' },
    'Access keys read by design; nothing makes them write.',
  ],
  ['repository-access-key', { transport: 'https' }, 'It speaks SSH only.'],
  ['project-access-token', { plan: 'standard', reach: 'everything' }, 'Only on Premium.'],
  [
    'repository-access-token',
    { task: 'write', transport: 'ssh-only' },
    'It does not work over SSH.',
  ],
  [
    'workspace-access-token',
    { task: 'manage-permissions' },
    'Bitbucket takes no permission changes from access tokens.',
  ],
  ['forge-app', { task: 'manage-permissions' }, 'Atlassian lets no app change permissions.'],
  ['service-user', { ssoIsEnforced: 'yes' }, 'It takes a seat, and single sign-on must let it in.'],
  [
    'personal-ssh-key',
    {},
    'A machine’s key in a person’s account has all their rights, and they are blamed for what it does.',
  ],
])('%s is not for %j', (credential, need, why) => {
  expect(advise(aNeed(need)).notThese).toContainEqual({ credential, why });
});

const anyNeed = fc.record({
  task: fc.constantFrom(...MACHINE_TASKS),
  reach: fc.constantFrom(...MACHINE_REACHES),
  transport: fc.constantFrom('ssh-only', 'https', 'either'),
  isForPerson: fc.boolean(),
  plan: fc.constantFrom('free', 'standard', 'premium', 'not-known'),
  ssoIsEnforced: fc.constantFrom('yes', 'no', 'not-known'),
}) satisfies fc.Arbitrary<MachineNeed>;

test('every need has one answer; every other credential is answered with why not', () => {
  fc.assert(
    fc.property(anyNeed, (need) => {
      const { recommended, second, notThese } = advise(need);
      const named = [recommended, ...(second ? [second] : []), ...notThese];
      expect(named.map(({ credential }) => credential).sort()).toEqual(
        [...CREDENTIAL_KINDS].sort(),
      );
      expect(notThese.every(({ why }) => why.endsWith('.'))).toBe(true);
    }),
  );
});

test('nothing is proposed that the plan has not got, and nothing that reads to somebody who must write', () => {
  fc.assert(
    fc.property(anyNeed, (need) => {
      const { recommended } = advise(need);
      const card = getCredentialCard(recommended.credential);
      if (need.plan === 'free' || need.plan === 'standard') expect(card.plans).toBe('all');
      if (need.task === 'write') expect(card.mayNot).not.toContain('push');
    }),
  );
});

test('each kind has one card, and each card and gap its sources', () => {
  expect(CREDENTIAL_CARDS.map(({ kind }) => kind).sort()).toStrictEqual(
    [...CREDENTIAL_KINDS].sort(),
  );
  for (const { sources } of CREDENTIAL_CARDS) expect(sources.length).toBeGreaterThan(0);
  for (const { source } of KNOWN_GAPS) expect(source).toMatch(/^https:/);
});
