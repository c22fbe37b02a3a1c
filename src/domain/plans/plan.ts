import { type LevelRange } from '../access/path';
import { type RepositoryLevel } from '../access/level';
import { type AccountUuid, type RepositoryUuid, type WorkspaceUuid } from '../facts/ids';
import { type Gap } from '../facts/reading';
import { type CountRange, type MoneyRange } from '../seats/money';
import { type SeatOutcome } from '../seats/seat';
import { type Action } from './action';

export const PLAN_KINDS = ['offboard', 'onboard', 'clean-up', 'machine', 'sync'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** What will be done, by whom, in which order, and what comes of it. Making one changes nothing. */
export interface Plan {
  readonly kind: PlanKind;
  /** One line: "Offboard Marta Olsen and Daniel Brandt". */
  readonly title: string;
  readonly workspace: {
    readonly uuid: WorkspaceUuid;
    readonly slug: string;
    readonly name: string;
  };
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly madeBy?: AccountUuid;
  /** After that its facts are too old to act on; milliseconds since 1970. */
  readonly expiresAt: number;
  readonly steps: readonly Step[];
  readonly effects: Effects;
  readonly hazards: readonly Hazard[];
  readonly brakes: readonly Brake[];
  readonly releases: readonly Release[];
  /** How one sees that it worked. */
  readonly checks: readonly Check[];
  readonly facts: readonly FactUsed[];
  /** What the ids in the plan are called, for people: the companion asks Bitbucket again. */
  readonly names: Readonly<Record<string, string>>;
}

/** In the order in which they are carried out. */
export const PHASES = [
  'block',
  'hand-over',
  'automation',
  'branches',
  'grants',
  'groups',
  'membership',
  'account',
  'afterwards',
] as const;
export type Phase = (typeof PHASES)[number];

export const DOERS = [
  'companion',
  'workspace-admin',
  'repository-admin',
  'organization-admin',
  'identity-provider-admin',
  'the-person',
] as const;
export type Doer = (typeof DOERS)[number];

/** What a planner says of a step; `finishPlan` gives it its place. */
export interface DraftStep {
  readonly action: Action;
  readonly phase: Phase;
  readonly by: Doer;
  /** What is to be done, in one line without names of code: "Remove write of Marta Olsen on web-checkout". */
  readonly says: string;
  readonly why: string;
  /** The exact page, and how one gets there by hand. */
  readonly at?: { readonly url: string; readonly path: string };
  /** Where the rule is written. */
  readonly source?: string;
  /** What cannot be taken back, or only otherwise: "They must be invited again, and accept." */
  readonly undo?: string;
}

export interface Step extends DraftStep {
  /** `1`, `2`, … in order. */
  readonly id: string;
  readonly dependsOn: readonly string[];
}

export interface Effects {
  /** Only where the level may change; nothing is left out. */
  readonly access: readonly AccessEffect[];
  readonly gates: readonly GateEffect[];
  readonly seats: { readonly before: CountRange; readonly after: CountRange };
  readonly outcomes: readonly { readonly person: AccountUuid; readonly outcome: SeatOutcome }[];
  /** Of a month; missing where plan, period or a price is not known. */
  readonly bill?: { readonly before: MoneyRange; readonly after: MoneyRange };
}

/** One person, and all repositories on which they come from one level to the same other. */
export interface AccessEffect {
  readonly person: AccountUuid;
  readonly before: LevelRange<RepositoryLevel>;
  readonly after: LevelRange<RepositoryLevel>;
  readonly repositories: readonly RepositoryUuid[];
}

export interface GateEffect {
  readonly person: AccountUuid;
  readonly repository: RepositoryUuid;
  readonly branch: string;
  readonly gate: 'push' | 'merge';
  readonly before: 'open' | 'closed' | 'cannot-be-told';
  readonly after: 'open' | 'closed' | 'cannot-be-told';
}

export interface Hazard {
  /** Stable, for tests and files: `access-key-keeps-working`. */
  readonly code: string;
  readonly severity: 'high' | 'medium' | 'not-known';
  readonly says: string;
  /** What the plan does about it, or what a person should look at. */
  readonly remedy?: string;
  /** Ids of the steps that answer it; in a draft, which has no ids yet, `targetOf` their actions. */
  readonly answeredBy?: readonly string[];
  readonly source?: string;
}

export const BRAKE_CODES = [
  'last-workspace-admin',
  'last-project-admin',
  'last-repository-admin',
  'yourself',
  'protected-person',
  'many-removals',
  'recent-pusher-loses-write',
  'group-feeds-more',
  'stale-facts',
  'facts-missing',
] as const;
export type BrakeCode = (typeof BRAKE_CODES)[number];

/** A stop. `stops: false` says that it was looked at and holds nothing up. */
export interface Brake {
  readonly code: BrakeCode;
  /** Code and what it is about; what a release names. */
  readonly key: string;
  readonly stops: boolean;
  readonly says: string;
  /** False where no reason can make up for it: facts are missing or too old. */
  readonly isReleasable: boolean;
  readonly steps: readonly string[];
}

/** Somebody lets one brake go, and says why. Part of what is hashed. */
export interface Release {
  readonly brake: string;
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly releasedAt: number;
  readonly releasedBy?: AccountUuid;
}

export interface Check {
  readonly says: string;
  readonly by: 'companion' | 'app' | 'person';
  readonly at?: { readonly url: string; readonly path: string };
}

/** One reading that the plan stands on. */
export interface FactUsed {
  /** For people: "direct grants of web-checkout". */
  readonly what: string;
  readonly state: 'complete' | 'partial' | 'unread';
  /** Milliseconds since 1970. */
  readonly readAt?: number;
  readonly gap?: Gap;
}

/** What a planner hands over: steps in any order, and what it knows of dangers. */
export interface PlanDraft {
  readonly kind: PlanKind;
  readonly title: string;
  readonly steps: readonly DraftStep[];
  readonly hazards: readonly Hazard[];
  readonly checks: readonly Check[];
  /** People who may gain access by it: an onboarding raises, an offboarding never does. */
  readonly mayRaise: readonly AccountUuid[];
}
