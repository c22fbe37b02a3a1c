import { type DocumentStore } from '../../adapters/forge/document-store';
import { type FixEntry } from '../../contract/plans';

/** What the app has changed as admins who clicked: ids alone, the newest first, and no more than fit. */
export interface FixLog {
  readonly list: () => Promise<readonly FixEntry[]>;
  readonly add: (entry: FixEntry) => Promise<void>;
  readonly change: (id: string, change: (entry: FixEntry) => FixEntry) => Promise<void>;
}

const KEY = 'fixes';
const MOST = 200;

export function createFixLog(documents: Pick<DocumentStore, 'find' | 'change'>): FixLog {
  const update = async (
    change: (held: readonly FixEntry[]) => readonly FixEntry[],
  ): Promise<void> => {
    await documents.change<readonly FixEntry[]>(KEY, ({ value = [] }) => change(value));
  };
  return {
    list: async () => (await documents.find<readonly FixEntry[]>(KEY))?.value ?? [],
    add: (entry) => update((held) => [entry, ...held].slice(0, MOST)),
    change: (id, change) =>
      update((held) => held.map((entry) => (entry.id === id ? change(entry) : entry))),
  };
}
