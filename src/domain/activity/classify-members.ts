import { isPerson, type Account } from '../facts/facts';
import { isMachineName } from './machine-name';
import { createDirectoryLookup } from '../seats/billable';
import { type ProtectedPerson } from '../setup/protected-person';
import { type Activity, classifyActivity } from './classify-activity';
import { createSignals } from './list-signals';
import { type ActivitySources, type ActivityTerms } from './signal';

/** Somebody with a role in the workspace, and what is known of their activity. */
export interface MemberActivity {
  readonly account: Account;
  readonly activity: Activity;
  /** Workspace admin. */
  readonly isAdmin: boolean;
  /** Written down as a service account, or named like one. */
  readonly isServiceUser: boolean;
  /** Suspended, deactivated or about to be deleted: no question of activity any more. */
  readonly isGone: boolean;
  readonly protection?: ProtectedPerson;
}

export interface MemberTerms extends ActivityTerms {
  readonly protectedPeople?: readonly ProtectedPerson[];
  /** Names of the register's service accounts. */
  readonly serviceAccounts?: readonly string[];
}

/** The same signals and the same classes for every page, file and mail. */
export function createActivityOf(
  sources: ActivitySources,
  terms: ActivityTerms,
): (account: Account) => Activity {
  const signalsOf = createSignals(sources);
  return (account) => classifyActivity(signalsOf(account), terms);
}

/** Every member, in the order of the facts. */
export function classifyMembers(
  sources: ActivitySources,
  terms: MemberTerms,
): readonly MemberActivity[] {
  const activityOf = createActivityOf(sources, terms);
  const lookUp = createDirectoryLookup(sources.directory?.people);
  const protections = new Map(terms.protectedPeople?.map((one) => [one.person, one]));
  const services = new Set(terms.serviceAccounts);
  return sources.facts.accounts
    .filter((account) => isPerson(account) && account.role !== undefined)
    .map((account) => {
      const protection = protections.get(account.uuid);
      const status = lookUp(account)?.status ?? 'unknown';
      const { accountId = '' } = account;
      return {
        account,
        activity: activityOf(account),
        isAdmin: account.role === 'owner',
        isServiceUser: services.has(account.displayName) || isMachineName(account),
        isGone:
          (status !== 'active' && status !== 'unknown') ||
          sources.organization?.deactivated.has(accountId) === true,
        ...(protection && { protection }),
      };
    });
}

/**
 * Whom an admin may be shown as a seat to free: not seen for longer than the threshold or never, by a
 * source that would have seen them. Nobody who is protected, nobody whose account is closed already.
 */
export function isProposable({ activity, protection, isGone }: MemberActivity): boolean {
  return (
    protection === undefined &&
    !isGone &&
    (activity.kind === 'inactive' || activity.kind === 'never-active')
  );
}
