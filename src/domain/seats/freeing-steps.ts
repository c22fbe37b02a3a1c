import { type Rule } from '../findings/rule';
import { type Setup } from '../setup/setup';
import { type Seat } from './seat';

export interface FreeingStep {
  readonly code: FreeingCode;
  readonly says: string;
  readonly who: 'workspace-admin' | 'organization-admin' | 'identity-provider-admin';
  readonly at?: Rule['remedyAt'];
  readonly source: string;
}

export const FREEING_CODES = [
  'demote-first',
  'remove-in-user-directory',
  'take-app-access',
  'change-in-identity-provider',
  'change-approved-domain',
] as const;
export type FreeingCode = (typeof FREEING_CODES)[number];

const REMOVE_KB =
  'https://support.atlassian.com/bitbucket-cloud/kb/how-to-remove-bitbucket-cloud-users-from-the-plan';

const STEPS: Readonly<Record<FreeingCode, Omit<FreeingStep, 'code'>>> = {
  'demote-first': {
    says: 'Take the workspace admin role away first; the only admin cannot leave, so name another one before.',
    who: 'workspace-admin',
    source: 'https://confluence.atlassian.com/bbkb/leave-a-workspace-1207179003.html',
  },
  'remove-in-user-directory': {
    says: 'Remove the person in the workspace’s User directory. Removing them from groups, projects or repositories frees nothing, and direct grants outlive the groups.',
    who: 'workspace-admin',
    at: 'user-directory',
    source: REMOVE_KB,
  },
  'take-app-access': {
    says: 'Take them out of the group or role that gives Bitbucket app access in Atlassian Administration.',
    who: 'organization-admin',
    source: REMOVE_KB,
  },
  'change-in-identity-provider': {
    says: 'Change it in the identity provider: whoever is only removed in Atlassian Administration returns at the next sync.',
    who: 'identity-provider-admin',
    source: 'https://support.atlassian.com/provisioning-users/docs/understand-user-provisioning/',
  },
  'change-approved-domain': {
    says: 'Change what the approved domain gives: whoever is only removed returns at the next login.',
    who: 'organization-admin',
    source:
      'https://support.atlassian.com/user-management/docs/control-how-users-get-access-to-products/',
  },
};

/**
 * What frees the seat of a member, in order, for how the workspace is managed. Where nobody told that,
 * both ways are listed. No API does either.
 */
export function listFreeingSteps(
  seat: Pick<Seat, 'comesWith'>,
  setup: Setup,
): readonly FreeingStep[] {
  const codes: FreeingCode[] = [
    ...(seat.comesWith.isWorkspaceAdmin ? (['demote-first'] as const) : []),
    ...(setup.managedIn?.value === 'atlassian-administration'
      ? []
      : (['remove-in-user-directory'] as const)),
    ...(setup.managedIn?.value === 'bitbucket' ? [] : inAtlassianAdministration(setup)),
  ];
  return codes.map((code) => ({ code, ...STEPS[code] }));
}

function inAtlassianAdministration({ accessGivenBy }: Setup): readonly FreeingCode[] {
  if (accessGivenBy?.value === 'identity-provider')
    return ['change-in-identity-provider', 'take-app-access'];
  if (accessGivenBy?.value === 'approved-domain')
    return ['change-approved-domain', 'take-app-access'];
  return ['take-app-access'];
}
