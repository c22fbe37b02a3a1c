import { type Level } from '../access/level';
import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
} from '../facts/ids';

/** Where an explicit grant stands. */
export type GrantPlace =
  { readonly project: ProjectUuid } | { readonly repository: RepositoryUuid };

/** One thing an admin can do that changes who may do what. */
export type Change =
  | {
      readonly kind: 'grant-to-person';
      readonly on: GrantPlace;
      readonly person: AccountUuid;
      readonly level: Exclude<Level, 'none'>;
    }
  | {
      readonly kind: 'revoke-from-person';
      readonly on: GrantPlace;
      readonly person: AccountUuid;
    }
  /** Takes it from every member. */
  | { readonly kind: 'revoke-from-group'; readonly on: GrantPlace; readonly group: GroupSlug }
  | {
      readonly kind: 'add-to-group' | 'remove-from-group';
      readonly person: AccountUuid;
      readonly group: GroupSlug;
    }
  /** Stays a member of the workspace. */
  | { readonly kind: 'withdraw-admin-role'; readonly person: AccountUuid }
  | { readonly kind: 'make-private'; readonly repository: RepositoryUuid }
  /** On or off the list of one branch rule. */
  | {
      readonly kind: 'exempt-person' | 'strike-person';
      readonly repository: RepositoryUuid;
      readonly rule: number;
      readonly person: AccountUuid;
    }
  | {
      readonly kind: 'strike-group';
      readonly repository: RepositoryUuid;
      readonly rule: number;
      readonly group: GroupSlug;
    };
