import { type BranchingModelRecord, type BranchRestrictionRecord } from './branch-records';

/** The facts of one workspace, as plain data. Everything the simulator answers comes from here. */
export interface WorkspaceData {
  readonly workspace: WorkspaceRecord;
  readonly accounts: readonly AccountRecord[];
  readonly groups: readonly GroupRecord[];
  readonly projects: readonly ProjectRecord[];
  readonly repositories: readonly RepositoryRecord[];
  /** Accounts that left: no longer members, still named by what they set up. */
  readonly formerMembers?: readonly AccountRecord[];
  readonly webhooks?: readonly WebhookRecord[];
  /** Pending ones only. */
  readonly invitations?: readonly InvitationRecord[];
  /** Forks of this workspace's repositories in other workspaces. */
  readonly forksElsewhere?: readonly ForkElsewhereRecord[];
}

/** Bitbucket's uuid with its braces: `{470c176d-3574-44ea-bb41-89e8638bcca4}`. */
export type Uuid = string;
/** ISO 8601 with microseconds and `+00:00`, as Bitbucket writes it. */
export type Timestamp = string;

export interface WorkspaceRecord {
  readonly uuid: Uuid;
  readonly slug: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly isPersonal: boolean;
  readonly forkingMode: 'allow_forks' | 'internal_only';
  readonly createdOn: Timestamp;
  readonly updatedOn: Timestamp;
}

/** `owner` is what Bitbucket's pages call a workspace admin. */
export type WorkspaceRole = 'owner' | 'create-project' | 'member' | 'collaborator';

export interface AccountRecord {
  readonly uuid: Uuid;
  readonly type: 'user' | 'team' | 'app_user';
  readonly displayName: string;
  /** Missing for teams and for some old accounts. */
  readonly accountId?: string;
  readonly nickname?: string;
  readonly email?: string;
  /** Blocked by an organization admin: nothing in Bitbucket's answers shows it. */
  readonly deactivatedOn?: Timestamp;
  /** Bitbucket goes on listing a closed account for 14 days, as "Former user". */
  readonly closedOn?: Timestamp;
  /** Missing for an account that is not in the workspace. */
  readonly membership?: MembershipRecord;
}

export interface MembershipRecord {
  readonly role: WorkspaceRole;
  readonly addedOn: Timestamp;
  /** `null` = never. */
  readonly lastAccessedOn: Timestamp | null;
}

export interface GroupRecord {
  readonly slug: string;
  readonly name: string;
  /** What the group gets on new repositories (API 1.0); says nothing about existing ones. */
  readonly permission: RepositoryLevel | null;
  readonly accountPrivilege: 'admin' | 'create-project' | null;
  readonly members: readonly Uuid[];
}

export const PROJECT_LEVELS = ['read', 'write', 'create-repo', 'admin'] as const;
export type ProjectLevel = (typeof PROJECT_LEVELS)[number];
export type RepositoryLevel = 'read' | 'write' | 'admin';

export interface UserGrant<Level> {
  readonly account: Uuid;
  readonly level: Level;
}

export interface GroupGrant<Level> {
  /** The group's slug. */
  readonly group: string;
  readonly level: Level;
}

export interface ProjectRecord {
  readonly uuid: Uuid;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly isPrivate: boolean;
  readonly createdOn: Timestamp;
  readonly updatedOn: Timestamp;
  readonly userGrants: readonly UserGrant<ProjectLevel>[];
  readonly groupGrants: readonly GroupGrant<ProjectLevel>[];
  /** Missing = Bitbucket's own default. */
  readonly branchingModel?: BranchingModelRecord;
  readonly accessKeys?: readonly AccessKeyRecord[];
  readonly defaultReviewers?: readonly Uuid[];
  /** Enforced on every repository of the project, and listed by no endpoint. */
  readonly branchRestrictions?: readonly BranchRestrictionRecord[];
}

export interface RepositoryRecord {
  readonly uuid: Uuid;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** The project's uuid. */
  readonly project: Uuid;
  readonly isPrivate: boolean;
  readonly forkPolicy: 'allow_forks' | 'no_public_forks' | 'no_forks';
  /** Missing in an empty repository. */
  readonly mainBranch?: string;
  /** The uuid of the repository this one was forked from. */
  readonly parent?: Uuid;
  readonly language: string;
  readonly sizeBytes: number;
  readonly createdOn: Timestamp;
  readonly updatedOn: Timestamp;
  readonly userGrants: readonly UserGrant<RepositoryLevel>[];
  readonly groupGrants: readonly GroupGrant<RepositoryLevel>[];
  readonly branchRestrictions: readonly BranchRestrictionRecord[];
  /** Missing = the project's model applies. */
  readonly branchingModel?: BranchingModelRecord;
  /** Its merge strategy is its own and not the project's. */
  readonly overridesMergeStrategy?: boolean;
  readonly accessKeys?: readonly AccessKeyRecord[];
  readonly defaultReviewers?: readonly Uuid[];
  readonly webhooks?: readonly WebhookRecord[];
  /** Names; missing = those that `branchNamesOf` makes up. */
  readonly branches?: readonly string[];
  /** Newest first; missing = those that `commitsOf` makes up. */
  readonly commits?: readonly CommitRecord[];
  /** Newest first; missing = those that `pullRequestActsOf` makes up. */
  readonly pullRequestActs?: readonly PullRequestActRecord[];
}

export interface CommitRecord {
  readonly hash: string;
  readonly committedOn: Timestamp;
  /** Missing where no account has the address of the commit. */
  readonly author?: Uuid;
}

/** Something done on a pull request. */
export interface PullRequestActRecord {
  readonly pullRequest: number;
  readonly kind: 'update' | 'comment' | 'approval' | 'changes_requested';
  readonly person: Uuid;
  readonly doneOn: Timestamp;
}

/** An SSH key of a machine: reads by git, and nothing else. Bitbucket calls it a deploy key. */
export interface AccessKeyRecord {
  readonly id: number;
  readonly label: string;
  /** As OpenSSH writes a public key, without the comment. */
  readonly key: string;
  readonly comment: string;
  readonly addedBy: Uuid;
  readonly createdOn: Timestamp;
  /** `null` = never. */
  readonly lastUsedOn: Timestamp | null;
}

export interface WebhookRecord {
  readonly uuid: Uuid;
  readonly url: string;
  readonly description: string;
  readonly isActive: boolean;
  readonly hasSecret: boolean;
  readonly skipsCertificate: boolean;
  readonly events: readonly string[];
  readonly createdOn: Timestamp;
}

export interface InvitationRecord {
  readonly email: string;
  /** Slugs. */
  readonly groups: readonly string[];
  readonly invitedBy: Uuid;
  readonly sentOn: Timestamp;
  /** An invitation to one repository instead of to groups. */
  readonly repository?: { readonly uuid: Uuid; readonly level: RepositoryLevel };
}

export interface ForkElsewhereRecord {
  readonly uuid: Uuid;
  readonly slug: string;
  readonly workspace: Pick<WorkspaceRecord, 'uuid' | 'slug' | 'name'>;
  /** The uuid of the repository here that it was forked from. */
  readonly parent: Uuid;
  readonly isPrivate: boolean;
  /** Who of this workspace was given access to it over there. */
  readonly readers: readonly Uuid[];
  readonly createdOn: Timestamp;
}
