import {
  type ActivityJobKind,
  type JobKind,
  type ProjectJobKind,
  type RepositoryJobKind,
  type ScanJob,
} from '../../domain/facts/scan-record';

/** The first page of each job. Slugs and keys go into paths: some endpoints answer 404 to uuids. */
export function toFirstPath(job: ScanJob, workspace: string): string {
  const query = QUERIES[job.kind];
  return toPlace(job, encodeURIComponent(workspace)) + (query === '' ? '' : `?${query}`);
}

/**
 * Lists that API 1.0 keeps in two: invitations to groups, then those to single repositories.
 * https://support.atlassian.com/bitbucket-cloud/docs/invitations-endpoint/
 */
export function toSecondPath(job: ScanJob, workspace: string): string | undefined {
  return job.kind === 'invitations'
    ? `/1.0/invitations/${encodeURIComponent(workspace)}`
    : undefined;
}

function toPlace(job: ScanJob, ws: string): string {
  switch (job.kind) {
    case 'workspace':
      return `/2.0/workspaces/${ws}`;
    case 'members':
      return `/2.0/workspaces/${ws}/permissions`;
    case 'groups':
      return `/1.0/groups/${ws}`;
    case 'projects':
      return `/2.0/workspaces/${ws}/projects`;
    case 'repositories':
      return `/2.0/repositories/${ws}`;
    case 'workspace-webhooks':
      return `/2.0/workspaces/${ws}/hooks`;
    case 'invitations':
      return `/1.0/users/${ws}/invitations`;
    default:
      return 'project' in job
        ? `/2.0/workspaces/${ws}/projects/${encodeURIComponent(job.key)}/${OF_PROJECT[job.kind]}`
        : toRepositoryPlace(job, ws);
  }
}

const OF_PROJECT: Readonly<Record<ProjectJobKind, string>> = {
  'project-group-grants': 'permissions-config/groups',
  'project-person-grants': 'permissions-config/users',
  'project-access-keys': 'deploy-keys',
};

const OF_REPOSITORY: Readonly<
  Record<Exclude<RepositoryJobKind | ActivityJobKind, 'listing'>, string>
> = {
  'repository-group-grants': 'permissions-config/groups',
  'repository-person-grants': 'permissions-config/users',
  'branch-rules': 'branch-restrictions',
  'branching-model': 'effective-branching-model',
  'default-reviewers': 'effective-default-reviewers',
  overrides: 'override-settings',
  forks: 'forks',
  'repository-access-keys': 'deploy-keys',
  'repository-webhooks': 'hooks',
  commits: 'commits',
  'pull-requests': 'pullrequests/activity',
};

function toRepositoryPlace(
  {
    kind,
    slug: raw,
  }: { readonly kind: RepositoryJobKind | ActivityJobKind; readonly slug: string },
  ws: string,
): string {
  const slug = encodeURIComponent(raw);
  return kind === 'listing'
    ? `/2.0/workspaces/${ws}/permissions/repositories/${slug}`
    : `/2.0/repositories/${ws}/${slug}/${OF_REPOSITORY[kind]}`;
}

const ACCOUNT = ['type', 'uuid', 'display_name', 'account_id', 'nickname'];
const USER = ACCOUNT.map((field) => `user.${field}`);
const GROUP_GRANTS = list(['permission', 'group.slug', 'group.name']);
const PERSON_GRANTS = list(['permission', ...USER]);
// The comment of a key is left out: it is often somebody's e-mail address.
const ACCESS_KEYS = ['id', 'label', 'key', 'created_on', 'added_on', 'last_used'];
const WEBHOOKS = list(['uuid', 'url', 'active', 'secret_set', 'skip_cert_verification']);

/**
 * What each answer is cut down to. `sort` keeps rows from moving between pages; it is left out where
 * Bitbucket documents none (members, branch rules) or refuses it (explicit grants): there the
 * announced `size` tells whether rows were lost.
 */
const QUERIES: Readonly<Record<JobKind, string>> = {
  workspace: 'fields=uuid,slug,name,is_personal,is_private,forking_mode',
  members: list(['permission', 'added_on', 'last_accessed', ...USER]),
  groups: '',
  projects: list(['uuid', 'key', 'name', 'is_private'], 'created_on'),
  repositories: list(
    [
      ...['uuid', 'slug', 'name', 'is_private', 'project.uuid', 'mainbranch.name'],
      ...['created_on', 'updated_on', 'fork_policy', 'parent.full_name'],
    ],
    'created_on',
  ),
  'project-group-grants': GROUP_GRANTS,
  'project-person-grants': PERSON_GRANTS,
  'repository-group-grants': GROUP_GRANTS,
  'repository-person-grants': PERSON_GRANTS,
  'branch-rules': list([
    ...['id', 'kind', 'branch_match_kind', 'branch_type', 'pattern', 'value'],
    ...ACCOUNT.map((field) => `users.${field}`),
    ...['groups.slug', 'groups.name'],
  ]),
  listing: list(['permission', ...USER], 'user.display_name'),
  'branching-model':
    'fields=development.name,production.name,branch_types.kind,branch_types.prefix',
  'default-reviewers': list(['reviewer_type', ...ACCOUNT, ...USER]),
  overrides: '',
  forks: list(['full_name', 'is_private'], 'created_on'),
  'project-access-keys': list([...ACCESS_KEYS, ...ACCOUNT.map((field) => `created_by.${field}`)]),
  'repository-access-keys': list([...ACCESS_KEYS, ...ACCOUNT.map((field) => `owner.${field}`)]),
  'repository-webhooks': WEBHOOKS,
  'workspace-webhooks': WEBHOOKS,
  invitations: '',
  commits: activity(100, ['date', ...ACCOUNT.map((field) => `author.user.${field}`)]),
  'pull-requests': activity(50, [
    ...['update.date', ...ACCOUNT.map((field) => `update.author.${field}`)],
    ...['comment.created_on', 'approval.date', 'changes_requested.date'],
    ...['comment', 'approval', 'changes_requested'].flatMap((act) =>
      ACCOUNT.map((field) => `${act}.user.${field}`),
    ),
  ]),
};

/** Pull requests refuse pages above 50; neither list is asked how long it is: it is never read to its end. */
function activity(pageLength: number, fields: readonly string[]): string {
  const wanted = ['next', ...fields.map((field) => `values.${field}`)].join(',');
  return `pagelen=${pageLength}&fields=${wanted}`;
}

/** Without `next` among the fields, paging would end after one page without a word. */
function list(fields: readonly string[], sort?: string): string {
  const wanted = ['next', 'size', ...fields.map((field) => `values.${field}`)].join(',');
  return `pagelen=100&fields=${wanted}${sort === undefined ? '' : `&sort=${sort}`}`;
}
