import { type AccessIndex } from '../access/access-index';
import { type FindingsReport } from '../findings/evaluate-findings';
import { type Exemption } from '../findings/exemption';
import { type Plan } from '../plans/plan';
import { type Seat } from '../seats/seat';

/** A list that somebody brought, or why nobody could: missing is not empty. */
export type Known<Value> =
  | { readonly state: 'known'; readonly value: Value }
  | { readonly state: 'not-known'; readonly why: string };

/** A plan as it was hashed, and what became of it as far as anybody wrote it down. */
export interface AuditPlan {
  readonly plan: Plan & { readonly hash: string };
  readonly result: Known<AuditPlanResult | 'not-carried-out'>;
}

/** Of a result file. */
export interface AuditPlanResult {
  readonly outcome: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly undoneAt?: number;
  readonly entries: readonly {
    readonly step: string;
    readonly state: string;
    readonly at: number;
    readonly isUndo?: boolean;
    readonly note?: string;
  }[];
}

/** Everything an auditor gets, before it becomes tables. */
export interface AuditInput {
  readonly index: AccessIndex;
  /** ISO date (UTC). */
  readonly day: string;
  /** When the pack is made, milliseconds since 1970. */
  readonly madeAt: number;
  readonly reader: string;
  readonly snapshotSha256: string;
  readonly seats: readonly Seat[];
  readonly findings: FindingsReport;
  readonly exemptions: Known<readonly Exemption[]>;
  readonly plans: Known<readonly AuditPlan[]>;
  /** How many rows of access a file may have. */
  readonly maxAccessRows?: number;
}
