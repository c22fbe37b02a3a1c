import { type Level } from '../access/level';
import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { type Gap } from '../facts/reading';
import { type GrantPlace } from '../gates/change';
import { type MappedGrant } from './group-mapping';
import { type UnmatchedMemberReason } from './group-source';

/** What is otherwise than the mapping wants it, and what nobody can tell. All empty: in step. */
export interface SyncDifference {
  readonly members: readonly MemberRow[];
  readonly grants: readonly GrantRow[];
  readonly unmatched: readonly UnmatchedPeople[];
  readonly unknown: readonly UnknownRow[];
}

export type MemberRow =
  /** Should be in the group, and is not. */
  | {
      readonly state: 'missing';
      readonly group: GroupSlug;
      readonly person: AccountUuid;
      /** Groups of the identity provider that want it. */
      readonly sources: readonly string[];
    }
  /** Is in the group, and in none of the groups it is filled from. */
  | {
      readonly state: 'surplus';
      readonly group: GroupSlug;
      readonly person: AccountUuid;
      readonly treatment: SurplusTreatment;
    };

/** Everything but `remove` leaves them where they are. */
export type SurplusTreatment =
  | 'remove'
  /** A source of the group is not whole, or names somebody who may be this very person. */
  | 'source-not-whole'
  | 'add-only'
  /** Not everybody in the group was told: a list that is not whole removes nobody. */
  | 'members-not-all-read';

export type Holder = { readonly group: GroupSlug } | { readonly person: AccountUuid };

export interface GrantRow {
  readonly state: 'missing' | 'lower' | 'higher';
  readonly holder: Holder;
  readonly on: GrantPlace;
  readonly has: Level;
  readonly wants: MappedGrant['level'];
  readonly sources: readonly string[];
  /** False where it is higher than wanted, and nothing is to be taken away. */
  readonly isChanged: boolean;
}

/** Members of one source group for whom nobody here was found, by reason. */
export interface UnmatchedPeople {
  readonly source: string;
  readonly reason: UnmatchedReason;
  readonly count: number;
  /** One of them may be a member of the workspace all the same, under another address. */
  readonly mayBeHere: boolean;
  /** Lines of the CSV, or places among the members; not told where the source has account ids. */
  readonly at: readonly number[];
}

export type UnmatchedReason =
  | UnmatchedMemberReason
  /** Nobody here has the account id. */
  | 'nobody-with-id'
  /** They stand in grants, and are not in the workspace any more, or not yet. */
  | 'not-a-member'
  /** An app or a team has the account id. */
  | 'not-a-person';

export type UnknownRow =
  | {
      readonly kind: 'source-group';
      readonly source: string;
      readonly why:
        | 'not-in-source'
        | 'name-twice'
        | 'not-all-groups-read'
        | 'members-unread'
        | 'members-partly-read';
      readonly gap?: Gap;
    }
  /** Who of them is in the group, or who else is, cannot be told. */
  | {
      readonly kind: 'members';
      readonly group: GroupSlug;
      /** Wanted, and perhaps in it already. */
      readonly people: readonly AccountUuid[];
      readonly gap: Gap;
    }
  | { readonly kind: 'grant'; readonly holder: Holder; readonly on: GrantPlace; readonly gap: Gap };
