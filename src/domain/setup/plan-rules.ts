import { DEFAULT_PLAN_LIMITS, type PlanLimits } from '../plans/plan-context';

/** What admins of this workspace have decided about plans. */
export interface PlanRules {
  /** A second workspace admin must agree before the app hands the file of a plan out. */
  readonly needsApproval: boolean;
  /** So long somebody's agreement counts. */
  readonly approvalHours: number;
  /** Whether the app may change what Atlassian lets it, as the admin who clicks. */
  readonly appMayFix: boolean;
  /** Above this share of the workspace's members, taking access away is many removals. */
  readonly removalShare: number;
  /** Who pushed within so many days is working there. */
  readonly recentDays: number;
  /** Facts older than this are too old to act on. */
  readonly factsHours: number;
}

const HOUR_MS = 3_600_000;

export const DEFAULT_PLAN_RULES: PlanRules = {
  needsApproval: false,
  approvalHours: 72,
  appMayFix: false,
  removalShare: DEFAULT_PLAN_LIMITS.removalShare,
  recentDays: DEFAULT_PLAN_LIMITS.recentDays,
  factsHours: DEFAULT_PLAN_LIMITS.factsExpireAfterMs / HOUR_MS,
};

/** As planners ask for them. */
export function toPlanLimits({ removalShare, recentDays, factsHours }: PlanRules): PlanLimits {
  return { removalShare, recentDays, factsExpireAfterMs: factsHours * HOUR_MS };
}
