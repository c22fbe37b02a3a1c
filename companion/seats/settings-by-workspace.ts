import { type Setup } from '../../src/domain/setup/setup';
import { wrongUsage } from '../command-error';
import { readSettings } from '../findings/settings-file';
import { type WorkspaceSeats } from './open-workspaces';

/** One workspace, with what is known of how it is paid for and managed. */
export interface StatedWorkspace extends WorkspaceSeats {
  readonly setup: Setup;
}

/**
 * Gives each workspace what its own settings file says (`slug=file`), and what the command line says
 * where that file is silent. Throws `CommandError` for a slug without a snapshot, for one named twice and
 * for a file that cannot be read.
 */
export async function withOwnSettings(
  workspaces: readonly WorkspaceSeats[],
  named: readonly string[],
  shared: Setup,
): Promise<readonly StatedWorkspace[]> {
  const own = new Map<string, Setup>();
  for (const [slug, file] of named.map(splitNamed)) {
    requireOneSnapshot(slug, workspaces, own);
    own.set(slug, requirePossible(file, (await readSettings(file)).setup));
  }
  return workspaces.map((workspace) => ({
    ...workspace,
    setup: mergeSetup(shared, own.get(workspace.index.facts.workspace.slug) ?? {}),
  }));
}

function splitNamed(named: string): readonly [string, string] {
  const at = named.indexOf('=');
  if (at > 0 && at < named.length - 1) return [named.slice(0, at), named.slice(at + 1)];
  throw wrongUsage(
    `--settings "${named}" does not say of which workspace the file is.`,
    'Write --settings <slug>=<file>.',
  );
}

function requireOneSnapshot(
  slug: string,
  workspaces: readonly WorkspaceSeats[],
  own: ReadonlyMap<string, Setup>,
): void {
  const slugs = workspaces.map(({ index }) => index.facts.workspace.slug);
  if (!slugs.includes(slug))
    throw wrongUsage(
      `--settings names workspace "${slug}", of which no snapshot was given.`,
      `Name one of ${slugs.join(', ')}, or add its snapshot with --from.`,
    );
  if (own.has(slug))
    throw wrongUsage(
      `--settings names workspace "${slug}" twice.`,
      'Give one file for each workspace.',
    );
}

/** A quantity is bought by the year: https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bitbucket-subscription-on-the-new-billing-system */
function requirePossible(file: string, setup: Setup): Setup {
  if (setup.billingPeriod?.value !== 'monthly' || setup.paidSeats === undefined) return setup;
  throw wrongUsage(
    `${file}: setup.paidSeats does not go with setup.billingPeriod "monthly": the bill grows with the people.`,
    'Leave one of them out.',
  );
}

/** Seats that the command line says were bought are not those of a workspace that pays by the month. */
function mergeSetup(shared: Setup, own: Setup): Setup {
  const { paidSeats, ...others } = shared;
  const isMonthly = own.billingPeriod?.value === 'monthly';
  return { ...others, ...(paidSeats && !isMonthly && { paidSeats }), ...own };
}
