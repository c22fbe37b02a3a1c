import { type Setup } from '../setup/setup';
import { type BillInput, type GuardUse, type Usage } from './bill';
import { type CountRange } from './money';

/** What has to be told before there is a bill at all. */
export type MissingForBill = 'plan' | 'billing-period';

export type BillAsked =
  | { readonly input: BillInput; readonly missing?: undefined }
  | { readonly input?: undefined; readonly missing: readonly MissingForBill[] };

/** What admins have told, with these seats, as the input of a bill. The Free plan has no period. */
export function toBillInput(setup: Setup, seats: CountRange): BillAsked {
  const plan = setup.plan?.value;
  const billingPeriod = plan === 'free' ? 'monthly' : setup.billingPeriod?.value;
  if (plan === undefined) return { missing: ['plan', ...(billingPeriod ? [] : [PERIOD])] };
  if (billingPeriod === undefined) return { missing: [PERIOD] };
  const guard = toGuardUse(setup);
  return {
    input: {
      ...{ plan, billingPeriod, seats, usage: toUsage(setup) },
      ...(setup.paidSeats && { paidSeats: setup.paidSeats.value }),
      ...(guard && { guard }),
    },
  };
}

const PERIOD: MissingForBill = 'billing-period';

function toUsage({ buildMinutes, lfsGb, premiumRunners }: Setup): Usage {
  return {
    ...(buildMinutes && { buildMinutes: buildMinutes.value }),
    ...(lfsGb && { lfsGb: lfsGb.value }),
    ...(premiumRunners && { premiumRunners: premiumRunners.value }),
  };
}

/** Guard as it would be bought with the counts that admins told, whether it is bought or not. */
export function toBoughtGuard(setup: Setup): Extract<GuardUse, { kind: 'bought' }> {
  const { guardManagedAccounts, guardExternalUsers, guardNotBillable } = setup;
  return {
    kind: 'bought',
    ...(guardManagedAccounts && { managedAccounts: guardManagedAccounts.value }),
    ...(guardExternalUsers && { externalUsers: guardExternalUsers.value }),
    ...(guardNotBillable && { notBillable: guardNotBillable.value }),
  };
}

function toGuardUse(setup: Setup): GuardUse | undefined {
  if (setup.guard?.value === 'bought') return toBoughtGuard(setup);
  return setup.guard && { kind: setup.guard.value };
}
