/** Numbers a workspace may set for itself; the defaults are those of the catalogue. */
export interface Thresholds {
  readonly inactiveDays: number;
  readonly maxWorkspaceAdmins: number;
  readonly accessKeyUnusedDays: number;
  readonly accessKeyMaxAgeDays: number;
  readonly manualCheckValidDays: number;
  /** Addresses of these domains are the company's own. */
  readonly companyDomains: readonly string[];
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  inactiveDays: 90,
  maxWorkspaceAdmins: 3,
  accessKeyUnusedDays: 90,
  accessKeyMaxAgeDays: 365,
  manualCheckValidDays: 90,
  companyDomains: [],
};
