import { type JobKind, type ScanJob } from '../../domain/facts/scan-record';

/** The first page of each job. Slugs and keys go into paths: some endpoints answer 404 to uuids. */
export function toFirstPath(job: ScanJob, workspace: string): string {
  const query = QUERIES[job.kind];
  return toPlace(job, encodeURIComponent(workspace)) + (query === '' ? '' : `?${query}`);
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
    default:
      return 'project' in job
        ? `/2.0/workspaces/${ws}/projects/${encodeURIComponent(job.key)}/${toExplicitList(job.kind)}`
        : toRepositoryPlace(job, ws);
  }
}

function toRepositoryPlace(job: ScanJob & { readonly slug: string }, ws: string): string {
  const slug = encodeURIComponent(job.slug);
  if (job.kind === 'listing') return `/2.0/workspaces/${ws}/permissions/repositories/${slug}`;
  if (job.kind === 'branch-rules') return `/2.0/repositories/${ws}/${slug}/branch-restrictions`;
  return `/2.0/repositories/${ws}/${slug}/${toExplicitList(job.kind)}`;
}

function toExplicitList(kind: JobKind): string {
  return `permissions-config/${kind.endsWith('group-grants') ? 'groups' : 'users'}`;
}

const ACCOUNT = ['type', 'uuid', 'display_name', 'account_id', 'nickname'];
const USER = ACCOUNT.map((field) => `user.${field}`);
const GROUP_GRANTS = list(['permission', 'group.slug', 'group.name']);
const PERSON_GRANTS = list(['permission', ...USER]);

/**
 * What each answer is cut down to. `sort` keeps rows from moving between pages; it is left out where
 * Bitbucket documents none (members, branch rules) or refuses it (explicit grants): there the
 * announced `size` tells whether rows were lost.
 */
const QUERIES: Readonly<Record<JobKind, string>> = {
  workspace: 'fields=uuid,slug,name,is_personal',
  members: list(['permission', 'added_on', 'last_accessed', ...USER]),
  groups: '',
  projects: list(['uuid', 'key', 'name', 'is_private'], 'created_on'),
  repositories: list(
    ['uuid', 'slug', 'name', 'is_private', 'project.uuid', 'mainbranch.name', 'updated_on'],
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
};

/** Without `next` among the fields, paging would end after one page without a word. */
function list(fields: readonly string[], sort?: string): string {
  const wanted = ['next', 'size', ...fields.map((field) => `values.${field}`)].join(',');
  return `pagelen=100&fields=${wanted}${sort === undefined ? '' : `&sort=${sort}`}`;
}
