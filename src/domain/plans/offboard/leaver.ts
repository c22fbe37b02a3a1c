import {
  type AccessIndex,
  getAccountPosition,
  membersAreComplete,
} from '../../access/access-index';
import { type AccountStatus } from '../../directory/directory-person';
import { type Account } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { createNames } from '../../findings/evidence/names';
import { createStatusLookup, isBlocked } from '../account-status';
import { type Phase } from '../plan';
import { type PlanContext } from '../plan-context';
import { type AccountManagement, type Offboarding } from './offboarding';

/** One who leaves, as far as anybody told. */
export interface Leaver {
  readonly person: AccountUuid;
  readonly name: string;
  /** Missing where only a grant or a group names them. */
  readonly account?: Account;
  /** `gone`: not among the members, and these were all read. */
  readonly membership: 'admin' | 'member' | 'gone' | 'not-known';
  readonly management: AccountManagement | 'not-known';
  readonly status: AccountStatus;
  /** Nobody can block the account: what takes access away comes first. */
  readonly isUnblockable: boolean;
}

/**
 * Everybody who leaves, once.
 * @throws NotInFactsError if the facts name nobody with this id
 */
export function listLeavers(asked: Offboarding, context: PlanContext): readonly Leaver[] {
  const { index } = context;
  const accounts = new Map(index.facts.accounts.map((account) => [account.uuid, account]));
  const names = createNames(index.facts);
  const lookUp = createStatusLookup(context);
  return [...new Set(asked.people)].map((person) => {
    const account = accounts.get(person);
    const told = account === undefined ? undefined : lookUp(account);
    const management = asked.accounts?.[person] ?? toManagement(told?.isManaged);
    const status = told?.status ?? 'unknown';
    return {
      person,
      name: names.person(person),
      ...(account !== undefined && { account }),
      membership: membershipOf(index, person),
      management,
      status,
      isUnblockable: isUnblockable({ management, status }, context),
    };
  });
}

/** Takes access away at the front where the account cannot be blocked: minutes matter. */
export function phaseFor({ isUnblockable }: Leaver, usual: Phase): Phase {
  return isUnblockable ? 'block' : usual;
}

function toManagement(isManaged: boolean | undefined): Leaver['management'] {
  if (isManaged === undefined) return 'not-known';
  return isManaged ? 'managed' : 'unmanaged';
}

function membershipOf(index: AccessIndex, person: AccountUuid): Leaver['membership'] {
  getAccountPosition(index, person);
  const role = index.roster.roles.get(person);
  if (role === undefined) return membersAreComplete(index) ? 'gone' : 'not-known';
  if (role === 'unknown') return 'not-known';
  return role === 'owner' ? 'admin' : 'member';
}

/**
 * Accounts of others can be suspended where the workspace is managed in Atlassian Administration, and
 * nowhere else. https://support.atlassian.com/user-management/docs/remove-or-suspend-a-user/
 */
function isUnblockable(
  { management, status }: Pick<Leaver, 'management' | 'status'>,
  { setup }: PlanContext,
): boolean {
  return (
    management === 'unmanaged' &&
    setup.managedIn?.value !== 'atlassian-administration' &&
    !isBlocked({ status })
  );
}

/** `Ann`, `Ann and Bob`, `Ann, Bob and 3 more`. */
export function nameAll(leavers: readonly Pick<Leaver, 'name'>[]): string {
  const [first = { name: 'nobody' }, second, ...others] = leavers;
  if (second === undefined) return first.name;
  if (others.length === 0) return `${first.name} and ${second.name}`;
  return `${first.name}, ${second.name} and ${others.length} more`;
}
