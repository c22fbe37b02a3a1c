import { type Reading } from '../facts/reading';

/** An export before Bitbucket was asked whose the addresses are. Lives in memory only. */
export interface SourceDraft {
  readonly origin: 'scim' | 'csv';
  readonly groups: DraftReading<readonly DraftGroup[]>;
}

export interface DraftGroup {
  readonly name: string;
  readonly members: DraftReading<readonly DraftMember[]>;
}

/** Whoever is in it; one of both tells who they are, or nobody can find their account. */
export interface DraftMember {
  readonly at: number;
  readonly accountId?: string;
  /** In lower case. */
  readonly address?: string;
  readonly isSwitchedOff?: boolean;
}

/** A reading that gets its time when somebody says when the export was made. */
export type DraftReading<T> = DistributiveOmit<Reading<T>, 'readAt'>;
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;
