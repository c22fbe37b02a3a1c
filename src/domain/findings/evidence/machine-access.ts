import { listRepositoriesOf } from '../../access/list-access';
import { rankOf } from '../../access/level';
import { type Account } from '../../facts/facts';
import { isComplete } from '../../facts/reading';
import { type Evidence, type Missing } from '../rule';
import { type AccessReach, createAccessReach } from './access-reach';
import { listMachineAccounts } from './machine-accounts';
import { missingMembers } from './members';
import { missingAccess } from './missing-access';

export interface MachineAccess {
  readonly account: Account;
  readonly mayWrite: 'yes' | 'no' | 'unknown';
  /** Where it may write; where it may not, where it reads by more than what everybody may read. */
  readonly repositories: number;
}

export const LOOKS_LIKE = 'Its name or the register says that no person is behind the account.';

/** What the members that are machines reach. */
export function judgeMachineAccounts(evidence: Evidence): {
  readonly machines: readonly MachineAccess[];
  readonly missing: readonly Missing[];
} {
  const { facts } = evidence;
  const reach = createAccessReach(evidence.index);
  const machines = listMachineAccounts(evidence).map((account) => judge(evidence, account, reach));
  const isOpen = machines.some(({ mayWrite }) => mayWrite === 'unknown');
  return { machines, missing: isOpen ? missingAccess(facts) : missingMembers(facts) };
}

const WRITE = rankOf('write');

function judge({ facts, index }: Evidence, account: Account, reach: AccessReach): MachineAccess {
  const rows = listRepositoriesOf(index, account.uuid);
  const written = rows.filter(({ level }) => rankOf(level) >= WRITE).length;
  if (written > 0) return { account, mayWrite: 'yes', repositories: written };
  const mayWriteMore = rows.some(({ atMost }) => rankOf(atMost) >= WRITE);
  const areAllRead = isComplete(facts.lists.repositories);
  const read = reach.everywhere(account.uuid).certain;
  return { account, mayWrite: mayWriteMore || !areAllRead ? 'unknown' : 'no', repositories: read };
}
