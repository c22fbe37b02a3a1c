import {
  type AccessKey,
  type BranchingModel,
  type DefaultReviewer,
  type Fork,
  type InheritanceOverrides,
  type Invitation,
  type Webhook,
} from './details';
import {
  type Account,
  type BranchRule,
  type Group,
  type GroupGrant,
  type ListedLevel,
  type PersonGrant,
  type Project,
  type Repository,
  type RepositoryDetails,
  type Workspace,
} from './facts';
import { type AccountUuid, type GroupSlug, type ProjectUuid, type RepositoryUuid } from './ids';
import { type Gap } from './reading';
import { type WorkTrace } from './work-trace';

/** One bounded piece of reading. `key` and `slug` are what Bitbucket's paths want beside the uuid. */
export type ScanJob =
  | { readonly kind: 'workspace' }
  | { readonly kind: 'members' }
  | { readonly kind: 'groups' }
  | { readonly kind: 'projects' }
  | { readonly kind: 'repositories' }
  | { readonly kind: 'workspace-webhooks' }
  | { readonly kind: 'invitations' }
  | { readonly kind: ProjectJobKind; readonly project: ProjectUuid; readonly key: string }
  | {
      readonly kind: RepositoryJobKind;
      readonly repository: RepositoryUuid;
      readonly slug: string;
    }
  | {
      readonly kind: ActivityJobKind;
      readonly repository: RepositoryUuid;
      readonly slug: string;
      /** ISO date: what is older is not read. */
      readonly since: string;
    };

export type ActivityJobKind = 'commits' | 'pull-requests';
export type ProjectJobKind =
  'project-group-grants' | 'project-person-grants' | 'project-access-keys';
export type RepositoryJobKind =
  | 'repository-group-grants'
  | 'repository-person-grants'
  | 'branch-rules'
  | 'listing'
  | 'branching-model'
  | 'repository-access-keys'
  | 'default-reviewers'
  | 'forks'
  | 'overrides'
  | 'repository-webhooks';
export type JobKind = ScanJob['kind'];

/** What one row of each job's pages is. */
export interface RowOf {
  workspace: Workspace;
  members: Account;
  groups: GroupWithMembers;
  projects: Omit<Project, 'groupGrants' | 'personGrants' | 'accessKeys'>;
  repositories: Omit<
    Repository,
    | 'groupGrants'
    | 'personGrants'
    | 'branchRules'
    | 'listing'
    | 'activity'
    | keyof RepositoryDetails
  >;
  'workspace-webhooks': Webhook;
  invitations: Invitation;
  'project-group-grants': GroupGrant;
  'project-person-grants': PersonGrant;
  'repository-group-grants': GroupGrant;
  'repository-person-grants': PersonGrant;
  'branch-rules': BranchRule;
  listing: ListedLevel;
  'branching-model': BranchingModel;
  'project-access-keys': AccessKey;
  'repository-access-keys': AccessKey;
  'default-reviewers': DefaultReviewer;
  forks: Fork;
  overrides: InheritanceOverrides;
  'repository-webhooks': Webhook;
  commits: WorkTrace;
  'pull-requests': WorkTrace;
}

export interface GroupWithMembers extends Pick<Group, 'slug' | 'name' | 'defaultLevel'> {
  readonly members: readonly AccountUuid[];
}

export interface GroupName {
  readonly slug: GroupSlug;
  readonly name: string;
}

/** One page, as it is journalled: what was read, and where to go on. */
export type PageRecord = { [K in JobKind]: PageRecordOf<K> }[JobKind];

export interface PageRecordOf<K extends JobKind> {
  readonly job: ScanJob & { readonly kind: K };
  /** When Bitbucket answered, milliseconds since 1970. */
  readonly at: number;
  readonly rows: readonly RowOf[K][];
  /** Opaque; missing on the last page. */
  readonly next?: string;
  /** Something on this page could not be understood: the list is then partial. */
  readonly doubt?: Gap;
  /** Accounts and groups that rows name, so that nobody stays without a name. */
  readonly accounts?: readonly Account[];
  readonly groups?: readonly GroupName[];
  /** How long the whole list is, where Bitbucket says so: the sum of pages is held against it. */
  readonly size?: number;
  /** Entries that grant nothing (`none`) and therefore became no row. */
  readonly skipped?: number;
  /** How many requests it took, where it was more than one. */
  readonly requests?: number;
}

/** A job that ended without its last page. */
export interface GapRecord {
  readonly job: ScanJob;
  readonly at: number;
  readonly gap: Gap;
  /** How many requests it took, where it was not one. */
  readonly requests?: number;
}

/** A scan is a list of these; facts are their sum, in any order that keeps pages of one job in order. */
export type ScanRecord = PageRecord | GapRecord;

export function isGapRecord(record: ScanRecord): record is GapRecord {
  return 'gap' in record;
}

/** Stable name of a job, the same in every process: `repository-group-grants {uuid}`. */
export function jobKey(job: ScanJob): string {
  if ('project' in job) return `${job.kind} ${job.project}`;
  if ('repository' in job) return `${job.kind} ${job.repository}`;
  return job.kind;
}
