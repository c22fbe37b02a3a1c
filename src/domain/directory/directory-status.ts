import { type AccountStatus } from './directory-person';

const INACTIVE = /\(inactive\)$/i;

const WORDS: Readonly<Record<string, AccountStatus>> = {
  active: 'active',
  suspended: 'suspended',
  deactivated: 'deactivated',
  inactive: 'deactivated',
  'deletion scheduled': 'deletion-scheduled',
};

/**
 * The User directory of a workspace marks names of accounts that are not active with "(INACTIVE)"; the
 * export of an organization has a column of its own. A word we have never heard of tells nothing.
 * https://support.atlassian.com/bitbucket-cloud/kb/exporting-user-list-from-your-workspace/
 */
export function toStatus(name: string | undefined, status: string | undefined): AccountStatus {
  if (name !== undefined && INACTIVE.test(name)) return 'deactivated';
  if (status !== undefined) return WORDS[status.toLowerCase()] ?? 'unknown';
  return name === undefined || name === '' ? 'unknown' : 'active';
}
