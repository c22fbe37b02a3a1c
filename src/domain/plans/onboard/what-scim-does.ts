import { type Setup } from '../../setup/setup';
import { type Hazard } from '../plan';

export interface ScimWords {
  readonly does: readonly string[];
  readonly doesNot: readonly string[];
  /** Atlassian's own texts disagree, or nobody told how the workspace is managed. */
  readonly isOpen: readonly string[];
  readonly source: string;
}

const UNDERSTAND =
  'https://support.atlassian.com/provisioning-users/docs/understand-user-provisioning/';
const UNIFIED =
  'https://bitbucket.org/blog/unified-user-management-is-generally-available-for-new-bitbucket-cloud-workspaces';

const CREATES =
  'create the managed Atlassian account of somebody whose address is of a verified domain (needs Atlassian Guard or a plan that includes it)';
const NEVER =
  'grant a project or a repository, exempt anybody from a branch rule, name default reviewers, or make credentials of machines';
const GROUPS_PROBABLY =
  'groups of the identity provider very probably arrive as groups that can be granted projects and repositories; no text of Atlassian promises it for Bitbucket';

/** What provisioning from an identity provider does of an onboarding, for how the workspace is managed. */
export function whatScimDoes({ managedIn }: Setup): ScimWords {
  switch (managedIn?.value) {
    case 'bitbucket':
      return {
        does: [CREATES],
        doesNot: ['fill any group of this workspace: they are kept in Bitbucket', NEVER],
        isOpen: [],
        source: UNDERSTAND,
      };
    case 'atlassian-administration':
      return {
        does: [CREATES, 'give them Bitbucket through a group with app access'],
        doesNot: [NEVER],
        isOpen: [GROUPS_PROBABLY],
        source: UNIFIED,
      };
    case undefined:
      return {
        does: [CREATES],
        doesNot: [NEVER],
        isOpen: [
          'where people are managed was not told: only in Atlassian Administration can groups be synced at all',
        ],
        source: UNDERSTAND,
      };
  }
}

export function scimHazard(setup: Setup): Hazard {
  const { does, doesNot, isOpen, source } = whatScimDoes(setup);
  const open = isOpen.length === 0 ? '' : ` Not certain: ${isOpen.join('; ')}.`;
  return {
    code: 'what-scim-does',
    severity: isOpen.length === 0 ? 'medium' : 'not-known',
    says: `SCIM can ${does.join(' and ')}. It does not ${doesNot.join(', nor ')}.${open}`,
    remedy: 'This plan grants what SCIM does not.',
    source,
  };
}
