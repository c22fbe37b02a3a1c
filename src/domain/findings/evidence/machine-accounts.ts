import { type Account } from '../../facts/facts';
import { isMachineName } from '../../activity/machine-name';
import { type Evidence } from '../rule';

import { listMembers } from './members';

/** Members written down as service accounts, and those whose name says that no person is behind it. */
export function listMachineAccounts({ facts, register }: Evidence): readonly Account[] {
  const written = new Set(
    register?.value.filter(({ kind }) => kind === 'service-account').map(({ name }) => name),
  );
  return listMembers(facts).filter(
    (account) => written.has(account.displayName) || isMachineName(account),
  );
}
