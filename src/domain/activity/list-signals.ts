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
  const newest = new Map<string, ActivitySignal & { readonly at: number }>();
  const note = (person: AccountUuid, signal: ActivitySignal | undefined) => {
    if (signal?.at === undefined) return;
    const key = `${signal.source} ${person}`;
    if ((newest.get(key)?.at ?? -Infinity) < signal.at)
      newest.set(key, { ...signal, at: signal.at });
  };
  const noteTraces = (
    source: 'commits' | 'pull-requests',
    reading: Reading<readonly WorkTrace[]>,
  ) => {
    for (const { person, on } of rowsRead(reading))
      note(person, seenOn(source, on, readAtOf(reading))[0]);
  };
  for (const { activity } of facts.repositories) {
    if (!activity) continue;
    noteTraces('commits', activity.commits);
    noteTraces('pull-requests', activity.pullRequests);
  }
  for (const { accessKeys } of [...facts.projects, ...facts.repositories])
    for (const { addedBy, lastUsedOn } of rowsRead(accessKeys))
      if (addedBy !== undefined)
        note(addedBy, seenOn('access-key', lastUsedOn ?? undefined, readAtOf(accessKeys))[0]);
  return (person) =>
    (['commits', 'pull-requests', 'access-key'] as const).flatMap(
      (source) => newest.get(`${source} ${person}`) ?? [],
    );
}

/** Nothing where the date is missing or is none. */
function seenOn(
  source: ActivitySignal['source'],
  iso: string | undefined,
  readAt: number | undefined,
): readonly ActivitySignal[] {
  const at = Date.parse(iso ?? '');
  return Number.isNaN(at) ? [] : [{ source, at, ...(readAt !== undefined && { readAt }) }];
}

function readAtOf(reading: Reading<unknown>): number | undefined {
  return reading.state === 'unread' ? undefined : reading.readAt;
}
