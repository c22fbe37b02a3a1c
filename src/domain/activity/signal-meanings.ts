import { type ActivitySignal, type SignalSource } from './signal';

/** What a source's word on somebody is worth. */
export interface SignalMeaning {
  readonly name: string;
  /** What was seen when it tells a time. */
  readonly means: string;
  readonly cannotSee: string;
  /** Whether the person themselves was seen: the class may rest on it. */
  readonly isThePerson: boolean;
  /** Whether it would have seen somebody who is at work, so that its silence tells something. */
  readonly watches: boolean;
  /** Whether it may say *never*. */
  readonly saysNever: boolean;
  readonly sources: readonly string[];
}

const LAST_ACTIVITY =
  'https://support.atlassian.com/bitbucket-cloud/kb/exporting-last-activity-information-for-workspace-users/';
const LAST_LOGIN =
  'https://support.atlassian.com/bitbucket-cloud/kb/last-login-information-from-bitbucket-cloud-user-directory-export/';

export const SIGNAL_MEANINGS: Readonly<Record<SignalSource, SignalMeaning>> = {
  membership: {
    name: 'Membership last access',
    means: 'Used this workspace: a page of Bitbucket, or a push.',
    cannotSee:
      'Bitbucket tells it only where people are managed in Bitbucket itself; no date is not "never".',
    isThePerson: true,
    watches: true,
    saysNever: false,
    sources: [
      LAST_ACTIVITY,
      'https://developer.atlassian.com/cloud/bitbucket/announcement-breaking-change-workspace-membership/',
    ],
  },
  organization: {
    name: 'Organization last active',
    means: 'Looked at a page of the app for two seconds or more; told up to a day late.',
    cannotSee: 'Git and API use: somebody who only clones and pushes looks inactive.',
    isThePerson: true,
    watches: true,
    saysNever: true,
    sources: ['https://developer.atlassian.com/cloud/admin/organization/user-last-active-dates/'],
  },
  directory: {
    name: 'User directory last login',
    means: 'Signed in, or used Bitbucket, then or later: a lower bound.',
    cannotSee:
      'Perhaps git: one article of Atlassian says git is not recorded, another says it is.',
    isThePerson: true,
    watches: true,
    saysNever: true,
    sources: [LAST_ACTIVITY, LAST_LOGIN],
  },
  commits: {
    name: 'Commit',
    means: 'Author of a commit of that day, by the address of the commit.',
    cannotSee:
      'Who pushed it and when, commits under an address no account has, and whoever only reads.',
    isThePerson: true,
    watches: false,
    saysNever: false,
    sources: ['https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/'],
  },
  'pull-requests': {
    name: 'Pull request',
    means: 'Opened, changed, commented on, approved or declined a pull request.',
    cannotSee: 'Whoever only reads or pushes, and repositories that were not read.',
    isThePerson: true,
    watches: false,
    saysNever: false,
    sources: ['https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/'],
  },
  'access-key': {
    name: 'Access key use',
    means: 'A machine used a key that this person added. It does not count as the person.',
    cannotSee: 'Who runs the machine.',
    isThePerson: false,
    watches: false,
    saysNever: false,
    sources: ['https://developer.atlassian.com/cloud/bitbucket/rest/api-group-deployments/'],
  },
};

/** Jira is no Bitbucket: last active in another app is shown, and decides nothing about this seat. */
export function counts({ source, product }: ActivitySignal): boolean {
  return SIGNAL_MEANINGS[source].isThePerson && (product === undefined || product === 'bitbucket');
}
