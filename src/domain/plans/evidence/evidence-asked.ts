import { type AccountUuid } from '../../facts/ids';
import { type Plan } from '../plan';
import { type Verification } from '../verification';
import { type KeptRun, type Tick } from './kept-run';

export interface EvidenceAsked {
  readonly plan: Plan & { readonly hash: string };
  /** What the companion wrote down, where it carried the plan out. */
  readonly result?: KeptRun;
  /** What was read again after it, by whom and when (milliseconds since 1970). */
  readonly verification?: {
    readonly found: Verification;
    readonly at: number;
    readonly by?: AccountUuid;
    readonly source: 'app' | 'companion';
  };
  /** What people ticked off, by id of the step. */
  readonly ticks?: Readonly<Record<string, Tick>>;
  readonly approval?: Tick;
}

/** What an id is called in the pack. */
export type Namer = (id: string) => string;
