import { type Command, Option } from 'commander';
import { toBoughtGuard } from '../../src/domain/seats/bill-input';
import { type GuardUse } from '../../src/domain/seats/bill';
import { type CountRange } from '../../src/domain/seats/money';
import { type BillingPeriod } from '../../src/domain/seats/price-book';
import { type Seat } from '../../src/domain/seats/seat';
import { kindOfSeat } from '../../src/domain/seats/seat-kind';
import { type BillChange } from '../../src/domain/seats/try-bill';
import { type Plan, PLANS, type Setup } from '../../src/domain/setup/setup';
import { getPerson } from '../answers/find-person';
import { BILLING_PERIODS } from '../answers/question-options';
import { wrongUsage } from '../command-error';
import { toCount, toQuantity } from './stated-setup';
import { type WorkspaceSeats } from './open-workspaces';

export interface WhatIfOptions {
  readonly whatIfRemove: readonly string[];
  readonly whatIfRemoveNoAccess?: true;
  readonly whatIfAdd?: number;
  readonly whatIfPlan?: Plan;
  readonly whatIfBillingPeriod?: BillingPeriod;
  readonly whatIfPaidSeats?: number;
  readonly whatIfGuard?: 'none' | 'already-paid-for' | 'bought';
}

/** Adds the options that `WhatIfOptions` holds. */
export function withWhatIf(command: Command): Command {
  return command
    .option('--what-if-remove <people...>', 'as if these members were gone', [])
    .option('--what-if-remove-no-access', 'as if everybody were gone who can open nothing')
    .option('--what-if-add <number>', 'as if so many joined', toCount)
    .addOption(new Option('--what-if-plan <plan>', 'as if on this plan').choices(PLANS))
    .addOption(
      new Option('--what-if-billing-period <period>', 'as if paid like this').choices(
        BILLING_PERIODS,
      ),
    )
    .option('--what-if-paid-seats <number>', 'as if so many were bought', toQuantity)
    .addOption(
      new Option('--what-if-guard <state>', 'as if Guard were so').choices([
        'none',
        'already-paid-for',
        'bought',
      ]),
    );
}

/** What is tried, or nothing. Throws `CommandError` for nobody, for several, and for one named twice. */
export function toChange(
  options: WhatIfOptions,
  workspace: WorkspaceSeats,
  setup: Setup,
): BillChange | undefined {
  const leavers = listLeavers(options, workspace);
  const change: BillChange = {
    ...(leavers.length > 0 && { remove: countBilled(leavers) }),
    ...(options.whatIfAdd !== undefined && { add: options.whatIfAdd }),
    ...(options.whatIfPlan && { plan: options.whatIfPlan }),
    ...(options.whatIfBillingPeriod && { billingPeriod: options.whatIfBillingPeriod }),
    ...(options.whatIfPaidSeats !== undefined && { paidSeats: options.whatIfPaidSeats }),
    ...(options.whatIfGuard && { guard: toGuard(options.whatIfGuard, setup) }),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

function toGuard(guard: NonNullable<WhatIfOptions['whatIfGuard']>, setup: Setup): GuardUse {
  if (guard === 'bought') return toBoughtGuard(setup);
  return { kind: guard };
}

function listLeavers(options: WhatIfOptions, { index, seats }: WorkspaceSeats): readonly Seat[] {
  const bySeat = new Map(seats.map((seat) => [seat.person, seat]));
  const named = options.whatIfRemove.map((wanted) => {
    const { uuid } = getPerson(index.facts, wanted);
    const seat = bySeat.get(uuid);
    if (seat !== undefined) return seat;
    throw wrongUsage(
      `"${wanted}" is no member of this workspace.`,
      'Name a member: usher seats lists them.',
    );
  });
  const empty = options.whatIfRemoveNoAccess
    ? seats.filter((seat) => kindOfSeat(seat) === 'no-access')
    : [];
  return [...new Set([...named, ...empty])];
}

/** How many of them are billed, for certain and perhaps. */
export function countBilled(seats: readonly Seat[]): CountRange {
  const count = (state: Seat['billable']['state']) =>
    seats.filter(({ billable }) => billable.state === state).length;
  return { atLeast: count('yes'), atMost: count('yes') + count('not-known') };
}
