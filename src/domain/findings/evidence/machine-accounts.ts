import { type Account } from '../../facts/facts';
import { type Evidence } from '../rule';
import { listMembers } from './members';

const MACHINE_WORD =
  /(?:^|[^a-z])(?:svc|service|bot|ci|cd|build|builder|deploy|deployer|jenkins|bamboo|pipeline|pipelines|automation|sparkleshare)(?:[^a-z]|$)/i;

/** Members written down as service accounts, and those whose name says that no person is behind it. */
export function listMachineAccounts({ facts, register }: Evidence): readonly Account[] {
  const written = new Set(
    register?.value.filter(({ kind }) => kind === 'service-account').map(({ name }) => name),
  );
  return listMembers(facts).filter(
    ({ displayName, nickname = '' }) =>
      written.has(displayName) || MACHINE_WORD.test(displayName) || MACHINE_WORD.test(nickname),
  );
}
