export interface ScanSize {
  readonly people: number;
  readonly projects: number;
  readonly repositories: number;
}

export interface ScanTerms {
  /** False under Forge: then Bitbucket's own listing of each repository is read instead. */
  readonly canReadGroups: boolean;
  /** The share of the hourly limit to keep to, 0..1, and that limit. */
  readonly share: number;
  readonly hourlyLimit: number;
  /** For commits and pull requests; missing = they are not read. */
  readonly activityRequests?: number;
}

export interface ScanEstimate extends ScanSize {
  readonly requests: number;
  /** Until the structure is read and a provisional answer stands. */
  readonly firstAnswerMs: number;
  readonly completeMs: number;
  readonly share: number;
  readonly hourlyLimit: number;
}

/** An answer of Bitbucket takes 80 to 200 ms; with what is done in between, a third of a second. */
const ROUND_TRIP_MS = 300;
const IN_FLIGHT = 6;
const HOUR_MS = 3_600_000;

/**
 * What a scan of this size takes at best: each list by pages of 100, two requests a project, three a
 * repository, then details. Where a branch rule needs a branching model, one more each.
 */
export function estimateScan(size: ScanSize, terms: ScanTerms): ScanEstimate {
  const pages = (rows: number) => Math.max(1, Math.ceil(rows / 100));
  const { people, projects, repositories } = size;
  const lists = 3 + pages(people) + pages(projects);
  const structure = {
    workspaces: lists - (terms.canReadGroups ? 0 : 1) + 2 * projects,
    repositories: pages(repositories),
  };
  const details = detailRequests(size, terms);
  const complete = {
    workspaces:
      structure.workspaces + (terms.canReadGroups ? 0 : repositories) + details.workspaces,
    repositories: structure.repositories + 3 * repositories + details.repositories,
  };
  return {
    ...size,
    requests: complete.workspaces + complete.repositories,
    firstAnswerMs: toDuration(structure, terms),
    completeMs: toDuration(complete, terms),
    share: terms.share,
    hourlyLimit: terms.hourlyLimit,
  };
}

/**
 * Reviewers, overrides and forks of each repository; with an API token also access keys, webhooks
 * and two lists of invitations.
 */
function detailRequests(
  { projects, repositories }: ScanSize,
  { canReadGroups, activityRequests = 0 }: ScanTerms,
): RequestsByGroup {
  return canReadGroups
    ? { workspaces: projects + 3, repositories: 5 * repositories + activityRequests }
    : { workspaces: 0, repositories: 3 * repositories + activityRequests };
}

interface RequestsByGroup {
  readonly workspaces: number;
  readonly repositories: number;
}

/** Bitbucket limits the two groups of paths apart; the fuller one decides how many hours it takes. */
function toDuration(requests: RequestsByGroup, { share, hourlyLimit }: ScanTerms): number {
  const allowed = Math.max(1, Math.floor(share * hourlyLimit));
  const busiest = Math.max(requests.workspaces, requests.repositories);
  const hoursWaited = Math.max(0, Math.ceil(busiest / allowed) - 1);
  const sent = requests.workspaces + requests.repositories - hoursWaited * allowed;
  return hoursWaited * HOUR_MS + Math.ceil(Math.max(1, sent) / IN_FLIGHT) * ROUND_TRIP_MS;
}
