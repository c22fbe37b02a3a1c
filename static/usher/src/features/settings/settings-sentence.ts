import { type SettingsView } from '../../../../../src/contract/settings';
import { countOf } from '../../lib/plural';

/** What Usher was told, and what that leaves unknown. */
export function settingsSentence({ setup, manualChecks, register }: SettingsView): string {
  const { plan, billingPeriod } = setup.value;
  const told =
    plan === undefined
      ? 'Bill not known: choose your plan (20 s)'
      : `Plan ${plan.value}, ${billingPeriod === undefined ? 'billing period not told' : `billed ${PERIODS[billingPeriod.value]}`}`;
  const checks = countOf(manualChecks.value.length, 'manual check');
  const entries = countOf(register.value.length, 'credential');
  return `${told}; ${checks} answered, ${entries} in the register.`;
}

const PERIODS = { monthly: 'by the month', annual: 'by the year' } as const;
