import { type Account } from '../domain/facts/facts';
import { type AccountUuid, type RepositoryUuid } from '../domain/facts/ids';
import { isGapRecord, type RowOf, type ScanRecord } from '../domain/facts/scan-record';

/** What later records of a journal speak of by its place instead of its name. */
export interface JournalBook {
  readonly people: Places<AccountUuid>;
  readonly repositories: Places<Named>;
  /** Takes in what the lists of members and of repositories name; what is known keeps its place. */
  readonly learn: (record: ScanRecord) => void;
}

/** A repository as the list called it. */
export interface Named {
  readonly repository: RepositoryUuid;
  readonly slug: string;
}

interface Places<Item> {
  readonly count: () => number;
  /** By uuid. */
  readonly find: (uuid: string) => number | undefined;
  readonly at: (place: number) => Item | undefined;
}

/** Places are given in the order of the records, so that whoever reads the same ones knows the same places. */
export function createJournalBook(records: Iterable<ScanRecord> = []): JournalBook {
  const people = createPlaces<AccountUuid>();
  const repositories = createPlaces<Named>();
  const learn = (record: ScanRecord) => {
    if (isGapRecord(record)) return;
    // Rows are of the kind of their job, which TypeScript cannot follow.
    if (record.job.kind === 'members')
      for (const { uuid } of record.rows as readonly Account[]) people.add(uuid, uuid);
    if (record.job.kind === 'repositories')
      for (const { uuid, slug } of record.rows as readonly RowOf['repositories'][])
        repositories.add(uuid, { repository: uuid, slug });
  };
  for (const record of records) learn(record);
  return { people, repositories, learn };
}

function createPlaces<Item>() {
  const items: Item[] = [];
  const places = new Map<string, number>();
  return {
    count: () => items.length,
    find: (uuid: string) => places.get(uuid),
    at: (place: number) => items[place],
    add: (uuid: string, item: Item) => {
      if (places.has(uuid)) return;
      places.set(uuid, items.length);
      items.push(item);
    },
  };
}
