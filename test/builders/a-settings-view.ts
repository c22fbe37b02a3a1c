import { type SettingsView } from '../../src/contract/settings';
import { DEFAULT_THRESHOLDS } from '../../src/domain/findings/thresholds';
import { DEFAULT_PLAN_RULES } from '../../src/domain/setup/plan-rules';
import { DEFAULT_DIGEST_SCHEDULE, DEFAULT_SCAN_SCHEDULE } from '../../src/domain/setup/schedules';

/** What the server answers where nobody has decided anything yet. */
export function aSettingsView(given: Partial<SettingsView> = {}): SettingsView {
  const part = <Value>(value: Value) => ({ version: 0, value });
  return {
    setup: part({}),
    thresholds: part(DEFAULT_THRESHOLDS),
    retention: part({ retentionDays: 90 }),
    exemptions: part([]),
    manualChecks: part([]),
    register: part([]),
    priceBook: part({ lists: [] }),
    scanSchedule: part(DEFAULT_SCAN_SCHEDULE),
    digestSchedule: part(DEFAULT_DIGEST_SCHEDULE),
    protectedPeople: part([]),
    roleTemplates: part([]),
    groupSync: part([]),
    planRules: part(DEFAULT_PLAN_RULES),
    ...given,
  };
}
