import { type DocumentStore } from '../../adapters/forge/document-store';
import { type SettingsAnswer, type SettingsView } from '../../contract/settings';
import { DEFAULT_THRESHOLDS } from '../../domain/findings/thresholds';
import { DEFAULT_RETENTION } from '../../domain/history/kept-days';
import { DEFAULT_PRICE_BOOK } from '../../domain/seats/default-price-book';
import { type PriceBookEdits, toEdits, withEdits } from '../../domain/setup/price-book-edits';
import { DEFAULT_DIGEST_SCHEDULE, DEFAULT_SCAN_SCHEDULE } from '../../domain/setup/schedules';
import { type Settings, type SettingsPart } from '../../domain/setup/settings';
import { NO_SETUP } from '../../domain/setup/setup';
import { ContractFailure } from '../contract-failure';

/** What admins have decided, each part under a number of its own. */
export interface SettingsStore {
  readonly getSettings: () => Promise<SettingsView>;
  /**
   * Changes one part, if it still is the one the admin has seen.
   * @throws ContractFailure (`bad-request`) when the part would no longer fit the storage
   */
  readonly save: <Part extends SettingsPart>(
    part: Part,
    seenVersion: number,
    change: (held: Settings[Part]) => Settings[Part],
  ) => Promise<SettingsAnswer>;
}

/** Of the price book only what admins have made of it is kept: the rest is what Usher ships now. */
interface StoredSettings extends Omit<Settings, 'priceBook'> {
  readonly priceBook: PriceBookEdits;
}

interface StoredForm<Value, Stored> {
  /** @param stored missing where nobody has decided anything yet */
  readonly read: (stored: Stored | undefined) => Value;
  readonly write: (value: Value) => Stored;
}

const FORMS: {
  readonly [Part in SettingsPart]: StoredForm<Settings[Part], StoredSettings[Part]>;
} = {
  setup: asItIs(NO_SETUP),
  // A number that came with a newer version of Usher has its default where an older one stored the rest.
  thresholds: {
    read: (stored) => ({ ...DEFAULT_THRESHOLDS, ...stored }),
    write: (thresholds) => thresholds,
  },
  retention: asItIs(DEFAULT_RETENTION),
  exemptions: asItIs<Settings['exemptions']>([]),
  manualChecks: asItIs<Settings['manualChecks']>([]),
  register: asItIs<Settings['register']>([]),
  priceBook: {
    read: (edits = []) => withEdits(DEFAULT_PRICE_BOOK, edits),
    write: (book) => toEdits(DEFAULT_PRICE_BOOK, book),
  },
  scanSchedule: asItIs(DEFAULT_SCAN_SCHEDULE),
  digestSchedule: asItIs(DEFAULT_DIGEST_SCHEDULE),
  protectedPeople: asItIs<Settings['protectedPeople']>([]),
};

function asItIs<Value>(inTheBeginning: Value): StoredForm<Value, Value> {
  return { read: (stored = inTheBeginning) => stored, write: (value) => value };
}

/** Forge keeps 240 KiB under one key. */
const MAX_PART_BYTES = 200_000;

export function createSettingsStore(documents: DocumentStore): SettingsStore {
  const getSettings = () => readSettings(documents);
  return {
    getSettings,
    save: async (part, seenVersion, change) => {
      const { read, write } = FORMS[part];
      const isSaved = await documents.change<StoredSettings[typeof part]>(toKey(part), (held) =>
        held.version === seenVersion ? fitting(write(change(read(held.value)))) : undefined,
      );
      return { outcome: isSaved ? 'saved' : 'outdated', settings: await getSettings() };
    },
  };
}

async function readSettings(documents: DocumentStore): Promise<SettingsView> {
  const readPart = async <Part extends SettingsPart>(part: Part) => {
    const held = await documents.find<StoredSettings[Part]>(toKey(part));
    return { version: held?.version ?? 0, value: FORMS[part].read(held?.value) };
  };
  const parts = Object.keys(FORMS) as SettingsPart[];
  const read = await Promise.all(parts.map(async (part) => [part, await readPart(part)] as const));
  // One entry for each part, which TypeScript cannot follow.
  return Object.fromEntries(read) as unknown as SettingsView;
}

function fitting<Value>(value: Value): Value {
  if (Buffer.byteLength(JSON.stringify(value)) <= MAX_PART_BYTES) return value;
  throw new ContractFailure(
    'bad-request',
    'There is no room for more of these. Remove some that are no longer needed; nothing was changed.',
  );
}

function toKey(part: SettingsPart): string {
  return `settings-${part}`;
}
