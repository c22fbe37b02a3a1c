import { type Plan } from '../setup/setup';

export interface PlanFeatures {
  /** Above it, pushes are refused. Missing: no limit of the plan itself. */
  readonly seatLimit?: number;
  readonly buildMinutes: number;
  readonly lfsGb: number;
  readonly concurrentSteps: number;
}

/**
 * People of a Free plan, and of a paid plan’s flat rate.
 * https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bitbucket-subscription-on-the-new-billing-system
 */
export const FREE_PLAN_SEATS = 5;

/** What a month includes: https://bitbucket.org/plans/ */
export const PLAN_FEATURES: Readonly<Record<Plan, PlanFeatures>> = {
  free: { seatLimit: FREE_PLAN_SEATS, buildMinutes: 50, lfsGb: 1, concurrentSteps: 10 },
  standard: { buildMinutes: 2500, lfsGb: 5, concurrentSteps: 600 },
  premium: { buildMinutes: 3500, lfsGb: 10, concurrentSteps: 600 },
};

/** https://bitbucket.org/blog/advanced-admin-controls and https://bitbucket.org/plans/ */
const PREMIUM_ONLY = [
  'enforced merge checks',
  'IP allowlisting',
  'required two-step verification',
  'deployment permissions',
  'project and workspace access tokens',
  'AI features',
  'dynamic pipelines',
  'unlimited Code Insights integrations',
] as const;

export interface FeatureChange {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

/** What goes and what comes with another plan, in words. */
export function featuresChanged(from: Plan, to: Plan): FeatureChange {
  const [before, after] = [listFeatures(from), listFeatures(to)];
  return {
    lost: before.filter((feature) => !after.includes(feature)),
    gained: after.filter((feature) => !before.includes(feature)),
  };
}

function listFeatures(plan: Plan): readonly string[] {
  const { seatLimit, buildMinutes, lfsGb, concurrentSteps } = PLAN_FEATURES[plan];
  const grouped = new Intl.NumberFormat('en');
  return [
    seatLimit === undefined ? 'more than 5 people' : `at most ${String(seatLimit)} people`,
    `${grouped.format(buildMinutes)} build minutes a month`,
    `${String(lfsGb)} GB Git LFS`,
    `${String(concurrentSteps)} concurrent steps`,
    ...(plan === 'premium' ? PREMIUM_ONLY : []),
  ];
}
