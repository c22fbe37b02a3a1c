import { type CleanUpKind } from '../../src/domain/plans/clean-up/clean-up';
import {
  type MachineNeed,
  type MachineReach,
  type MachineTask,
} from '../../src/domain/machine/machine-need';
import { type BroughtFiles } from '../directory/brought-files';
import { type TypedFiles } from './plan-typed';

/** What every kind of plan is made from. */
export interface PlanFiles extends TypedFiles, BroughtFiles {
  readonly from: string;
  readonly members?: string;
  readonly out: string;
  /** Who will carry it out. */
  readonly as?: string;
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

export interface SyncOptions extends PlanFiles {
  /** An export of the identity provider: SCIM or CSV. Missing: what the organization told. */
  readonly groups?: string;
}

export interface OnboardOptions extends PlanFiles {
  readonly newcomers: string;
  /** A template of the settings. */
  readonly template?: string;
  /** Somebody with the same work. */
  readonly like?: string;
}

export interface MachineOptions extends PlanFiles {
  readonly name: string;
  readonly task: MachineTask;
  readonly reach: MachineReach;
  readonly transport: MachineNeed['transport'];
  readonly forPerson?: true;
  readonly sso: MachineNeed['ssoIsEnforced'];
  readonly repository: readonly string[];
  readonly project: readonly string[];
}
