import { type WorkspaceRole } from './workspace-data';

/**
 * What a real workspace may do one way or the other. The defaults are what the documents say, or,
 * where they are silent, what we assume; docs/simulator.md lists both.
 */
export interface Switches {
  /** Where people are managed. `central` (admin.atlassian.com) hides dates of membership. */
  centrallyManaged: 'central' | 'bitbucket';
  /** What invitations (API 1.0) answer where people are managed centrally: they are off, no document says how. */
  managedInvitations: 404 | 403;
  plan: 'free' | 'standard' | 'premium';
  /** Paid seats; `null` = as many as there are people. Scales the hourly limit of an app. */
  seats: number | null;
  /** Plays every caller in this role; `real` = what the data say. */
  callerRole: 'real' | WorkspaceRole | 'project-admin' | 'repository-admin' | 'outsider';
  /** Whether an app acting as itself passes the admin checks. No document says. */
  asAppIsAdmin: boolean;
  /** Whether an app acting as itself sees private repositories it was given no grant on. */
  asAppSeesPrivate: boolean;
  /** Whether the effective listing names workspace admins, who have admin everywhere. */
  implicitAdminsListed: boolean;
  /** Whether the effective listing names members who can read only because a repository is public. */
  publicReadersListed: boolean;
  /** What an explicit list does with `q` and `sort`: Bitbucket says it "does not support" them. */
  explicitListQuery: 'ignored' | 'refused';
  /** Without `sort`, a repository shows up on two pages and another on none. */
  unsortedPagesShift: boolean;
  /** Users in lists of default reviewers come without `type`, as in Bitbucket's own examples. */
  reviewersLackType: boolean;
  /** `size`, `page` and `previous` are promised to nobody. */
  pageCounters: boolean;
  /** A field no document names, in every object. */
  unknownFields: boolean;
  /** Requests per window for every caller and resource group; `null` = Bitbucket's own limits. */
  limit: number | null;
  windowSeconds: number;
  /** Seconds in `Retry-After`; `null` = the header is not sent, as seen live. */
  retryAfterSeconds: number | null;
  latencyMs: number;
  /** So long a change is not seen by the next read. Bitbucket promises nothing; 0 to 5,000. */
  writeDelayMs: number;
  /** What taking away an explicit grant that is not there answers. */
  absentGrantDelete: 204 | 404;
  /** What a grant for somebody who is not in the workspace answers. */
  strangerGrant: 400 | 404;
}

export const defaultSwitches: Readonly<Switches> = {
  centrallyManaged: 'central',
  managedInvitations: 404,
  plan: 'standard',
  seats: null,
  callerRole: 'real',
  asAppIsAdmin: false,
  asAppSeesPrivate: true,
  implicitAdminsListed: true,
  publicReadersListed: false,
  explicitListQuery: 'ignored',
  unsortedPagesShift: true,
  reviewersLackType: false,
  pageCounters: true,
  unknownFields: false,
  limit: null,
  windowSeconds: 3600,
  retryAfterSeconds: null,
  latencyMs: 0,
  writeDelayMs: 0,
  absentGrantDelete: 204,
  strangerGrant: 400,
};
