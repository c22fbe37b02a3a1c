import { type Account } from '../facts/facts';

const MACHINE_WORD =
  /(?:^|[^a-z])(?:svc|service|bot|ci|cd|build|builder|deploy|deployer|jenkins|bamboo|pipeline|pipelines|automation|sparkleshare)(?:[^a-z]|$)/i;

/** Whether a name says that no person is behind it. */
export function isMachineName({
  displayName,
  nickname = '',
}: Pick<Account, 'displayName' | 'nickname'>): boolean {
  return MACHINE_WORD.test(displayName) || MACHINE_WORD.test(nickname);
}
