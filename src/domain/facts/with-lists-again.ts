import { omit } from '../omit';
import { withoutRole } from './collect-accounts';
import { sorted } from './sorted';
import { type CollectedJobs, createCollectedJobs } from './collected-jobs';
import { type Account, type Facts, type Repository } from './facts';
import { type Gap, isComplete, type Reading } from './reading';
import { type RowOf, type ScanRecord } from './scan-record';

const NOT_READ_YET: Gap = { reason: 'not-read-yet' };

/** Readings that facts hold no gap for: a role and a visibility are values without an age. */
export interface ListsAgain {
  readonly members: Reading<readonly Account[]>;
  readonly repositories: Reading<readonly RowOf['repositories'][]>;
}

/** What was read of the two lists. */
export function readListsAgain(records: Iterable<ScanRecord>): ListsAgain {
  return toLists(collect(records));
}

/**
 * Facts with the members, the visibility and fork policy of repositories and the default reviewers that were read
 * again since. A list that was not read to its end changes nothing: nobody is gone for not being on it yet.
 */
export function withListsAgain(facts: Facts, records: Iterable<ScanRecord>): Facts {
  const jobs = collect(records);
  const { members, repositories } = toLists(jobs);
  const listed = isComplete(repositories)
    ? listStill(facts.repositories, repositories.value)
    : facts.repositories;
  return {
    ...facts,
    ...(isComplete(members) && {
      accounts: withMembers(facts.accounts, members.value),
      lists: { ...facts.lists, members: { ...members, value: null } },
    }),
    repositories: listed.map((one) => withReviewers(one, jobs)),
  };
}

function collect(records: Iterable<ScanRecord>): CollectedJobs {
  const jobs = createCollectedJobs();
  for (const record of records) jobs.add(record);
  return jobs;
}

function toLists({ read }: CollectedJobs): ListsAgain {
  return {
    members: read({ kind: 'members' }, ({ uuid }) => uuid, NOT_READ_YET),
    repositories: read({ kind: 'repositories' }, ({ uuid }) => uuid, NOT_READ_YET),
  };
}

function withMembers(
  accounts: readonly Account[],
  members: readonly Account[],
): readonly Account[] {
  const byId = new Map(accounts.map((account) => [account.uuid, withoutRole(account)]));
  for (const member of members) byId.set(member.uuid, member);
  return sorted([...byId.values()], ({ uuid }) => uuid);
}

/** One that was deleted is gone; one that was created since is for a scan to read. */
function listStill(
  repositories: readonly Repository[],
  rows: readonly RowOf['repositories'][],
): readonly Repository[] {
  const byId = new Map(rows.map((row) => [row.uuid, row]));
  return repositories.flatMap((one) => {
    const row = byId.get(one.uuid);
    if (!row) return [];
    const { isPrivate, forkPolicy } = row;
    return [
      { ...omit(one, 'forkPolicy'), isPrivate, ...(forkPolicy !== undefined && { forkPolicy }) },
    ];
  });
}

function withReviewers(one: Repository, { read }: CollectedJobs): Repository {
  const job = { kind: 'default-reviewers', repository: one.uuid, slug: one.slug } as const;
  const reading = read(job, ({ person, origin }) => `${person} ${origin}`, NOT_READ_YET);
  const isRead = isComplete(reading) || reading.gap !== NOT_READ_YET;
  return isRead ? { ...one, defaultReviewers: reading } : one;
}
