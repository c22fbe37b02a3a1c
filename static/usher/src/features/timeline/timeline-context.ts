import { createContext } from 'react';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';

export interface TimelineSource {
  /** The day that is shown, which ends the timeline. */
  readonly index: AccessIndex;
  /** Kept days before it, newest first. */
  readonly earlier: readonly KeptDayHead[];
}

/** Only the page of the workspace may load other days; elsewhere there is no timeline. */
export const TimelineContext = createContext<TimelineSource | undefined>(undefined);
