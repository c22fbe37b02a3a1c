import { SOURCES } from './offboarding-sources';

/** The four things that may become of an account, and of everything that hangs on it. */
export const ACCOUNT_ACTION_KINDS = ['remove', 'deactivate', 'delete', 'suspend'] as const;
export type AccountActionKind = (typeof ACCOUNT_ACTION_KINDS)[number];

export const ACCOUNT_ASPECTS = [
  'access',
  'seat',
  'grants',
  'own-keys',
  'added-keys',
  'pipelines',
  'commits',
  'comments',
  'personal-workspace',
  'undo',
] as const;
export type AccountAspect = (typeof ACCOUNT_ASPECTS)[number];

export const ASPECT_TITLES: Readonly<Record<AccountAspect, string>> = {
  access: 'Access',
  seat: 'Seat',
  grants: 'Direct grants and groups',
  'own-keys': 'Their own SSH keys and API tokens',
  'added-keys': 'Access keys and tokens they made',
  pipelines: 'Pipelines',
  commits: 'Commits',
  comments: 'Comments and pull requests',
  'personal-workspace': 'Personal workspace',
  undo: 'Way back',
};

/** What one action does to one thing. Not known: no document says it, so nobody should build on it. */
export interface ActionConsequence {
  readonly says: string;
  readonly isKnown: boolean;
  readonly source: string;
}

export interface AccountAction {
  readonly kind: AccountActionKind;
  readonly title: string;
  /** As the menus say it. */
  readonly path: string;
  readonly source: string;
  readonly does: Readonly<Record<AccountAspect, ActionConsequence>>;
}

const told = (says: string, source: string): ActionConsequence => ({ says, isKnown: true, source });
const untold = (says: string, source: string): ActionConsequence => ({
  says,
  isKnown: false,
  source,
});

const KEYS_STAY = told('go on working: they belong to the place', SOURCES.accessTokens);
const SCHEDULES = untold(
  'whether schedules and deployments they set up go on; variables with their credentials fail once these do',
  SOURCES.automation,
);
const COMMITS_STAY = told(
  'stay, with the name and e-mail address in Git history',
  SOURCES.userGuide,
);
const COMMENTS_STAY = told('stay, under their name', SOURCES.userGuide);

/** Remove, deactivate, delete and suspend side by side, each cell with its source. */
export const ACCOUNT_ACTIONS: readonly AccountAction[] = [
  {
    kind: 'remove',
    title: 'Remove from the workspace',
    path: 'Workspace settings → User directory → … → Remove; or app access in Atlassian Administration',
    source: SOURCES.removeFromPlan,
    does: {
      access: told('ends in all repositories of this workspace', SOURCES.removeFromPlan),
      seat: told('freed', SOURCES.removeFromPlan),
      grants: told(
        'gone with the membership; removal from groups alone keeps them',
        SOURCES.removeInactive,
      ),
      'own-keys': untold(
        'no document speaks of them; they stay with the account, which opens nothing here any more',
        SOURCES.removeFromPlan,
      ),
      'added-keys': KEYS_STAY,
      pipelines: SCHEDULES,
      commits: COMMITS_STAY,
      comments: COMMENTS_STAY,
      'personal-workspace': told('its owner cannot be removed', SOURCES.personalOwner),
      undo: told('invite again; the person must accept', SOURCES.removeFromPlan),
    },
  },
  {
    kind: 'deactivate',
    title: 'Deactivate the managed account',
    path: 'Atlassian Administration → Directory → Managed accounts → Deactivate account',
    source: SOURCES.deactivate,
    does: {
      access: told('no sign-in to any Atlassian app', SOURCES.deactivate),
      seat: told('not counted any more; billing stops', SOURCES.notOnPlan),
      grants: told('stay, and are back on the day of reactivation', SOURCES.removeInactive),
      'own-keys': untold('whether SSH keys and API tokens stop at once', SOURCES.deactivate),
      'added-keys': KEYS_STAY,
      pipelines: SCHEDULES,
      commits: COMMITS_STAY,
      comments: COMMENTS_STAY,
      'personal-workspace': told('cannot be reached until reactivation', SOURCES.personalGone),
      undo: told('reactivate at any time', SOURCES.personalGone),
    },
  },
  {
    kind: 'delete',
    title: 'Delete the managed account',
    path: 'Atlassian Administration → Directory → Managed accounts → Delete account',
    source: SOURCES.deleteAccount,
    does: {
      access: told('ends at once, for good after 14 days', SOURCES.deleteAccount),
      seat: told('freed', SOURCES.deleteAccount),
      grants: told('gone with the account', SOURCES.deleteAccount),
      'own-keys': told('removed with the account', SOURCES.userGuide),
      'added-keys': KEYS_STAY,
      pipelines: SCHEDULES,
      commits: COMMITS_STAY,
      comments: told('stay, under “Former user”', SOURCES.userGuide),
      'personal-workspace': told('deleted with all its repositories', SOURCES.personalGone),
      undo: told('cancel within 14 days; never after', SOURCES.deletionCancelled),
    },
  },
  {
    kind: 'suspend',
    title: 'Suspend in the organization',
    path: 'Atlassian Administration → Directory → Users → Suspend access',
    source: SOURCES.suspend,
    does: {
      access: told('no access to the apps of this organization; others stay open', SOURCES.suspend),
      seat: told('not billed', SOURCES.suspend),
      grants: untold('whether they stay; expect them back when it is lifted', SOURCES.suspend),
      'own-keys': untold('whether SSH keys and API tokens stop', SOURCES.suspend),
      'added-keys': KEYS_STAY,
      pipelines: SCHEDULES,
      commits: COMMITS_STAY,
      comments: COMMENTS_STAY,
      'personal-workspace': untold(
        'whether it can be reached; it is not the organization’s',
        SOURCES.personalGone,
      ),
      undo: told('restore access at any time', SOURCES.suspend),
    },
  },
];
