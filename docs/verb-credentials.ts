import { CHANGE_SCOPES, DETAIL_SCOPES, SCAN_SCOPES } from '../src/adapters/bitbucket/scopes';

/**
 * Scopes by what they open; those of an API token are the lists of the adapter.
 * https://developer.atlassian.com/cloud/bitbucket/rest/ tells them for each call,
 * https://developer.atlassian.com/cloud/admin/scopes/ those of an organization's key.
 */
export const SCOPE_SETS = {
  members: { scopes: ['read:workspace:bitbucket'], opens: 'whose the addresses of a file are' },
  access: {
    scopes: SCAN_SCOPES,
    opens:
      'members, grants, branch rules; `admin:repository` only to read, which Bitbucket asks for',
  },
  details: {
    scopes: DETAIL_SCOPES,
    opens:
      'default reviewers, access keys of projects, webhooks; without one, what it opens is a gap',
  },
  changes: { scopes: CHANGE_SCOPES, opens: 'giving and taking explicit grants' },
  organization: {
    scopes: ['read:directories:admin', 'read:groups:admin', 'read:accounts:admin'],
    opens: 'of an organization API key, not of an API token: accounts, groups, last activity',
  },
} as const;

export interface VerbCredentials {
  /** As typed behind `usher`. */
  readonly verb: string;
  /** What makes the verb ask; empty where it always does. */
  readonly when: string;
  readonly needs: readonly (keyof typeof SCOPE_SETS)[];
}

const DIRECTORY = '`--directory` with `--workspace`';

/** Every verb that speaks to Bitbucket or to an organization; all others read files. */
export const VERB_CREDENTIALS: readonly VerbCredentials[] = [
  { verb: 'scan', when: '', needs: ['access', 'details'] },
  { verb: 'collect', when: '`--workspace`', needs: ['access', 'details'] },
  { verb: 'collect', when: '`--organization`', needs: ['organization'] },
  { verb: 'findings', when: DIRECTORY, needs: ['members'] },
  { verb: 'seats', when: DIRECTORY, needs: ['members'] },
  { verb: 'bill', when: DIRECTORY, needs: ['members'] },
  { verb: 'digest', when: DIRECTORY, needs: ['members'] },
  { verb: 'activity', when: DIRECTORY, needs: ['members'] },
  { verb: 'report', when: DIRECTORY, needs: ['members'] },
  { verb: 'audit', when: DIRECTORY, needs: ['members'] },
  { verb: 'plan offboard', when: `\`--addresses\`; ${DIRECTORY}`, needs: ['members'] },
  { verb: 'plan onboard', when: DIRECTORY, needs: ['members'] },
  { verb: 'plan clean-up', when: DIRECTORY, needs: ['members'] },
  { verb: 'plan machine', when: DIRECTORY, needs: ['members'] },
  { verb: 'plan sync', when: DIRECTORY, needs: ['members'] },
  { verb: 'apply', when: 'a dry run', needs: ['access', 'details'] },
  { verb: 'apply', when: '`--confirm` or `--yes`', needs: ['access', 'details', 'changes'] },
  { verb: 'verify', when: '', needs: ['access', 'details'] },
  { verb: 'undo', when: '', needs: ['access', 'details'] },
  { verb: 'undo', when: '`--confirm` or `--yes`', needs: ['access', 'details', 'changes'] },
];
