import { type Level, type RepositoryLevel } from '../access/level';
import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
  type WorkspaceUuid,
} from './ids';
import {
  type AccessKey,
  type BranchingModel,
  type DefaultReviewer,
  type Fork,
  type InheritanceOverrides,
  type Invitation,
  type Webhook,
} from './details';
import { type Reading } from './reading';
import { type WorkTrace } from './work-trace';

/** Everything one scan of a workspace knows, with what it does not know. */
export interface Facts {
  readonly workspace: Workspace;
  /** Milliseconds since 1970. `endedAt` is missing while the scan still runs or was cut off. */
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly accounts: readonly Account[];
  readonly groups: readonly Group[];
  readonly projects: readonly Project[];
  readonly repositories: readonly Repository[];
  /** Whether each list above is all there is. */
  readonly lists: Readonly<Record<ListName, Reading<null>>>;
  /** Of the workspace itself. */
  readonly webhooks: Reading<readonly Webhook[]>;
  readonly invitations: Reading<readonly Invitation[]>;
}

export const LIST_NAMES = ['members', 'groups', 'projects', 'repositories'] as const;
export type ListName = (typeof LIST_NAMES)[number];

export interface Workspace {
  readonly uuid: WorkspaceUuid;
  readonly slug: string;
  readonly name: string;
  readonly isPrivate?: boolean;
  /** Bitbucket's word: `allow_forks`, or `internal_only` (private forks may not leave). */
  readonly forkingMode?: string;
}

/** `user` is a person; `team` and `app_user` are not; `unknown` is a type we have never heard of. */
export type AccountKind = 'user' | 'team' | 'app_user' | 'unknown';
/** `owner` = workspace admin. Bitbucket is removing `collaborator`. */
export type WorkspaceRole = 'owner' | 'member' | 'collaborator' | 'unknown';

export interface Account {
  readonly uuid: AccountUuid;
  readonly kind: AccountKind;
  readonly displayName: string;
  /** Atlassian account id; missing for teams and some old accounts. */
  readonly accountId?: string;
  readonly nickname?: string;
  /** Missing for somebody who is named in a grant but was not among the members. */
  readonly role?: WorkspaceRole;
  /** ISO 8601; Bitbucket leaves both out for centrally managed workspaces. */
  readonly addedOn?: string;
  readonly lastAccessedOn?: string;
}

export interface Group {
  readonly slug: GroupSlug;
  readonly name: string;
  /** The group's default for new repositories (API 1.0). `null` = none. */
  readonly defaultLevel?: RepositoryLevel | null;
  readonly members: Reading<readonly AccountUuid[]>;
  /** Who told the members; missing while nobody did. */
  readonly membersSource?: MemberSource;
}

/** Where the members of a group are known from: a scan (API 1.0), organization data, a file. */
export type MemberSource = 'groups-api' | 'organization' | 'imported-file';

export interface Project {
  readonly uuid: ProjectUuid;
  readonly key: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly groupGrants: Reading<readonly GroupGrant[]>;
  readonly personGrants: Reading<readonly PersonGrant[]>;
  readonly accessKeys: Reading<readonly AccessKey[]>;
}

export interface Repository extends RepositoryDetails {
  readonly uuid: RepositoryUuid;
  readonly slug: string;
  readonly name: string;
  /** Missing only when Bitbucket left it out; then project grants cannot be told. */
  readonly project?: ProjectUuid;
  readonly isPrivate: boolean;
  readonly mainBranch?: string;
  /** ISO 8601. Moved by pushes, not by grants. */
  readonly updatedOn?: string;
  readonly createdOn?: string;
  /** Bitbucket's word: `allow_forks`, `no_public_forks`, `no_forks`. */
  readonly forkPolicy?: string;
  /** Full name of the repository this one was forked from. */
  readonly forkOf?: string;
  readonly groupGrants: Reading<readonly GroupGrant[]>;
  readonly personGrants: Reading<readonly PersonGrant[]>;
  readonly branchRules: Reading<readonly BranchRule[]>;
  /** Bitbucket's own effective listing: the highest level of everybody it lists, without the way there. */
  readonly listing: Reading<readonly ListedLevel[]>;
  /** Missing unless a scan was asked for it, and the repository was pushed to lately. */
  readonly activity?: RepositoryActivity;
}

/** Who worked on a repository lately. Only some of its pages are read: nobody is idle for not being here. */
export interface RepositoryActivity {
  readonly commits: Reading<readonly WorkTrace[]>;
  readonly pullRequests: Reading<readonly WorkTrace[]>;
}

/** What does not decide who has access; read last. */
export interface RepositoryDetails {
  /** In effect, after what the project says. Only read where a branch rule needs it. */
  readonly branchingModel: Reading<BranchingModel>;
  readonly accessKeys: Reading<readonly AccessKey[]>;
  /** In effect: the repository's own and its project's. */
  readonly defaultReviewers: Reading<readonly DefaultReviewer[]>;
  readonly forks: Reading<readonly Fork[]>;
  readonly overrides: Reading<InheritanceOverrides>;
  readonly webhooks: Reading<readonly Webhook[]>;
}

/** One explicit entry; `none` and unknown levels never become a grant. */
export interface GroupGrant {
  readonly group: GroupSlug;
  readonly level: Exclude<Level, 'none'>;
}

export interface PersonGrant {
  readonly person: AccountUuid;
  readonly level: Exclude<Level, 'none'>;
}

export interface ListedLevel {
  readonly person: AccountUuid;
  readonly level: Exclude<RepositoryLevel, 'none'>;
}

export interface BranchRule {
  readonly id: number;
  /** Bitbucket's word (`push`, `restrict_merges`, …); kinds added later pass through. */
  readonly kind: string;
  readonly match:
    | { readonly by: 'pattern'; readonly pattern: string }
    | { readonly by: 'branching-model'; readonly branchType: string }
    | { readonly by: 'unknown' };
  /** Exempt from the rule. For `push` and `restrict_merges` an empty list means nobody. */
  readonly people: readonly AccountUuid[];
  readonly groups: readonly GroupSlug[];
  readonly value?: number;
}

export function isPerson(account: Account): boolean {
  return account.kind === 'user';
}
