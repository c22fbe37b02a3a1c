import { plural, t } from '@lingui/core/macro';
import { type SettingsView } from '../../../../../src/contract/settings';

/** What Usher was told, and what that leaves unknown. */
export function settingsSentence({ setup, manualChecks, register }: SettingsView): string {
  const { plan, billingPeriod } = setup.value;
  const told =
    plan === undefined
      ? t`Bill not known: choose your plan (20 s)`
      : t`Plan ${plan.value}, ${billingPeriod === undefined ? t`billing period not told` : t`billed ${PERIODS[billingPeriod.value]}`}`;
  const checks = plural(manualChecks.value.length, {
    one: '# manual check',
    other: '# manual checks',
  });
  const entries = plural(register.value.length, { one: '# credential', other: '# credentials' });
  return t`${told}; ${checks} answered, ${entries} in the register.`;
}

const PERIODS = { monthly: t`by the month`, annual: t`by the year` } as const;
