import { type Command, InvalidArgumentError, Option } from 'commander';
import { PLANS } from '../../src/domain/setup/setup';
import { BILLING_PERIODS } from './question-options';

/** Adds the options that `SetupOptions` holds: what an admin knows and no API tells. */
export function withSetup(command: Command): Command {
  return command
    .addOption(new Option('--plan <plan>', 'the plan of the workspace').choices(PLANS))
    .addOption(
      new Option('--billing-period <period>', 'how the plan is paid for').choices(BILLING_PERIODS),
    )
    .option('--paid-seats <number>', 'what an annual plan was bought for', toSeats);
}

function toSeats(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(value);
}
