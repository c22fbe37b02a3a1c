import { type Command, InvalidArgumentError, Option } from 'commander';
import { ACCESS_GIVERS, PLANS, type Setup } from '../../src/domain/setup/setup';
import { BILLING_PERIODS } from '../answers/question-options';
import { wrongUsage } from '../command-error';

/** What an admin knows and no API tells, as options give it. */
type Values = { readonly [Name in keyof Setup]?: NonNullable<Setup[Name]>['value'] };
export type StatedOptions = Values;

/** Each number with what it counts. */
const COUNTS = [
  ['--billed-seats', 'users billed, as Billing says'],
  ['--build-minutes', 'build minutes used in a month'],
  ['--lfs-gb', 'GB of Git LFS used'],
  ['--premium-runners', 'concurrent build slots of premium runners'],
  ['--guard-managed-accounts', 'managed accounts of the organization with a supported app'],
  ['--guard-external-users', 'external users of the organization with a supported app'],
  ['--guard-not-billable', 'of both, members of the non-billable policy'],
  ['--joins-a-month', 'people who join in a month'],
  ['--leaves-a-month', 'people who leave in a month'],
  ['--minutes-per-join', 'minutes of work by hand for each'],
  ['--minutes-per-leave', 'minutes of work by hand for each'],
  ['--hourly-cost-cents', 'what an hour of that work costs, in cents'],
] as const;

/** Adds the options that `StatedOptions` holds. */
export function withStated(command: Command): Command {
  const choice = (flags: string, says: string, choices: readonly string[]) =>
    command.addOption(new Option(flags, says).choices(choices));
  choice('--plan <plan>', 'the plan of the workspace', PLANS);
  choice('--billing-period <period>', 'how the plan is paid for', BILLING_PERIODS);
  choice('--managed-in <place>', 'where people are managed', [
    'bitbucket',
    'atlassian-administration',
  ]);
  choice('--access-given-by <way>', 'what gives Bitbucket app access', ACCESS_GIVERS);
  choice('--guard <state>', 'Guard Standard of the organization', [
    'none',
    'already-paid-for',
    'bought',
  ]);
  command.option('--renews-on <date>', 'the next renewal or bill', toDay);
  command.option('--paid-seats <number>', 'seats an annual plan was bought for', toQuantity);
  for (const [flag, says] of COUNTS) command.option(`${flag} <number>`, says, toCount);
  return command;
}

const NAMES = [
  'plan',
  'billingPeriod',
  'paidSeats',
  'billedSeats',
  'renewsOn',
  'managedIn',
  'accessGivenBy',
  'buildMinutes',
  'lfsGb',
  'premiumRunners',
  'guard',
  'guardManagedAccounts',
  'guardExternalUsers',
  'guardNotBillable',
  'joinsAMonth',
  'leavesAMonth',
  'minutesPerJoin',
  'minutesPerLeave',
  'hourlyCostCents',
] as const satisfies readonly (keyof Setup)[];

/** Throws `CommandError` for seats bought by the month. */
export function toStatedSetup(options: StatedOptions, now: number): Setup {
  if (options.billingPeriod === 'monthly' && options.paidSeats !== undefined)
    throw wrongUsage(
      '--paid-seats does not go with --billing-period monthly: the bill grows with the people.',
      'Leave one of them out.',
    );
  const stated = NAMES.flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [[name, { value, statedAt: now }] as const];
  });
  return Object.fromEntries(stated);
}

export function toCount(value: string): number {
  if (/^\d{1,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number of 0 or more.');
}

/** Nobody buys nothing. */
export function toQuantity(value: string): number {
  if (/^[1-9]\d{0,7}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number of 1 or more.');
}

function toDay(value: string): string {
  const at = Date.parse(value);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(at);
  if (isDay && new Date(at).toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError('Give a date like 2026-12-01.');
}
