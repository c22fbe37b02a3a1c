import { plural, t } from '@lingui/core/macro';
import { type SettingsView } from '../../../../../src/contract/settings';
import { type BillingPeriod } from '../../../../../src/domain/seats/price-book';
import { type Plan } from '../../../../../src/domain/setup/setup';

/** What Usher was told, and what that leaves unknown. */
export function settingsSentence({ setup, manualChecks, register }: SettingsView): string {
  const { plan, billingPeriod } = setup.value;
  const told =
    plan === undefined
      ? t`Bill not known: choose your plan (20 s)`
      : planText(plan.value, billingPeriod?.value);
  const checks = plural(manualChecks.value.length, {
    one: '# manual check',
    other: '# manual checks',
  });
  const entries = plural(register.value.length, { one: '# credential', other: '# credentials' });
  return t`${told}; ${checks} answered, ${entries} in the register.`;
}

function planText(name: Plan, period: BillingPeriod | undefined): string {
  if (period === undefined) return t`Plan ${name}, billing period not told`;
  return period === 'monthly'
    ? t`Plan ${name}, billed by the month`
    : t`Plan ${name}, billed by the year`;
}
