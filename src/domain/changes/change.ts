import { type Level, type RepositoryLevel } from '../access/level';
import { type LevelRange } from '../access/path';
import { type AccessKey } from '../facts/details';
import { type BranchRule, type WorkspaceRole } from '../facts/facts';
import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
} from '../facts/ids';

/** Where a grant or an access key stands. */
export type ChangeScope =
  | { readonly kind: 'project'; readonly project: ProjectUuid }
  | { readonly kind: 'repository'; readonly repository: RepositoryUuid };

/** Whom a grant is for. */
export type Holder =
  | { readonly kind: 'person'; readonly person: AccountUuid }
  | { readonly kind: 'group'; readonly group: GroupSlug };

export type Granted = Exclude<Level, 'none'>;

interface ProjectName {
  readonly key: string;
  readonly name: string;
}

interface RepositoryName {
  readonly slug: string;
  readonly name: string;
}

interface GrantPlace {
  readonly scope: ChangeScope;
  readonly holder: Holder;
}

interface OfPerson {
  readonly person: AccountUuid;
}
interface OfGroup {
  readonly group: GroupSlug;
}
interface OfProject {
  readonly project: ProjectUuid;
}
interface OfRepository {
  readonly repository: RepositoryUuid;
}
interface Before<Value> {
  readonly before: Value;
}
interface After<Value> {
  readonly after: Value;
}
type Both<Value> = Before<Value> & After<Value>;

/** What each kind of change tells beside its code and times. */
export interface ChangeDetails {
  'person-joined': OfPerson & After<WorkspaceRole>;
  'person-left': OfPerson & Before<WorkspaceRole>;
  'role-changed': OfPerson & Both<WorkspaceRole>;
  /** Persons among the members: at most so many seats. */
  'seats-changed': Both<number>;
  /** A group is known by its slug alone: one that was renamed so that the slug changed vanished and appeared. */
  'group-appeared': OfGroup & After<string>;
  'group-vanished': OfGroup & Before<string>;
  'group-renamed': OfGroup & Both<string>;
  'group-member-joined': OfGroup & OfPerson;
  'group-member-left': OfGroup & OfPerson;
  'grant-added': GrantPlace & After<Granted>;
  'grant-removed': GrantPlace & Before<Granted>;
  'grant-raised': GrantPlace & Both<Granted>;
  'grant-lowered': GrantPlace & Both<Granted>;
  'project-created': OfProject & After<ProjectName>;
  'project-deleted': OfProject & Before<ProjectName>;
  'project-renamed': OfProject & Both<ProjectName>;
  'repository-created': OfRepository & After<RepositoryName>;
  'repository-deleted': OfRepository & Before<RepositoryName>;
  'repository-renamed': OfRepository & Both<RepositoryName>;
  'repository-moved': OfRepository & Both<ProjectUuid>;
  'made-public': { readonly scope: ChangeScope };
  'made-private': { readonly scope: ChangeScope };
  'branch-rule-added': OfRepository & After<BranchRule>;
  'branch-rule-removed': OfRepository & Before<BranchRule>;
  'branch-rule-changed': OfRepository & Both<BranchRule>;
  'access-key-added': { readonly scope: ChangeScope } & After<AccessKey>;
  'access-key-removed': { readonly scope: ChangeScope } & Before<AccessKey>;
  'default-reviewer-added': OfRepository & OfPerson;
  'default-reviewer-removed': OfRepository & OfPerson;
  /** Bitbucket's words: `allow_forks`, `no_public_forks`, `no_forks`. */
  'fork-policy-changed': OfRepository & Both<string>;
}

export type ChangeCode = keyof ChangeDetails;

/**
 * Something that is different between two snapshots. It happened between the two reads; when exactly,
 * and who did it, is in no API of Bitbucket.
 */
export type Change<Code extends ChangeCode = ChangeCode> = {
  [C in Code]: {
    readonly code: C;
    /** When the older state was read, milliseconds since 1970. */
    readonly readBefore: number;
    /** When the newer state was read, milliseconds since 1970. */
    readonly readAfter: number;
  } & ChangeDetails[C];
}[Code];

/** Somebody's effective level on repositories that share their grants, where it provably differs. */
export interface LevelChange {
  readonly code: 'level-raised' | 'level-lowered';
  readonly person: AccountUuid;
  /** In the order of the newer facts. */
  readonly repositories: readonly RepositoryUuid[];
  readonly before: LevelRange<RepositoryLevel>;
  readonly after: LevelRange<RepositoryLevel>;
  /** Every one of them is needed to tell why; `unexplained` stands alone. */
  readonly causes: readonly LevelCause[];
}

export type LevelCause =
  /** They became workspace admin, or are no longer. */
  | { readonly kind: 'role' }
  | { readonly kind: 'grant'; readonly on: 'project' | 'repository'; readonly holder: Holder }
  | { readonly kind: 'membership'; readonly group: GroupSlug }
  | { readonly kind: 'visibility' }
  | { readonly kind: 'moved' }
  /** Only Bitbucket's own listing tells of it; no fact that was read explains it. */
  | { readonly kind: 'unexplained' };

/** The order in which changes are listed. */
export const CHANGE_CODES = [
  'person-joined',
  'person-left',
  'role-changed',
  'seats-changed',
  'group-appeared',
  'group-vanished',
  'group-renamed',
  'group-member-joined',
  'group-member-left',
  'grant-added',
  'grant-removed',
  'grant-raised',
  'grant-lowered',
  'project-created',
  'project-deleted',
  'project-renamed',
  'repository-created',
  'repository-deleted',
  'repository-renamed',
  'repository-moved',
  'made-public',
  'made-private',
  'branch-rule-added',
  'branch-rule-removed',
  'branch-rule-changed',
  'access-key-added',
  'access-key-removed',
  'default-reviewer-added',
  'default-reviewer-removed',
  'fork-policy-changed',
] as const satisfies readonly ChangeCode[];
