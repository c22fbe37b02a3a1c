import { type CleanUpKind } from '../../src/domain/plans/clean-up/clean-up';
import { type TypedFiles } from './plan-typed';

/** What every kind of plan is made from. */
export interface PlanFiles extends TypedFiles {
  readonly from: string;
  readonly members?: string;
  readonly out: string;
  readonly directory?: string;
  /** What `usher collect --organization` wrote. */
  readonly organization?: string;
  /** Who will carry it out. */
  readonly as?: string;
  /** Ask Bitbucket there whose addresses are. */
  readonly workspace?: string;
  readonly api: string;
}

export interface OffboardOptions extends PlanFiles {
  readonly person: readonly string[];
  readonly addresses?: string;
  readonly successor?: string;
  /** Milliseconds since 1970. */
  readonly at?: number;
}

export interface CleanUpOptions extends PlanFiles {
  readonly what: CleanUpKind;
  readonly person: readonly string[];
  readonly only: readonly string[];
}

export type SyncOptions = PlanFiles;
