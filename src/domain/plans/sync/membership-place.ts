import { type StepAsked } from '../draft-step';
import { type PlanContext } from '../plan-context';

const ADMINISTRATION = 'https://admin.atlassian.com';
const STAFF =
  'https://community.atlassian.com/forums/Bitbucket-questions/Impact-of-linking-multiple-isolated-Bitbucket-workspaces-to-a/qaq-p/3176185';

/**
 * Who changes the members of groups where, for how the workspace is managed; nothing of it where that is
 * Bitbucket itself, or not known: then the settings of the workspace lead to the right place.
 * https://community.atlassian.com/t5/Bitbucket-questions/How-do-I-gain-access-to-Users-and-Groups/qaq-p/2911936
 */
export function membershipPlace({
  setup,
}: Pick<PlanContext, 'setup'>): Partial<Pick<StepAsked, 'by' | 'at' | 'source'>> {
  if (setup.managedIn?.value !== 'atlassian-administration') return {};
  if (setup.groupsFrom?.value === 'identity-provider')
    return {
      by: 'identity-provider-admin',
      at: {
        url: ADMINISTRATION,
        path: 'Identity provider → groups assigned to Atlassian; Atlassian Administration → Directory → Groups shows what arrived',
      },
      source: STAFF,
    };
  return {
    by: 'organization-admin',
    at: { url: ADMINISTRATION, path: 'Atlassian Administration → Directory → Groups' },
    source: STAFF,
  };
}
