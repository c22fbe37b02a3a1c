import { type CredentialKind } from '../../../src/domain/machine/credential';
import { type MachineNeed } from '../../../src/domain/machine/machine-need';
import { whyNot } from '../../../src/domain/machine/why-not';

const aNeed = (need: Partial<MachineNeed>): MachineNeed => ({
  task: 'read',
  reach: 'one-repository',
  transport: 'either',
  isForPerson: false,
  plan: 'premium',
  ssoIsEnforced: 'no',
  ...need,
});

const BY_DESIGN = 'Access keys read by design; nothing makes them write.';
const SSH_ONLY = 'It speaks SSH only.';
const NO_PERMISSIONS = 'Bitbucket takes no permission changes from access tokens.';
const NO_PERSON = 'A token is not a person.';
const NOT_OVER_SSH = 'It does not work over SSH.';
const PREMIUM = 'Only on Premium.';

const KEY_REACH = 'It would have to be added to each repository.';
const TOKEN_REACH = 'It reaches one repository: many would be needed.';
const PROJECT_REACH = 'It reaches a whole project.';
const WORKSPACE_REACH = 'It reaches the whole workspace.';
const OWNER = 'It acts as its owner: when the owner leaves or loses access, so does it.';
const APP = 'An app must be built and installed; it does not use git.';
const ANSWERABLE = 'It takes a seat, and somebody must answer for it.';
const NOT_SHARED =
  'No person stands behind it: a person’s account must not be shared with a machine.';

type Row = readonly [CredentialKind, Partial<MachineNeed>, string];

const KEYS: readonly Row[] = [
  ['repository-access-key', {}, KEY_REACH],
  ['repository-access-key', { task: 'read-with-usher', transport: 'ssh-only' }, KEY_REACH],
  ['repository-access-key', { transport: 'https' }, SSH_ONLY],
  ['repository-access-key', { task: 'write' }, BY_DESIGN],
  ['repository-access-key', { task: 'contractor', transport: 'https' }, BY_DESIGN],
  ['repository-access-key', { task: 'manage-permissions' }, BY_DESIGN],
  ['project-access-key', {}, 'It reads a whole project.'],
  ['project-access-key', { transport: 'https' }, SSH_ONLY],
  ['project-access-key', { task: 'write' }, BY_DESIGN],
  ['pipelines-ssh-key', {}, 'Only pipelines have it.'],
  ['pipelines-ssh-key', { task: 'write' }, 'Where it is added as an access key it only reads.'],
];

const TOKENS: readonly Row[] = [
  ['repository-access-token', {}, TOKEN_REACH],
  ['repository-access-token', { plan: 'free' }, TOKEN_REACH],
  ['repository-access-token', { plan: 'standard' }, TOKEN_REACH],
  ['repository-access-token', { transport: 'https' }, TOKEN_REACH],
  ['repository-access-token', { transport: 'ssh-only' }, NOT_OVER_SSH],
  ['repository-access-token', { task: 'contractor', transport: 'ssh-only' }, NO_PERSON],
  ['repository-access-token', { task: 'manage-permissions' }, NO_PERMISSIONS],
  ['project-access-token', {}, PROJECT_REACH],
  ['project-access-token', { plan: 'not-known' }, PROJECT_REACH],
  ['project-access-token', { plan: 'free' }, PREMIUM],
  ['project-access-token', { plan: 'standard' }, PREMIUM],
  ['project-access-token', { plan: 'free', transport: 'ssh-only' }, NOT_OVER_SSH],
  ['workspace-access-token', {}, WORKSPACE_REACH],
  ['workspace-access-token', { plan: 'not-known' }, WORKSPACE_REACH],
  ['workspace-access-token', { plan: 'free' }, PREMIUM],
  ['workspace-access-token', { plan: 'standard' }, PREMIUM],
];

const OTHERS: readonly Row[] = [
  ['workspace-ssh-key', {}, 'It writes to every repository, has no end, and no API lists it.'],
  [
    'personal-ssh-key',
    {},
    'A machine’s key in a person’s account has all their rights, and they are blamed for what it does.',
  ],
  ['user-api-token', {}, 'It ends with its user, and can do what the user can.'],
  ['app-password', {}, 'Atlassian removed app passwords on 28 Jul 2026.'],
  ['oauth-consumer', {}, OWNER],
  ['oauth-consumer', { task: 'write' }, OWNER],
  [
    'oauth-consumer',
    { task: 'manage-permissions' },
    'Bitbucket takes no permission changes from it.',
  ],
  ['pipelines-oidc', {}, 'It opens cloud providers, not Bitbucket repositories.'],
  ['forge-app', {}, APP],
  ['forge-app', { task: 'write' }, APP],
  ['forge-app', { task: 'manage-permissions' }, 'Atlassian lets no app change permissions.'],
  ['service-user', {}, ANSWERABLE],
  ['service-user', { ssoIsEnforced: 'not-known' }, ANSWERABLE],
  ['service-user', { ssoIsEnforced: 'yes' }, 'It takes a seat, and single sign-on must let it in.'],
  ['own-user', {}, NOT_SHARED],
  ['own-user', { task: 'write' }, NOT_SHARED],
  ['own-user', { isForPerson: true }, 'It takes a seat.'],
  ['own-user', { task: 'contractor' }, 'It takes a seat.'],
  ['own-free-workspace', {}, 'The repositories would have to move there.'],
];

test.each([...KEYS, ...TOKENS, ...OTHERS])('%s is not for %j: %s', (kind, need, why) => {
  expect(whyNot(kind, aNeed(need))).toBe(why);
});
