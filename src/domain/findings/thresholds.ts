/** Numbers a workspace may set for itself; the defaults are those of the catalogue. */
export interface Thresholds {
  readonly inactiveDays: number;
  /** Somebody added longer ago than this and not seen since was never active. */
  readonly neverActiveDays: number;
  readonly invitationStaleDays: number;
  /** Remind so many days before a key of the identity provider expires. */
  readonly scimKeyWarnDays: number;
  readonly maxWorkspaceAdmins: number;
  /** Of a project or a repository: whichever is more, this many or this share of those with access. */
  readonly maxScopeAdmins: number;
  readonly maxScopeAdminShare: number;
  /** People of one repository who have a grant of their own on it. */
  readonly maxDirectGrantShare: number;
  /** Members who may create repositories. */
  readonly maxCreatorShare: number;
  readonly maxAdminGroupMembers: number;
  /** From this share of the members on, everyone can write; not asked of workspaces this small. */
  readonly everyoneWritesShare: number;
  readonly everyoneWritesAboveMembers: number;
  readonly staleRepositoryDays: number;
  readonly minApprovals: number;
  /** Writers of a repository who are exempt from the push rule of its main branch. */
  readonly maxExemptWriterShare: number;
  readonly accessKeyUnusedDays: number;
  readonly accessKeyNeverUsedDays: number;
  readonly accessKeyMaxAgeDays: number;
  readonly maxPlacesOfOneKey: number;
  readonly minRsaBits: number;
  readonly tokenExpiryNoticeDays: number;
  readonly manualCheckValidDays: number;
  /** Addresses of these domains are the company's own. */
  readonly companyDomains: readonly string[];
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  inactiveDays: 90,
  neverActiveDays: 30,
  invitationStaleDays: 14,
  scimKeyWarnDays: 60,
  maxWorkspaceAdmins: 3,
  maxScopeAdmins: 3,
  maxScopeAdminShare: 0.05,
  maxDirectGrantShare: 0.2,
  maxCreatorShare: 0.25,
  maxAdminGroupMembers: 5,
  everyoneWritesShare: 0.8,
  everyoneWritesAboveMembers: 10,
  staleRepositoryDays: 180,
  minApprovals: 1,
  maxExemptWriterShare: 0.5,
  accessKeyUnusedDays: 90,
  accessKeyNeverUsedDays: 30,
  accessKeyMaxAgeDays: 365,
  maxPlacesOfOneKey: 3,
  minRsaBits: 3072,
  tokenExpiryNoticeDays: 30,
  manualCheckValidDays: 90,
  companyDomains: [],
};
