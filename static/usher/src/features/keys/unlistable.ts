import { t } from '@lingui/core/macro';
import { type RegisterEntry } from '../../../../../src/domain/findings/brought-facts';

/** A kind of credential that no API lists, and what one of them may do. */
export interface Unlistable {
  readonly kind: RegisterEntry['kind'];
  readonly text: string;
  readonly may: string;
  readonly source: string;
}

const SUPPORT = 'https://support.atlassian.com/bitbucket-cloud/docs';

/** https://developer.atlassian.com/cloud/bitbucket/rest/ has no path that lists any of these. */
export const UNLISTABLE: readonly Unlistable[] = [
  {
    kind: 'workspace-ssh-key',
    text: t`Workspace SSH keys`,
    may: t`Every repository of the workspace, wherever the key is kept.`,
    source:
      'https://confluence.atlassian.com/bbkb/difference-between-repository-project-and-workspace-access-keys-1188785759.html',
  },
  {
    kind: 'repository-access-token',
    text: t`Repository access tokens`,
    may: t`What their scopes say, in one repository; they may write and administer.`,
    source: `${SUPPORT}/repository-access-tokens/`,
  },
  {
    kind: 'project-access-token',
    text: t`Project access tokens`,
    may: t`What their scopes say, in every repository of a project.`,
    source: `${SUPPORT}/create-a-project-access-token/`,
  },
  {
    kind: 'workspace-access-token',
    text: t`Workspace access tokens`,
    may: t`What their scopes say, in every repository of the workspace.`,
    source: `${SUPPORT}/workspace-access-tokens/`,
  },
  {
    kind: 'oauth-consumer',
    text: t`OAuth consumers`,
    may: t`What their permissions say, as whoever allowed them.`,
    source: `${SUPPORT}/use-oauth-on-bitbucket-cloud/`,
  },
];
