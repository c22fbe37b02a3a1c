import { withoutRole } from './collect-accounts';
import { rememberedList } from './collect-facts';
import { type Account, type Facts, type Project, type Repository } from './facts';
import { type GroupMemberList } from './group-member-list';
import { type AccountUuid } from './ids';
import { mergeGroups } from './merge-groups';
import { type OrganizationData } from '../organization/organization-data';
import { type Reading, rowsRead } from './reading';

/** What admins have loaded beside the app's own scan. */
export interface LoadedFacts {
  /** A snapshot of the `usher` command. */
  readonly snapshot?: Facts;
  readonly groupMembers?: GroupMemberList;
  /** Tells members of groups that the scan has found, too. */
  readonly organization?: OrganizationData;
}

/**
 * The app's scan together with what was loaded. The newer finished scan is the base and stays as it
 * is; the other only fills what the base could not read and Forge never can: group members, access
 * keys, webhooks and invitations, each with its own age.
 * @returns the very facts given where there is nothing to add; `undefined` without any facts
 */
export function mergeLoaded(scanned: Facts | undefined, loaded: LoadedFacts): Facts | undefined {
  const [base, other] = inOrder(scanned, loaded.snapshot);
  const { groupMembers: list, organization } = loaded;
  if (!base || (!other && !list && !organization)) return base;
  const filled = other ? fill(base, other) : base;
  const groups = mergeGroups({ base, other, list, organization });
  return {
    ...filled,
    groups,
    lists: { ...base.lists, groups: rememberedList(base.lists.groups, other?.lists.groups) },
    accounts: withNamed({ ...filled, groups }, other?.accounts ?? []),
  };
}

function inOrder(
  scanned: Facts | undefined,
  loaded: Facts | undefined,
): readonly [Facts | undefined, Facts | undefined] {
  if (!scanned || !loaded) return [scanned ?? loaded, undefined];
  return endOf(loaded) > endOf(scanned) ? [loaded, scanned] : [scanned, loaded];
}

/**
 * A scan that has not ended is older than any that has: half of one must not hide a whole one. What was
 * collected beside a scan never asked who is a member: it fills, and never stands in for a scan.
 */
function endOf({ endedAt, lists: { members } }: Facts): number {
  const isCollected = members.state === 'unread' && members.gap.reason === 'not-asked';
  return isCollected ? 0 : (endedAt ?? 0);
}

function fill(base: Facts, other: Facts): Facts {
  const projects = new Map(other.projects.map((project) => [project.uuid, project]));
  const repositories = new Map(other.repositories.map((each) => [each.uuid, each]));
  return {
    ...base,
    webhooks: readOr(base.webhooks, other.webhooks),
    invitations: readOr(base.invitations, other.invitations),
    projects: base.projects.map((one) => fillProject(one, projects.get(one.uuid))),
    repositories: base.repositories.map((one) => fillRepository(one, repositories.get(one.uuid))),
  };
}

function fillProject(base: Project, other: Project | undefined): Project {
  if (!other) return base;
  return { ...base, accessKeys: readOr(base.accessKeys, other.accessKeys) };
}

function fillRepository(base: Repository, other: Repository | undefined): Repository {
  if (!other) return base;
  return {
    ...base,
    accessKeys: readOr(base.accessKeys, other.accessKeys),
    webhooks: readOr(base.webhooks, other.webhooks),
  };
}

/** What the base read, even in part, is newer; the other's reading keeps its own time. */
function readOr<T>(base: Reading<T>, other: Reading<T>): Reading<T> {
  return base.state === 'unread' && other.state !== 'unread' ? other : base;
}

/** Whoever the filled parts name keeps a name; whether they are members is for the base to say. */
function withNamed(facts: Facts, others: readonly Account[]): readonly Account[] {
  const known = new Set(facts.accounts.map(({ uuid }) => uuid));
  const named = listNamed(facts);
  const added = others.filter(({ uuid }) => named.has(uuid) && !known.has(uuid)).map(withoutRole);
  return [...facts.accounts, ...added].sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
}

function listNamed({ groups, projects, repositories, invitations }: Facts): Set<AccountUuid> {
  const keys = [...projects, ...repositories].flatMap(({ accessKeys }) => rowsRead(accessKeys));
  return new Set([
    ...groups.flatMap(({ members }) => rowsRead(members)),
    ...keys.flatMap(({ addedBy }) => addedBy ?? []),
    ...rowsRead(invitations).flatMap(({ invitedBy }) => invitedBy ?? []),
  ]);
}
