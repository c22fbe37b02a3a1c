import { type Level } from '../../access/level';
import { type Exemption } from '../../findings/exemption';
import { type Missing } from '../../findings/rule';
import { type AccountUuid } from '../../facts/ids';
import { type GrantPlace } from '../../gates/change';
import { type DraftStep, type Hazard } from '../plan';

/** What can be found to clean up; each may be done for some or for all of what was found. */
export const FOUND_KINDS = [
  'redundant-grants',
  'left-over-grants',
  'lower-grants',
  'unused-groups',
  'seats-without-access',
  'stale-exemptions',
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export const CLEAN_UP_KINDS = ['demote-admins', ...FOUND_KINDS] as const;
export type CleanUpKind = (typeof CLEAN_UP_KINDS)[number];

export type CleanUpAsked =
  | {
      readonly what: 'demote-admins';
      readonly people: readonly Demotion[];
    }
  | {
      readonly what: FoundKind;
      /** Keys of what was found; missing = all of it. */
      readonly only?: readonly string[];
      /** Of findings, from the settings: for `stale-exemptions`. Missing = they could not be read. */
      readonly exemptions?: readonly Exemption[];
    };

/** A workspace admin who becomes a member. */
export interface Demotion {
  readonly person: AccountUuid;
  /** What they are to hold at least afterwards; missing = write on what they worked on lately. */
  readonly keep?: readonly KeptGrant[];
  /** Grants of their own from before, which take effect again. Missing = they stay. */
  readonly olderGrants?: 'stay' | 'go';
}

export interface KeptGrant {
  readonly on: GrantPlace;
  readonly level: Exclude<Level, 'none'>;
}

/** One thing that was found, and what cleans it up. */
export interface CleanUpItem {
  /** What a choice names: where a finding tells the same, the finding's own fingerprint. */
  readonly key: string;
  /** `Ann: write on acme/paintings`. */
  readonly says: string;
  readonly steps: readonly DraftStep[];
  readonly hazards?: readonly Hazard[];
}

export interface CleanUpFound {
  readonly items: readonly CleanUpItem[];
  /** What keeps the list from being all there is. */
  readonly missing: readonly Missing[];
  readonly hazards: readonly Hazard[];
}
