import { type AccountUuid, type RepositoryUuid } from '../facts/ids';
import { type Change, type LevelChange } from './change';

export type TimelineSubject =
  { readonly person: AccountUuid } | { readonly repository: RepositoryUuid };

/** Something that happened between two reads, milliseconds since 1970. */
export interface TimelineEntry {
  readonly readBefore: number;
  readonly readAfter: number;
  readonly change: Change | LevelChange;
}
