import { type AccessIndex } from '../access/access-index';
import { type OrganizationActivity } from '../activity/organization-activity';
import { type FactFamily } from '../facts/fact-families';
import { type Facts } from '../facts/facts';
import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
} from '../facts/ids';
import { type Gap } from '../facts/reading';
import { type Setup } from '../setup/setup';
import { type GroupMapping } from '../sync/group-mapping';
import { type GroupSource } from '../sync/group-source';
import { type DirectoryPerson } from '../directory/directory-person';
import { type ManualCheck, type RegisterEntry } from './brought-facts';
import { type Thresholds } from './thresholds';

/** One entry of the catalogue. `find` is pure: the same evidence always gives the same verdict. */
export interface Rule {
  /** As in the catalogue: `PRIV-01`. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly category: Category;
  readonly why: string;
  readonly remedy: string;
  /** The page of Bitbucket or Atlassian Administration where the remedy happens. */
  readonly remedyAt: RemedyPage;
  /** Where the rule comes from: addresses of documents. */
  readonly sources: readonly string[];
  /** Everything it looks at; an entry that nobody loaded makes it (partly) not checked. */
  readonly needs: readonly Need[];
  readonly find: (evidence: Evidence) => Verdict;
}

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const CATEGORIES = [
  'seats',
  'invitations',
  'privileges',
  'offboarding',
  'visibility',
  'branches',
  'keys',
  'tokens',
  'identity',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Everything a rule may look at. What was never loaded is missing, and missing is not empty. */
export interface Evidence {
  readonly facts: Facts;
  readonly index: AccessIndex;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly thresholds: Thresholds;
  readonly setup: Setup;
  /** The scan before this one, for rules about what changed. */
  readonly previous?: Facts;
  /** From the User Directory CSV or the organization API. */
  readonly directory?: Brought<readonly DirectoryPerson[]>;
  /** When each app of Atlassian last saw people, from the organization API. */
  readonly organization?: OrganizationActivity;
  readonly register?: Brought<readonly RegisterEntry[]>;
  readonly manualChecks?: Brought<readonly ManualCheck[]>;
  /** Facts of other workspaces that were scanned too. */
  readonly otherWorkspaces?: readonly Facts[];
  /** Which group of the identity provider stands for what; missing while nobody has said so. */
  readonly groupSync?: GroupSyncEvidence;
  /** Atlassian account ids of people who left, as a list of the company says. */
  readonly leavers?: Brought<readonly string[]>;
}

export interface GroupSyncEvidence {
  readonly mappings: readonly GroupMapping[];
  /** Missing while no export of the identity provider was loaded. */
  readonly source?: GroupSource;
}

export interface Brought<Value> {
  readonly value: Value;
  readonly source: 'directory-csv' | 'organization-api' | 'typed-in';
  /** When the file was written or the page was looked at, milliseconds since 1970. */
  readonly asOf: number;
}

export interface Verdict {
  readonly matches: readonly Match[];
  /** What could not be decided, and why. Without matches and with something missing, nothing is clean. */
  readonly missing: readonly Missing[];
}

export interface Match {
  readonly subject: Subject;
  /** Tells two matches of one rule on one subject apart (a branch, a key id, a kind of rule). */
  readonly about?: string;
  /** The facts that matched, as short sentences with numbers, ids resolved to names. */
  readonly evidence: readonly string[];
  readonly related?: readonly Subject[];
}

export type Subject =
  | { readonly kind: 'workspace' }
  | { readonly kind: 'person'; readonly person: AccountUuid }
  | { readonly kind: 'group'; readonly group: GroupSlug }
  | { readonly kind: 'project'; readonly project: ProjectUuid }
  | { readonly kind: 'repository'; readonly repository: RepositoryUuid }
  | { readonly kind: 'register-entry'; readonly name: string };

export interface Missing {
  readonly need: Need;
  /** Where only that of one subject is missing. */
  readonly subject?: Subject;
  /** The rest is there and was looked at. */
  readonly isPart?: true;
  /** In words: `12 of 300 repositories`. */
  readonly detail?: string;
  readonly gap?: Gap;
}

/** Kinds of facts a rule may need; words for people are in need-words.ts. */
export type Need =
  | FactFamily
  | 'workspace-settings'
  | 'previous-scan'
  | 'other-workspaces'
  | 'plan'
  | 'billing-period'
  | 'paid-seats'
  | 'billed-seats'
  | 'managed-in'
  | 'company-domains'
  | 'directory'
  | 'leavers'
  | 'last-active'
  | 'two-step-verification'
  | 'register'
  | 'manual-check'
  | 'commits'
  | 'pull-requests'
  | 'pipeline-variables'
  | 'plan-history'
  | 'templates'
  | 'identity-groups';

export const REMEDY_PAGES = [
  'user-directory',
  'workspace-user-groups',
  'workspace-settings',
  'workspace-plan',
  'project-permissions',
  'project-access-keys',
  'repository-permissions',
  'repository-details',
  'repository-branch-restrictions',
  'repository-merge-checks',
  'repository-access-keys',
  'repository-webhooks',
  'repository-default-reviewers',
  'project-default-reviewers',
  'workspace-webhooks',
  'access-tokens',
  'atlassian-administration',
  'usher',
] as const;
export type RemedyPage = (typeof REMEDY_PAGES)[number];
