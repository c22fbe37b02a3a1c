import { withoutRole } from './collect-accounts';
import { onlyRow } from './collect-facts';
import { sorted } from './sorted';
import { type CollectedJobs, createCollectedJobs } from './collected-jobs';
import { type Account, type Facts, type Group, type Project, type Repository } from './facts';
import { type Gap, isComplete, type Reading } from './reading';
import { type PageRecord, type ScanRecord } from './scan-record';

/**
 * Facts with grants, branch rules and branching models that were read again since. What was asked for in vain
 * is a gap now; what was not asked for, or not to its end, stays as it was, with its age.
 */
export function withReadAgain(facts: Facts, records: Iterable<ScanRecord>): Facts {
  const jobs = createCollectedJobs();
  for (const record of records) jobs.add(record);
  const pages = [...jobs.pages()];
  return {
    ...facts,
    accounts: withNamed(facts, pages),
    groups: withNamedGroups(facts, pages),
    projects: facts.projects.map((project) => toProject(project, jobs)),
    repositories: facts.repositories.map((repository) => toRepository(repository, jobs)),
  };
}

/** Recognized by being this very object. */
const NOT_ENDED: Gap = { reason: 'not-read-yet' };

function orBefore<T>(now: Reading<T>, before: Reading<T>): Reading<T> {
  return now.state !== 'complete' && now.gap === NOT_ENDED ? before : now;
}

function toProject(one: Project, { read }: CollectedJobs): Project {
  const at = { project: one.uuid, key: one.key };
  const groups = read({ kind: 'project-group-grants', ...at }, (row) => row.group, NOT_ENDED);
  const people = read({ kind: 'project-person-grants', ...at }, (row) => row.person, NOT_ENDED);
  return {
    ...one,
    groupGrants: orBefore(groups, one.groupGrants),
    personGrants: orBefore(people, one.personGrants),
  };
}

function toRepository(one: Repository, { read }: CollectedJobs): Repository {
  const at = { repository: one.uuid, slug: one.slug };
  const groups = read({ kind: 'repository-group-grants', ...at }, (row) => row.group, NOT_ENDED);
  const people = read({ kind: 'repository-person-grants', ...at }, (row) => row.person, NOT_ENDED);
  const rules = read({ kind: 'branch-rules', ...at }, ({ id }) => String(id), NOT_ENDED);
  const model = onlyRow(read({ kind: 'branching-model', ...at }, () => '', NOT_ENDED));
  return {
    ...one,
    groupGrants: orBefore(groups, one.groupGrants),
    personGrants: orBefore(people, one.personGrants),
    branchRules: orBefore(rules, one.branchRules),
    branchingModel: orBefore(model, one.branchingModel),
  };
}

function withNamed({ accounts }: Facts, pages: readonly PageRecord[]): readonly Account[] {
  const known = new Map(accounts.map((account) => [account.uuid, account]));
  for (const account of pages.flatMap((page) => page.accounts ?? []))
    if (!known.has(account.uuid)) known.set(account.uuid, withoutRole(account));
  return sorted([...known.values()], ({ uuid }) => uuid);
}

function withNamedGroups({ groups, lists }: Facts, pages: readonly PageRecord[]): readonly Group[] {
  const gap: Gap = isComplete(lists.groups)
    ? { reason: 'not-found', detail: 'not in the list of groups' }
    : lists.groups.gap;
  const known = new Map(groups.map((group) => [group.slug, group]));
  for (const { slug, name } of pages.flatMap((page) => page.groups ?? []))
    if (!known.has(slug)) known.set(slug, { slug, name, members: { state: 'unread', gap } });
  return sorted([...known.values()], ({ slug }) => slug);
}
