import { type Level } from '../access/level';
import { type AccountUuid, type GroupSlug, type RepositoryUuid } from '../facts/ids';
import { type GrantPlace } from '../gates/change';

/**
 * One thing that a step changes, with what must stand there before and what stands there after. Written as
 * values, not as verbs, so that the inverse of a step is the step with both exchanged.
 */
export type Action =
  /** The explicit entry of a person; `none` = no entry. */
  | {
      readonly kind: 'person-grant';
      readonly on: GrantPlace;
      readonly person: AccountUuid;
      readonly before: Level;
      readonly after: Level;
    }
  | {
      readonly kind: 'group-grant';
      readonly on: GrantPlace;
      readonly group: GroupSlug;
      readonly before: Level;
      readonly after: Level;
    }
  /** Whether the person stands on the list of one branch rule. */
  | {
      readonly kind: 'branch-exemption';
      readonly repository: RepositoryUuid;
      readonly rule: number;
      readonly person: AccountUuid;
      readonly before: boolean;
      readonly after: boolean;
    }
  | {
      readonly kind: 'default-reviewer';
      readonly on: GrantPlace;
      readonly person: AccountUuid;
      readonly before: boolean;
      readonly after: boolean;
    }
  | {
      readonly kind: 'visibility';
      readonly repository: RepositoryUuid;
      readonly before: Visibility;
      readonly after: Visibility;
    }
  /** Bitbucket's words: `allow_forks`, `no_public_forks`, `no_forks`. */
  | {
      readonly kind: 'fork-policy';
      readonly repository: RepositoryUuid;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'group-membership';
      readonly group: GroupSlug;
      readonly person: AccountUuid;
      readonly before: boolean;
      readonly after: boolean;
    }
  /** `none` = not in the workspace any more. Nobody comes back without a new invitation. */
  | {
      readonly kind: 'workspace-role';
      readonly person: AccountUuid;
      readonly before: MemberRole;
      readonly after: MemberRole;
    }
  /** What no API shows and no file can hold as before and after: done and ticked off by a person. */
  | {
      readonly kind: 'by-hand';
      readonly code: ByHandCode;
      readonly person?: AccountUuid;
      readonly group?: GroupSlug;
      readonly on?: GrantPlace;
      /** An access key, a register entry, a newcomer: what the ids above cannot name. */
      readonly about?: string;
    };

type ActionKind = Action['kind'];
export type Visibility = 'public' | 'private';
export type MemberRole = 'owner' | 'member' | 'none';

export const BY_HAND_CODES = [
  'block-account',
  'delete-account',
  'name-successor',
  'answer-personal-workspace',
  'change-billing-contact',
  'replace-access-key',
  'replace-automation',
  'rotate-secret',
  'hand-over-pull-requests',
  'invite',
  'wait-for-acceptance',
  'create-group',
  'delete-group',
  'create-credential',
  'record-in-register',
  'review-later',
  'check-setting',
  'change-in-identity-provider',
] as const;
export type ByHandCode = (typeof BY_HAND_CODES)[number];

/** What the companion changes with an admin's own token; everything else is a person's work. */
export const COMPANION_KINDS = [
  'person-grant',
  'group-grant',
  'branch-exemption',
  'default-reviewer',
  'visibility',
  'fork-policy',
] as const satisfies readonly ActionKind[];

/** What the app itself may change as the admin who clicks; Atlassian lets no app change permissions. */
export const APP_KINDS = [
  'branch-exemption',
  'default-reviewer',
  'visibility',
  'fork-policy',
] as const satisfies readonly (typeof COMPANION_KINDS)[number][];
