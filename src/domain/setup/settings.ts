import { type ManualCheck, type RegisterEntry } from '../findings/brought-facts';
import { type Exemption } from '../findings/exemption';
import { type Thresholds } from '../findings/thresholds';
import { type Retention } from '../history/kept-days';
import { type PriceBook } from '../seats/price-book';
import { type GroupMapping } from '../sync/group-mapping';
import { type PlanRules } from './plan-rules';
import { type ProtectedPerson } from './protected-person';
import { type RoleTemplate } from './role-template';
import { type DigestSchedule, type ScanSchedule } from './schedules';
import { type Setup } from './setup';

/** Everything that admins decide or write down for a workspace. Each part is changed by itself. */
export interface Settings {
  readonly setup: Setup;
  readonly thresholds: Thresholds;
  readonly retention: Retention;
  readonly exemptions: readonly Exemption[];
  readonly manualChecks: readonly ManualCheck[];
  readonly register: readonly RegisterEntry[];
  readonly priceBook: PriceBook;
  readonly scanSchedule: ScanSchedule;
  readonly digestSchedule: DigestSchedule;
  readonly protectedPeople: readonly ProtectedPerson[];
  readonly roleTemplates: readonly RoleTemplate[];
  readonly groupSync: readonly GroupMapping[];
  readonly planRules: PlanRules;
}

export const SETTINGS_PARTS = [
  'setup',
  'thresholds',
  'retention',
  'exemptions',
  'manualChecks',
  'register',
  'priceBook',
  'scanSchedule',
  'digestSchedule',
  'protectedPeople',
  'roleTemplates',
  'groupSync',
  'planRules',
] as const satisfies readonly (keyof Settings)[];
export type SettingsPart = keyof Settings;

/** What an exemption is of: one finding, a rule on one subject, or a whole rule. */
export type ExemptionTarget = Pick<Exemption, 'rule' | 'fingerprint' | 'subjectKey'>;

/** The list with this exemption in place of the one of the same target. */
export function withExemption(
  exemptions: readonly Exemption[],
  exemption: Exemption,
): readonly Exemption[] {
  return [...withoutExemption(exemptions, exemption), exemption];
}

export function withoutExemption(
  exemptions: readonly Exemption[],
  target: ExemptionTarget,
): readonly Exemption[] {
  return exemptions.filter((held) => !isSameTarget(held, target));
}

/** The list with this check in place of the one of the same rule. */
export function withManualCheck(
  checks: readonly ManualCheck[],
  check: ManualCheck,
): readonly ManualCheck[] {
  return [...checks.filter(({ rule }) => rule !== check.rule), check];
}

/** The list with this entry in place of the one of the same name. */
export function withRegisterEntry(
  register: readonly RegisterEntry[],
  entry: RegisterEntry,
): readonly RegisterEntry[] {
  return [...withoutRegisterEntry(register, entry.name), entry];
}

export function withoutRegisterEntry(
  register: readonly RegisterEntry[],
  name: string,
): readonly RegisterEntry[] {
  return register.filter((held) => held.name !== name);
}

function isSameTarget(one: ExemptionTarget, other: ExemptionTarget): boolean {
  return (
    one.rule === other.rule &&
    one.fingerprint === other.fingerprint &&
    one.subjectKey === other.subjectKey
  );
}
