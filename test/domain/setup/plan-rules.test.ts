import { DEFAULT_PLAN_LIMITS } from '../../../src/domain/plans/plan-context';
import { DEFAULT_PLAN_RULES, toPlanLimits } from '../../../src/domain/setup/plan-rules';
import {
  DEFAULT_DIGEST_SCHEDULE,
  DEFAULT_SCAN_SCHEDULE,
} from '../../../src/domain/setup/schedules';

test('until somebody decides otherwise nobody must agree, and the app changes nothing', () => {
  expect(DEFAULT_PLAN_RULES).toStrictEqual({
    needsApproval: false,
    approvalHours: 72,
    appMayFix: false,
    removalShare: 0.25,
    recentDays: 90,
    factsHours: 24,
  });
});

test('the limits of planners are those rules, with hours in milliseconds', () => {
  expect(toPlanLimits(DEFAULT_PLAN_RULES)).toStrictEqual(DEFAULT_PLAN_LIMITS);
  const rules = { ...DEFAULT_PLAN_RULES, removalShare: 0.5, recentDays: 30, factsHours: 2 };
  expect(toPlanLimits(rules)).toStrictEqual({
    removalShare: 0.5,
    recentDays: 30,
    factsExpireAfterMs: 7_200_000,
  });
});

test('a scan of every night and a digest of Monday morning are what a workspace begins with', () => {
  expect(DEFAULT_SCAN_SCHEDULE).toStrictEqual({ isOn: true, hour: 2, timeZone: 'UTC' });
  expect(DEFAULT_DIGEST_SCHEDULE).toStrictEqual({
    isOn: true,
    weekday: 1,
    hour: 8,
    timeZone: 'UTC',
  });
});
