import { type ExpiryNotice } from '../../privacy/delete-after';
import { type ActionValue } from '../action-value';
import { type Doer, type Effects, type FactUsed, type Phase, type PlanKind } from '../plan';
import { type StepProof } from '../verification';

/** Everything about one plan that an auditor asks for: who, when, what, and what proves it. */
export interface EvidencePack extends ExpiryNotice {
  readonly format: 'usher-evidence';
  readonly version: 1;
  readonly title: string;
  readonly kind: PlanKind;
  readonly workspace: { readonly slug: string; readonly name: string };
  /** Of the plan; what was approved, applied and verified is exactly this one. */
  readonly hash: string;
  /** Milliseconds since 1970, as all times here: when this file was made. */
  readonly writtenAt: number;
  readonly asked: Deed;
  readonly approved?: Deed;
  readonly applied?: EvidenceRun;
  readonly verified?: EvidenceVerified;
  readonly steps: readonly EvidenceStep[];
  readonly access: readonly EvidenceAccess[];
  readonly seats: Effects['seats'];
  readonly bill?: NonNullable<Effects['bill']>;
  readonly releases: readonly EvidenceRelease[];
  readonly hazards: readonly EvidenceHazard[];
  /** What the plan stood on. */
  readonly facts: readonly FactUsed[];
  /** What nobody could verify, in sentences. Empty only where every step was read and nothing is open. */
  readonly notVerified: readonly string[];
}

/** Who did something, by name, and when. Missing: nobody told who. */
export interface Deed {
  readonly at: number;
  readonly by?: string;
}

export interface EvidenceRun extends Deed {
  readonly endedAt?: number;
  readonly outcome: string;
  readonly undoneAt?: number;
}

export interface EvidenceVerified extends Deed {
  /** By whose reading. */
  readonly source: 'app' | 'companion';
  readonly isProven: boolean;
}

/** What is told of a step: by the companion's log, by a person who ticked it off, or by nobody. */
export type StepTold =
  'done' | 'already-so' | 'refused' | 'differs' | 'failed' | 'about-to' | 'ticked' | 'undone';

export interface EvidenceStep {
  readonly id: string;
  readonly phase: Phase;
  readonly says: string;
  readonly doer: Doer;
  /** Missing where it was done by hand and no value can be read. */
  readonly values?: { readonly before: ActionValue; readonly after: ActionValue };
  /** Missing: nobody says that it was done. */
  readonly told?: { readonly state: StepTold; readonly note?: string } & Deed;
  /** Missing: it was not verified. */
  readonly proof?: { readonly state: StepProof; readonly found?: ActionValue };
}

export interface EvidenceAccess {
  readonly person: string;
  readonly repositories: readonly string[];
  readonly before: LevelText;
  readonly after: LevelText;
  /** What was found left when it was verified; missing where nobody verified. */
  readonly left?: 'as-planned' | 'more';
}

/** `write`, or `none to admin` where it is not certain. */
export type LevelText = string;

export interface EvidenceRelease extends Deed {
  readonly brake: string;
  readonly reason: string;
}

export interface EvidenceHazard {
  readonly severity: 'high' | 'medium' | 'not-known';
  readonly says: string;
  readonly remedy?: string;
  readonly source?: string;
}
