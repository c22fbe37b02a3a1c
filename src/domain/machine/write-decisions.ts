import { type Choice, type Decision } from './advice';
import { SOURCES as S } from './machine-sources';

const NO_USER = 'None: it is not a user.';
const SERVICE_SSO =
  'Where single sign-on is enforced the user needs an identity at the provider, or an authentication policy without it.';

const repositoryToken: Choice = {
  credential: 'repository-access-token',
  with: 'repository:write',
  why: 'No seat, one repository, an end, and its own name in the log.',
  seats: '0, inferred',
  blastRadius: 'One repository, write.',
  expiry: 'At most 365 days by default.',
  sso: NO_USER,
  sources: [S.repositoryTokens, S.tokenExpiry],
};

const serviceUser: Choice = {
  credential: 'service-user',
  with: 'write on those repositories only',
  why: 'It reaches exactly what it is granted, over SSH as well.',
  seats: '1',
  blastRadius: 'What it is granted.',
  expiry: 'That of its key or token.',
  sso: SERVICE_SSO,
  sources: [S.serviceUsers, S.breakGlass],
};

const workspaceToken: Choice = {
  ...repositoryToken,
  credential: 'workspace-access-token',
  why: 'At least it ends, is scoped, and has a name.',
  blastRadius: 'The workspace, write.',
  sources: [S.workspaceTokens, S.tokenExpiry],
};

const OWN_USER: Choice = {
  credential: 'own-user',
  with: 'write on this repository only, and the tool’s key in the person’s account',
  why: 'The right author, branch rules apply, and offboarding is clean.',
  seats: '1',
  blastRadius: 'One repository, write.',
  expiry: 'The key has none: keep a review date.',
  sso: 'Web login goes by single sign-on where it is enforced; git over SSH goes by the key.',
  sources: [S.accessKeyLevels, S.sparkleShare, S.billing],
};

/** What a machine, or a person behind a tool, needs to change something. */
export const WRITE_DECISIONS: readonly Decision[] = [
  {
    code: 'write-one-over-https',
    says: 'Write to one repository, HTTPS possible',
    verdict: 'recommended',
    choices: [repositoryToken, { ...serviceUser, with: 'write on this repository only' }],
  },
  {
    code: 'write-one-over-ssh',
    says: 'Write to one repository, SSH only',
    verdict: 'recommended',
    choices: [
      OWN_USER,
      {
        credential: 'own-free-workspace',
        why: 'No seat here, and nothing else can be reached.',
        seats: '0',
        blastRadius: 'That workspace and nothing else.',
        expiry: 'None; it needs use at least every six months, and a second admin.',
        sso: NO_USER,
        sources: [S.workspaceKeys, S.freeWorkspaces],
      },
    ],
  },
  {
    code: 'write-one-project',
    says: 'Write to the repositories of one project',
    verdict: 'recommended',
    choices: [
      {
        ...repositoryToken,
        credential: 'project-access-token',
        why: 'One credential for the project, no seat.',
        blastRadius: 'The project, write.',
        sources: [S.projectTokens, S.tokenExpiry],
      },
      { ...serviceUser, with: 'write on the project' },
      { ...repositoryToken, with: 'repository:write, one for each repository' },
    ],
  },
  {
    code: 'write-some-repositories',
    says: 'Write to repositories of several projects',
    verdict: 'recommended',
    choices: [
      {
        ...repositoryToken,
        with: 'repository:write, one for each repository',
        why: 'Each reaches one repository.',
        blastRadius: 'Those repositories, write.',
      },
      { ...serviceUser, with: 'a group with write on those repositories' },
      workspaceToken,
    ],
  },
  {
    code: 'write-everything',
    says: 'Write to every repository',
    verdict: 'avoid',
    choices: [
      workspaceToken,
      {
        credential: 'workspace-ssh-key',
        with: 'in a workspace that holds nothing else',
        why: 'It writes everywhere, for ever, and no API lists it.',
        seats: '0',
        blastRadius: 'The workspace, write.',
        expiry: 'None.',
        sso: NO_USER,
        sources: [S.accessKeyLevels, S.workspaceKeys],
      },
    ],
  },
  {
    code: 'manage-permissions',
    says: 'Change who has access',
    verdict: 'recommended',
    choices: [
      {
        credential: 'user-api-token',
        with: 'admin:repository, admin:project, write:permission and delete:permission, of a workspace admin',
        why: 'Bitbucket takes permission changes from nothing else.',
        seats: 'that of its admin',
        blastRadius: 'Everything.',
        expiry: 'At most one year.',
        sso: 'The account signs in by single sign-on; the token does not.',
        sources: [S.apiTokens, S.rest],
      },
    ],
  },
  {
    code: 'pipeline-to-cloud',
    says: 'A pipeline deploys to a cloud provider',
    verdict: 'recommended',
    choices: [
      {
        credential: 'pipelines-oidc',
        why: 'No secret is stored anywhere.',
        seats: '0',
        blastRadius: 'The role at the provider.',
        expiry: 'With each step.',
        sso: NO_USER,
        sources: [S.oidc],
      },
    ],
  },
  {
    code: 'contractor',
    says: 'A person from outside works here for a while',
    verdict: 'recommended',
    choices: [
      {
        credential: 'own-user',
        with: 'a group, and an end date kept in Usher',
        why: 'Bitbucket has no guest role.',
        seats: '1',
        blastRadius: 'What the group is granted.',
        expiry: 'The end date in the register.',
        sso: 'An account of another organization is not under your single sign-on.',
        sources: [S.serviceUsers, S.billing],
      },
    ],
  },
];
