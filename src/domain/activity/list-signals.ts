import { type Account, type Facts } from '../facts/facts';
import { type AccountUuid } from '../facts/ids';
import { type Reading, rowsRead } from '../facts/reading';
import { type WorkTrace } from '../facts/work-trace';
import { createDirectoryLookup } from '../seats/billable';
import { createOrganizationSignals } from './organization-signals';
import { type ActivitySignal, type ActivitySources, type DirectoryActivity } from './signal';

type SignalsOf<Key> = (key: Key) => readonly ActivitySignal[];

/** What every source says of an account; sources that say nothing are left out. */
export function createSignals(sources: ActivitySources): SignalsOf<Account> {
  const { facts, directory, organization } = sources;
  const ofDirectory = createDirectorySignals(directory);
  const ofOrganization = createOrganizationSignals(organization);
  const ofWork = createWorkSignals(facts);
  const membersReadAt = readAtOf(facts.lists.members);
  return (account) => [
    ...seenOn('membership', account.lastAccessedOn, membersReadAt),
    ...(account.accountId === undefined ? [] : ofOrganization(account.accountId)),
    ...ofDirectory(account),
    ...ofWork(account.uuid),
  ];
}

function createDirectorySignals(directory: DirectoryActivity | undefined): SignalsOf<Account> {
  const lookUp = createDirectoryLookup(directory?.people);
  return (account) => {
    const lastActiveOn = lookUp(account)?.lastActiveOn;
    if (directory === undefined || lastActiveOn === undefined) return [];
    return lastActiveOn === null
      ? [{ source: 'directory', readAt: directory.asOf }]
      : seenOn('directory', lastActiveOn, directory.asOf);
  };
}

/** The newest of each kind: work of one day, whichever repository it was on. */
function createWorkSignals(facts: Facts): SignalsOf<AccountUuid> {
  const newest = new Map<AccountUuid, WorkSignals>();
  const note = (person: AccountUuid, [signal]: readonly ActivitySignal[], source: WorkSource) => {
    if (signal?.at === undefined) return;
    const known = newest.get(person) ?? {};
    if ((known[source]?.at ?? -Infinity) < signal.at)
      newest.set(person, { ...known, [source]: signal });
  };
  const noteTraces = (
    source: 'commits' | 'pull-requests',
    reading: Reading<readonly WorkTrace[]>,
  ) => {
    for (const { person, on } of rowsRead(reading))
      note(person, seenOn(source, on, readAtOf(reading)), source);
  };
  for (const { activity } of facts.repositories) {
    if (!activity) continue;
    noteTraces('commits', activity.commits);
    noteTraces('pull-requests', activity.pullRequests);
  }
  for (const { accessKeys } of [...facts.projects, ...facts.repositories])
    for (const { addedBy, lastUsedOn = null } of rowsRead(accessKeys))
      if (addedBy !== undefined && lastUsedOn !== null)
        note(addedBy, seenOn('access-key', lastUsedOn, readAtOf(accessKeys)), 'access-key');
  return (person) => {
    const known = newest.get(person);
    return known === undefined ? [] : WORK_SOURCES.flatMap((source) => known[source] ?? []);
  };
}

const WORK_SOURCES = ['commits', 'pull-requests', 'access-key'] as const;
type WorkSource = (typeof WORK_SOURCES)[number];
type WorkSignals = Readonly<Partial<Record<WorkSource, ActivitySignal>>>;

/** Nothing where the date is missing or is none. */
function seenOn(
  source: ActivitySignal['source'],
  iso: string | undefined,
  readAt: number | undefined,
): readonly ActivitySignal[] {
  if (iso === undefined) return [];
  const at = Date.parse(iso);
  return Number.isNaN(at) ? [] : [{ source, at, ...(readAt !== undefined && { readAt }) }];
}

function readAtOf(reading: Reading<unknown>): number | undefined {
  return reading.state === 'unread' ? undefined : reading.readAt;
}
