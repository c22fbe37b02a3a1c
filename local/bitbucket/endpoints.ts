/**
 * Who may call what, as Bitbucket's specification has it (August 2026):
 * https://developer.atlassian.com/cloud/bitbucket/rest/
 */
export interface Endpoint {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  /** All of these are needed by an API token or a Forge app, without the ending `:bitbucket`. */
  readonly scopes: readonly string[];
  /** The older names, needed by an OAuth consumer or an access token. */
  readonly oauthScopes: readonly string[];
  /** Which kinds of credential are let in at all. */
  readonly opens: 'everything' | 'no-access-token' | 'no-forge' | 'api-token';
  /** Changes who has access; Atlassian lets no app do that. */
  readonly isPermissionWrite: boolean;
}

const ws = '/2.0/workspaces/{workspace}';
const project = `${ws}/projects/{project_key}`;
const repository = '/2.0/repositories/{workspace}/{repo_slug}';
const own = '/2.0/user/workspaces';

type Row = readonly [
  methodAndPath: string,
  scopes: string,
  oauthScopes: string,
  opens?: Endpoint['opens'],
];

const permissionsConfig = (base: string, object: string): Row[] =>
  [
    `${base}/permissions-config/groups/{group_slug}`,
    `${base}/permissions-config/users/{selected_user_id}`,
  ].flatMap((one): Row[] => [
    [
      `GET ${one.slice(0, one.lastIndexOf('/'))}`,
      `read:${object}`,
      `${object}:admin`,
      'no-access-token',
    ],
    [`GET ${one}`, `read:${object}`, `${object}:admin`, 'no-access-token'],
    [`PUT ${one}`, `admin:${object} write:permission`, `${object}:admin`, 'api-token'],
    [`DELETE ${one}`, `admin:${object} delete:permission`, `${object}:admin`, 'api-token'],
  ]);

const deployKeys = (base: string, object: string): Row[] => [
  [`GET ${base}/deploy-keys`, `admin:${object}`, `${object} ${object}:admin`, 'api-token'],
  [
    `POST ${base}/deploy-keys`,
    `admin:${object} write:ssh-key`,
    `${object} ${object}:admin`,
    'api-token',
  ],
  [`GET ${base}/deploy-keys/{key_id}`, `admin:${object}`, `${object} ${object}:admin`, 'api-token'],
  [
    `DELETE ${base}/deploy-keys/{key_id}`,
    `admin:${object} delete:ssh-key`,
    `${object} ${object}:admin`,
    'api-token',
  ],
];

const defaultReviewers = (base: string, object: string, one: string): Row[] => {
  const isProject = object === 'project';
  const read = ['read:pullrequest', isProject ? 'project:admin' : 'pullrequest'] as const;
  const write = [`admin:${object}`, `${object}:admin`] as const;
  const at = `${base}/default-reviewers`;
  return [
    [`GET ${at}`, ...read],
    [`GET ${at}/${one}`, ...read],
    [`PUT ${at}/${one}`, ...write],
    [`DELETE ${at}/${one}`, ...write],
  ];
};

const rows: readonly Row[] = [
  [`GET ${ws}`, 'read:workspace', ''],
  [`GET ${ws}/members`, 'read:workspace', 'account'],
  [`GET ${ws}/members/{member}`, 'read:workspace', 'account'],
  [`GET ${ws}/permissions`, 'read:workspace', 'account', 'no-access-token'],
  [`GET ${ws}/permissions/repositories`, 'read:repository', 'account', 'no-access-token'],
  [
    `GET ${ws}/permissions/repositories/{repo_slug}`,
    'read:repository',
    'repository',
    'no-access-token',
  ],
  [`GET ${ws}/projects`, 'read:project', 'project'],
  [`GET ${project}`, 'read:project', 'project'],
  ...permissionsConfig(project, 'project'),
  ...deployKeys(project, 'project'),
  ...defaultReviewers(project, 'project', '{selected_user}'),
  [`GET ${project}/branching-model`, 'read:repository', 'project:admin'],
  [`GET ${project}/branching-model/settings`, 'admin:project', 'project:admin'],
  [`GET ${ws}/hooks`, 'read:webhook', 'webhook', 'api-token'],
  ['GET /2.0/repositories/{workspace}', 'read:repository', 'repository'],
  [`GET ${repository}`, 'read:repository', 'repository'],
  [`PUT ${repository}`, 'admin:repository', 'repository:admin'],
  ...permissionsConfig(repository, 'repository'),
  ...deployKeys(repository, 'repository'),
  [
    `PUT ${repository}/deploy-keys/{key_id}`,
    'admin:repository write:ssh-key',
    'repository repository:admin',
    'api-token',
  ],
  ...defaultReviewers(repository, 'repository', '{target_username}'),
  [`GET ${repository}/effective-default-reviewers`, 'read:pullrequest', 'pullrequest'],
  [`GET ${repository}/forks`, 'read:repository', 'repository'],
  [`GET ${repository}/commits`, 'read:repository', 'repository'],
  [`GET ${repository}/pullrequests/activity`, 'read:pullrequest', 'pullrequest'],
  [`GET ${repository}/refs/branches`, 'read:repository', 'repository'],
  [`GET ${repository}/override-settings`, 'admin:repository', 'repository:admin'],
  [`PUT ${repository}/override-settings`, 'admin:repository', 'repository:admin'],
  [`GET ${repository}/hooks`, 'read:webhook', 'webhook', 'api-token'],
  [`GET ${repository}/branch-restrictions`, 'admin:repository', 'repository:admin'],
  [`POST ${repository}/branch-restrictions`, 'admin:repository', 'repository:admin'],
  [`GET ${repository}/branch-restrictions/{id}`, 'admin:repository', 'repository:admin'],
  [`PUT ${repository}/branch-restrictions/{id}`, 'admin:repository', 'repository:admin'],
  [`DELETE ${repository}/branch-restrictions/{id}`, 'admin:repository', 'repository:admin'],
  [`GET ${repository}/branching-model`, 'read:repository', 'repository'],
  [`GET ${repository}/branching-model/settings`, 'admin:repository', 'repository:admin'],
  [`GET ${repository}/effective-branching-model`, 'read:repository', 'repository'],
  ['GET /2.0/user', 'read:user', 'account'],
  ['GET /2.0/user/emails', 'read:user', 'email', 'api-token'],
  [`GET ${own}`, 'read:workspace', 'account'],
  [`GET ${own}/{workspace}/permission`, 'read:workspace', 'account', 'no-access-token'],
  [
    `GET ${own}/{workspace}/permissions/repositories`,
    'read:repository',
    'account repository',
    'no-access-token',
  ],
  ['GET /2.0/users/{selected_user}/ssh-keys', 'read:ssh-key', 'account', 'api-token'],
  ['GET /2.0/users/{selected_user}/gpg-keys', 'read:gpg-key', 'account', 'api-token'],
  // API 1.0 stands in no specification; a token that may read the workspace was seen to work.
  ['GET /1.0/groups/{workspace}', 'read:workspace', 'account', 'no-forge'],
  ['GET /1.0/groups/{workspace}/{group_slug}/members', 'read:workspace', 'account', 'no-forge'],
  ['GET /1.0/users/{workspace}/invitations', 'read:workspace', 'account', 'no-forge'],
  ['GET /1.0/invitations/{workspace}', 'read:workspace', 'account', 'no-forge'],
  ['GET /1.0/invitations/{workspace}/{repo_slug}', 'read:workspace', 'account', 'no-forge'],
  // `account:write` is a scope of OAuth consumers: no API token can be given it.
  ...[
    'POST /1.0/groups/{workspace}',
    'DELETE /1.0/groups/{workspace}/{group_slug}',
    'PUT /1.0/groups/{workspace}/{group_slug}/members/{member}',
    'DELETE /1.0/groups/{workspace}/{group_slug}/members/{member}',
    'PUT /1.0/users/{workspace}/invitations',
    'DELETE /1.0/users/{workspace}/invitations',
    'POST /1.0/invitations/{workspace}/{repo_slug}',
    'DELETE /1.0/invitations/{workspace}/{repo_slug}/{email}',
  ].map((one): Row => [one, 'account:write', 'account:write', 'no-forge']),
];

export const ENDPOINTS: readonly Endpoint[] = rows.map(toEndpoint);

/** `GET /2.0/user`: names one endpoint in routes, stats and tests. */
export const nameOf = ({ method, path }: Pick<Endpoint, 'method' | 'path'>): string =>
  `${method} ${path}`;

function toEndpoint([methodAndPath, scopes, oauthScopes, opens = 'everything']: Row): Endpoint {
  const [method = '', path = ''] = methodAndPath.split(' ');
  const isWrite = method !== 'GET';
  return {
    method: method as Endpoint['method'],
    path,
    scopes: scopes
      .split(' ')
      .map((scope) => (scope === 'account:write' ? scope : `${scope}:bitbucket`)),
    oauthScopes: oauthScopes.split(' ').filter((scope) => scope !== ''),
    opens,
    isPermissionWrite:
      isWrite && (path.includes('/permissions-config/') || path.startsWith('/1.0/')),
  };
}
