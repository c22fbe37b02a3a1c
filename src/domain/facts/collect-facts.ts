import { collectAccounts } from './collect-accounts';
import { collectActivity } from './collect-activity';
import { collectGroups } from './collect-groups';
import { type CollectedJobs, createCollectedJobs } from './collected-jobs';
import { needsBranchingModel } from './branching-model-need';
import {
  type Facts,
  type Group,
  type ListName,
  type Project,
  type Repository,
  type Workspace,
} from './facts';
import { type ProjectUuid } from './ids';
import { sorted } from './sorted';
import { createKnownRepositories, type KnownRepositories } from './known-repositories';
import { listUnknownGroups, needsListing } from './listing-need';
import { type Gap, isComplete, type Reading, rowsRead } from './reading';
import { type RowOf, type ScanRecord } from './scan-record';

/** The fold from a scan's records to facts. */
export interface FactsCollector {
  /** Records of different jobs may come in any order, and any record twice. */
  readonly add: (record: ScanRecord) => void;
  /** Takes over the one page of a job that an earlier scan read, where this one has read nothing of it. */
  readonly keep: CollectedJobs['keep'];
  /** What is known now; `undefined` before the workspace itself was read. */
  readonly facts: (state?: ScanState) => Facts | undefined;
}

export interface ScanState {
  /** When the scan ended; missing while it runs and when it was cut off. */
  readonly endedAt?: number;
  /** Why what was not asked is missing; `not-read-yet` unless the scan was stopped for a reason. */
  readonly notReadYet?: Gap;
}

/**
 * @param previous facts of an earlier scan, perhaps by somebody who may read more: where groups
 * cannot be read now, the members they had then are kept, with the time of that reading
 */
export function createFactsCollector(previous?: Facts): FactsCollector {
  const jobs = createCollectedJobs();
  const known = createKnownRepositories();
  return {
    add: (record) => {
      jobs.add(record);
      known.forget(record);
    },
    keep: (page) => {
      jobs.keep(page);
      known.forget(page);
    },
    facts: (state = {}) => {
      const gap = state.notReadYet ?? NOT_READ_YET;
      const [workspace] = rowsRead(jobs.read({ kind: 'workspace' }, ({ uuid }) => uuid, gap));
      // What is known says that the rest is not read yet.
      const ofGap = gap === NOT_READ_YET ? known : createKnownRepositories();
      return workspace && toFacts({ jobs, known: ofGap, gap, workspace, previous, ...state });
    },
  };
}

const NOT_READ_YET: Gap = { reason: 'not-read-yet' };

interface Collected extends ScanState {
  readonly jobs: CollectedJobs;
  readonly known: KnownRepositories;
  readonly gap: Gap;
  readonly workspace: Workspace;
  readonly previous: Facts | undefined;
}

function toFacts(collected: Collected): Facts {
  const { jobs, gap, workspace, previous, endedAt } = collected;
  const members = jobs.read({ kind: 'members' }, ({ uuid }) => uuid, gap);
  const groupList = jobs.read({ kind: 'groups' }, ({ slug }) => slug, gap);
  const projectList = jobs.read({ kind: 'projects' }, ({ uuid }) => uuid, gap);
  const repositoryList = jobs.read({ kind: 'repositories' }, ({ uuid }) => uuid, gap);
  const groups = collectGroups({ list: groupList, members, pages: jobs.pages(), previous });
  const projects = rowsRead(projectList).map((row) => toProject(row, collected));
  return {
    workspace,
    startedAt: jobs.startedAt(),
    ...(endedAt !== undefined && { endedAt }),
    accounts: collectAccounts(jobs.pages(), listRemembered(groups, previous)),
    groups,
    projects: sorted(projects, ({ key }) => key),
    repositories: toRepositories(rowsRead(repositoryList), { ...collected, groups, projects }),
    lists: {
      members: withoutRows(members),
      groups: rememberedList(withoutRows(groupList), previous?.lists.groups),
      projects: withoutRows(projectList),
      repositories: withoutRows(repositoryList),
    },
    webhooks: jobs.read({ kind: 'workspace-webhooks' }, ({ uuid }) => uuid, gap),
    invitations: jobs.read({ kind: 'invitations' }, (_, place) => String(place), gap),
  };
}

function toProject(row: RowOf['projects'], { jobs, gap }: Collected): Project {
  const { uuid: project, key } = row;
  return {
    ...row,
    groupGrants: jobs.read(
      { kind: 'project-group-grants', project, key },
      ({ group }) => group,
      gap,
    ),
    personGrants: jobs.read(
      { kind: 'project-person-grants', project, key },
      ({ person }) => person,
      gap,
    ),
    accessKeys: jobs.read({ kind: 'project-access-keys', project, key }, keyId, gap),
  };
}

interface Surroundings extends Collected {
  readonly groups: readonly Group[];
  readonly projects: readonly Project[];
}

function toRepositories(
  rows: readonly RowOf['repositories'][],
  surroundings: Surroundings,
): readonly Repository[] {
  const unknownGroups = listUnknownGroups(surroundings.groups);
  const projects = new Map<ProjectUuid | undefined, Project>();
  for (const project of surroundings.projects) projects.set(project.uuid, project);
  const { known } = surroundings;
  return known.inOrder(rows).map((row): Repository => {
    const one = known.find(row) ?? known.put({ row, repository: toRepository(row, surroundings) });
    const { repository } = one;
    const grants = [repository.groupGrants, projects.get(row.project)?.groupGrants];
    const isDue = surroundings.endedAt === undefined && needsListing(grants, unknownGroups);
    if (isDue || wasTried(repository, surroundings)) return repository;
    one.notAsked ??= { ...repository, listing: { state: 'unread', gap: NOT_ASKED } };
    return one.notAsked;
  });
}

/** Other facts tell every level here, or no listing could tell more. */
const NOT_ASKED: Gap = { reason: 'not-asked' };

function wasTried({ listing }: Repository, { gap }: Collected): boolean {
  return listing.state !== 'unread' || listing.gap !== gap;
}

function toRepository(row: RowOf['repositories'], { jobs, gap }: Collected): Repository {
  const at = { repository: row.uuid, slug: row.slug };
  const branchRules = jobs.read({ kind: 'branch-rules', ...at }, ({ id }) => String(id), gap);
  const model = onlyRow(jobs.read({ kind: 'branching-model', ...at }, () => '', gap));
  return {
    ...row,
    groupGrants: jobs.read({ kind: 'repository-group-grants', ...at }, (g) => g.group, gap),
    personGrants: jobs.read({ kind: 'repository-person-grants', ...at }, (g) => g.person, gap),
    branchRules,
    listing: jobs.read({ kind: 'listing', ...at }, ({ person }) => person, gap),
    branchingModel: model.state === 'unread' ? unreadModel(model, branchRules) : model,
    accessKeys: jobs.read({ kind: 'repository-access-keys', ...at }, keyId, gap),
    defaultReviewers: jobs.read({ kind: 'default-reviewers', ...at }, reviewerId, gap),
    forks: jobs.read({ kind: 'forks', ...at }, ({ fullName }) => fullName, gap),
    overrides: onlyRow(jobs.read({ kind: 'overrides', ...at }, () => '', gap)),
    webhooks: jobs.read({ kind: 'repository-webhooks', ...at }, ({ uuid }) => uuid, gap),
    ...collectActivity(at, { jobs, notReadYet: gap }),
  };
}

/** Who was named by the project and by the repository is listed twice. */
const reviewerId = ({ person, origin }: RowOf['default-reviewers']) => `${person} ${origin}`;

const keyId = ({ id }: RowOf['repository-access-keys']) => String(id);

/** Only a branch rule that speaks of the model needs it; where rules may be missing, so may the need. */
function unreadModel(
  model: Extract<Repository['branchingModel'], { readonly state: 'unread' }>,
  branchRules: Repository['branchRules'],
): Repository['branchingModel'] {
  if (needsBranchingModel(rowsRead(branchRules))) return model;
  return { state: 'unread', gap: isComplete(branchRules) ? NOT_ASKED : branchRules.gap };
}

/** A job whose one page holds one thing, which Bitbucket answered in a form nobody could read otherwise. */
export function onlyRow<Row>(reading: Reading<readonly Row[]>): Reading<Row> {
  if (reading.state === 'unread') return reading;
  const [value] = reading.value;
  if (value !== undefined) return { ...reading, value };
  const gap: Gap = reading.state === 'partial' ? reading.gap : { reason: 'unreadable-answer' };
  return { state: 'unread', gap };
}

/** Names for members of groups that only an earlier scan knew. */
function listRemembered(groups: readonly Group[], previous: Facts | undefined) {
  if (!previous) return [];
  const inGroups = new Set(groups.flatMap(({ members }) => rowsRead(members)));
  return previous.accounts.filter(({ uuid }) => inGroups.has(uuid));
}

/** Groups may have come since: what an older list named is part of the truth, not all of it. */
export function rememberedList(
  now: Reading<null>,
  before: Facts['lists'][ListName] | undefined,
): Reading<null> {
  if (now.state !== 'unread' || !before || before.state === 'unread') return now;
  return { state: 'partial', readAt: before.readAt, value: null, gap: now.gap };
}

function withoutRows(reading: Reading<unknown>): Reading<null> {
  return reading.state === 'unread' ? reading : { ...reading, value: null };
}
