import { type Setup } from '../setup/setup';
import { type Action, type ByHandCode, COMPANION_KINDS } from './action';
import { type Doer } from './plan';

/**
 * Who may do it. Roles and groups are changed where people are managed, which no API of Bitbucket does:
 * https://support.atlassian.com/user-management/docs/what-are-the-different-types-of-admin-roles
 * Where nobody told how the workspace is managed, the page names both ways.
 */
export function doerOf(action: Action, setup: Setup): Doer {
  if (action.kind === 'by-hand') return byHandDoer(action.code, setup);
  if (isForCompanion(action)) return 'companion';
  return action.kind === 'group-membership' ? groupDoer(setup) : memberDoer(setup);
}

const BY_COMPANION: ReadonlySet<string> = new Set(COMPANION_KINDS);

/** Whether the companion changes it with an admin's own token. */
export function isForCompanion({ kind }: Action): boolean {
  return BY_COMPANION.has(kind);
}

function memberDoer({ managedIn, accessGivenBy }: Setup): Doer {
  if (managedIn?.value !== 'atlassian-administration') return 'workspace-admin';
  return accessGivenBy?.value === 'identity-provider'
    ? 'identity-provider-admin'
    : 'organization-admin';
}

function groupDoer({ managedIn, groupsFrom }: Setup): Doer {
  if (groupsFrom?.value === 'identity-provider') return 'identity-provider-admin';
  const place = groupsFrom?.value ?? managedIn?.value;
  return place === 'atlassian-administration' ? 'organization-admin' : 'workspace-admin';
}

type FixedCode = Exclude<ByHandCode, 'invite' | 'create-group' | 'delete-group'>;

const FIXED_DOERS: Readonly<Record<FixedCode, Doer>> = {
  'block-account': 'organization-admin',
  'delete-account': 'organization-admin',
  'name-successor': 'workspace-admin',
  'answer-personal-workspace': 'the-person',
  'change-billing-contact': 'workspace-admin',
  'replace-access-key': 'repository-admin',
  'replace-automation': 'repository-admin',
  'rotate-secret': 'repository-admin',
  'hand-over-pull-requests': 'repository-admin',
  'wait-for-acceptance': 'the-person',
  'create-credential': 'repository-admin',
  'record-in-register': 'workspace-admin',
  'review-later': 'workspace-admin',
  'check-setting': 'workspace-admin',
  'change-in-identity-provider': 'identity-provider-admin',
};

function byHandDoer(code: ByHandCode, setup: Setup): Doer {
  if (code === 'invite') return memberDoer(setup);
  if (code === 'create-group' || code === 'delete-group') return groupDoer(setup);
  return FIXED_DOERS[code];
}
