import { type Command } from 'commander';
import { type AccountUuid } from '../../src/domain/facts/ids';
import { type Brake, type Release } from '../../src/domain/plans/plan';
import { wrongUsage } from '../command-error';
import { type Terminal } from '../terminal';
import { held, releaseBrakes, requirePerson } from './confirm';

/** Whether something may be changed, and who decides: the person at the terminal, or who looked at the plan before. */
export interface Permission {
  readonly confirm?: true;
  readonly yes?: true;
  readonly expectHash?: string;
}

/** Adds the options that `Permission` holds; `doing`: "carry it out". */
export function withPermission(command: Command, doing: string): Command {
  return command
    .option('--confirm', `${doing}, after asking`)
    .option('--yes', `${doing} without asking; only with --expect-hash, and past no brake`)
    .option('--expect-hash <hash>', 'only the plan with this hash, or these 12 first characters');
}

/** False for a dry run. */
export function isReal({ confirm, yes }: Permission): boolean {
  return confirm === true || yes === true;
}

/** Throws `CommandError` where nobody could decide, or two would. */
export function requirePermission(permission: Permission, terminal: Terminal): void {
  const { confirm, yes, expectHash } = permission;
  if (confirm === true && yes === true)
    throw wrongUsage('--confirm asks, and --yes does not.', 'Give one of them.');
  if (yes === true && expectHash === undefined)
    throw wrongUsage(
      '--yes goes only with --expect-hash.',
      'Give the hash of the plan that somebody has looked at, as "usher plan" printed it.',
    );
  if (confirm === true) requirePerson(terminal);
}

/** Asked anew in every run: no file lets a brake go, and nobody but a person. Throws `CommandError`. */
export async function letGo(
  stops: readonly Brake[],
  { yes, you }: Permission & { readonly you: AccountUuid },
  terminal: Terminal,
): Promise<readonly Release[]> {
  const [first] = stops;
  if (first === undefined) return [];
  if (yes === true) throw held(first);
  return releaseBrakes(stops, { you, now: terminal.now() }, terminal);
}
