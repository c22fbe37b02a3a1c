import { type DocumentStore } from '../../adapters/forge/document-store';
import { type Changed, type SettingsAnswer, type SettingsView } from '../../contract/settings';
import { DEFAULT_THRESHOLDS } from '../../domain/findings/thresholds';
import { DEFAULT_RETENTION } from '../../domain/history/kept-days';
import { DEFAULT_PRICE_BOOK } from '../../domain/seats/default-price-book';
import { type PriceBookEdits, toEdits, withEdits } from '../../domain/setup/price-book-edits';
import { DEFAULT_PLAN_RULES } from '../../domain/setup/plan-rules';
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
  /** Puts a part back to what it was before its last change; once more takes that back. */
  readonly undo: (part: SettingsPart, seenVersion: number) => Promise<SettingsAnswer>;
  /** The same store, which notes whose changes they are. */
  readonly signedBy: (sign: () => Promise<Changed>) => SettingsStore;
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
  roleTemplates: asItIs<Settings['roleTemplates']>([]),
  groupSync: asItIs<Settings['groupSync']>([]),
  planRules: asItIs(DEFAULT_PLAN_RULES),
};

function asItIs<Value>(inTheBeginning: Value): StoredForm<Value, Value> {
  return { read: (stored = inTheBeginning) => stored, write: (value) => value };
}

/** One part as it is stored: what counts now, and what counted before the last change. */
interface Kept<Stored> {
  /** Missing where the last change went back to the beginning. */
  readonly now?: Stored;
  readonly changed?: Changed;
  readonly before?: { readonly now?: Stored; readonly changed?: Changed };
}

/** Forge keeps 240 KiB under one key, and each part is kept twice. */
const MAX_PART_BYTES = 110_000;

export function createSettingsStore(
  documents: DocumentStore,
  sign: () => Promise<Changed | undefined> = () => Promise.resolve(undefined),
): SettingsStore {
  const getSettings = () => readSettings(documents);
  const change = async <Part extends SettingsPart>(
    part: Part,
    seenVersion: number,
    toStored: (held: Kept<StoredSettings[Part]>) => { now?: StoredSettings[Part] } | undefined,
  ): Promise<SettingsAnswer> => {
    const changed = await sign();
    const isSaved = await documents.change<Kept<StoredSettings[Part]>>(toKey(part), (held) => {
      if (held.version !== seenVersion) return undefined;
      const kept = held.value ?? {};
      const next = toStored(kept);
      return next && { ...next, ...(changed && { changed }), before: withoutBefore(kept) };
    });
    return { outcome: isSaved ? 'saved' : 'outdated', settings: await getSettings() };
  };
  return {
    getSettings,
    save: (part, seenVersion, toValue) =>
      change(part, seenVersion, ({ now }) => {
        const { read, write } = FORMS[part];
        return { now: fitting(write(toValue(read(now)))) };
      }),
    undo: (part, seenVersion) =>
      change(part, seenVersion, ({ before }) => {
        if (!before) return undefined;
        return before.now === undefined ? {} : { now: before.now };
      }),
    signedBy: (signing) => createSettingsStore(documents, signing),
  };
}

function withoutBefore<Stored>({ now, changed }: Kept<Stored>): Omit<Kept<Stored>, 'before'> {
  return { ...(now !== undefined && { now }), ...(changed && { changed }) };
}

async function readSettings(documents: DocumentStore): Promise<SettingsView> {
  const readPart = async <Part extends SettingsPart>(part: Part) => {
    const held = await documents.find<Kept<StoredSettings[Part]>>(toKey(part));
    const { now, changed } = held?.value ?? {};
    return {
      version: held?.version ?? 0,
      value: FORMS[part].read(now),
      ...(changed && { changed }),
    };
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
