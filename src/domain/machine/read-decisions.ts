import { type Choice, type Decision } from './advice';
import { SOURCES as S } from './machine-sources';

const NO_USER = 'None: it is not a user.';

const repositoryKey: Choice = {
  credential: 'repository-access-key',
  why: 'Free, read-only, one for each machine.',
  seats: '0',
  blastRadius: 'One repository, read.',
  expiry: 'None: keep a review date.',
  sso: NO_USER,
  sources: [S.accessKeyLevels, S.accessKeys],
};

const repositoryToken: Choice = {
  credential: 'repository-access-token',
  with: 'repository (read)',
  why: 'For HTTPS or the API; it ends by itself.',
  seats: '0, inferred',
  blastRadius: 'One repository, read.',
  expiry: 'At most 365 days by default.',
  sso: NO_USER,
  sources: [S.repositoryTokens, S.tokenExpiry],
};

const workspaceToken: Choice = {
  credential: 'workspace-access-token',
  with: 'repository (read)',
  why: 'It can be revoked, ends by itself, and covers what comes later.',
  seats: '0, inferred',
  blastRadius: 'The workspace, read.',
  expiry: 'At most 365 days by default.',
  sso: NO_USER,
  sources: [S.workspaceTokens, S.tokenExpiry],
};

/** What a machine that only reads needs. */
export const READ_DECISIONS: readonly Decision[] = [
  {
    code: 'read-one-repository',
    says: 'Read one repository',
    verdict: 'recommended',
    choices: [repositoryKey, repositoryToken],
  },
  {
    code: 'read-one-project',
    says: 'Read the repositories of one project',
    verdict: 'recommended',
    choices: [
      {
        ...repositoryKey,
        credential: 'project-access-key',
        why: 'It covers repositories that come later, too.',
        blastRadius: 'The project, read.',
        sources: [S.accessKeyLevels],
      },
      {
        ...repositoryKey,
        with: 'the same key on each repository',
        why: 'Only where it must not read the whole project.',
        blastRadius: 'Those repositories, read.',
      },
    ],
  },
  {
    code: 'read-some-repositories',
    says: 'Read repositories of several projects',
    verdict: 'recommended',
    choices: [
      {
        ...repositoryKey,
        with: 'one key, added to each repository',
        why: 'The same key may be added to many repositories.',
        blastRadius: 'Those repositories, read.',
        sources: [S.accessKeyLevels, S.keyUniqueness],
      },
      { ...workspaceToken, why: 'For the API; it reads more than was asked for.' },
    ],
  },
  {
    code: 'read-everything',
    says: 'Read every repository: a backup',
    verdict: 'recommended',
    choices: [
      workspaceToken,
      {
        ...repositoryKey,
        credential: 'project-access-key',
        with: 'one key, added to each project',
        why: 'Without Premium; a project that comes later must be added.',
        blastRadius: 'Every project it is added to, read.',
        sources: [S.accessKeyLevels],
      },
    ],
  },
  {
    code: 'pipeline-reads-repository',
    says: 'A pipeline reads another private repository',
    verdict: 'recommended',
    choices: [
      {
        ...repositoryKey,
        credential: 'pipelines-ssh-key',
        with: 'added as an access key of that repository',
        why: 'The key never leaves Pipelines.',
        blastRadius: 'That repository, read.',
      },
      { ...repositoryToken, with: 'repository (read), in a secured variable' },
    ],
  },
  {
    code: 'read-with-usher',
    says: 'Read everything for this tool',
    verdict: 'recommended',
    choices: [
      {
        credential: 'user-api-token',
        with: 'read scopes, of a workspace admin',
        why: 'Bitbucket shows who has access to workspace admins only.',
        seats: 'that of its admin',
        blastRadius: 'What its scopes let the admin read.',
        expiry: 'At most one year.',
        sso: 'The account signs in by single sign-on; the token does not.',
        sources: [S.apiTokens, S.rest],
      },
      {
        ...workspaceToken,
        why: 'It matches addresses; whether it reads who has access is not documented.',
      },
    ],
  },
];
