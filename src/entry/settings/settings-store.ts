import { type Document, type DocumentStore } from '../../adapters/forge/document-store';
import { type SettingsAnswer, type SettingsView } from '../../contract/settings';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../domain/findings/thresholds';
import { DEFAULT_RETENTION } from '../../domain/history/kept-days';
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

const DEFAULTS: Settings = {
  setup: NO_SETUP,
  thresholds: DEFAULT_THRESHOLDS,
  retention: DEFAULT_RETENTION,
  exemptions: [],
  manualChecks: [],
  register: [],
};
/** Forge keeps 240 KiB under one key. */
const MAX_PART_BYTES = 200_000;

export function createSettingsStore(documents: DocumentStore): SettingsStore {
  const getSettings = () => readSettings(documents);
  return {
    getSettings,
    save: async (part, seenVersion, change) => {
      const isSaved = await documents.change<Settings[typeof part]>(toKey(part), (held) =>
        held.version === seenVersion ? fitting(change(withDefault(part, held).value)) : undefined,
      );
      return { outcome: isSaved ? 'saved' : 'outdated', settings: await getSettings() };
    },
  };
}

async function readSettings(documents: DocumentStore): Promise<SettingsView> {
  const read = async <Part extends SettingsPart>(part: Part) =>
    withDefault(part, await documents.find<Settings[Part]>(toKey(part)));
  const [setup, thresholds, retention, exemptions, manualChecks, register] = await Promise.all([
    read('setup'),
    read('thresholds').then(withNewThresholds),
    read('retention'),
    read('exemptions'),
    read('manualChecks'),
    read('register'),
  ]);
  return { setup, thresholds, retention, exemptions, manualChecks, register };
}

function withDefault<Part extends SettingsPart>(
  part: Part,
  held: Document<Settings[Part] | undefined> | undefined,
): Document<Settings[Part]> {
  return { version: held?.version ?? 0, value: held?.value ?? DEFAULTS[part] };
}

/** A number that came with a newer version of Usher has its default where an older one stored the rest. */
function withNewThresholds({ version, value }: Document<Thresholds>): Document<Thresholds> {
  return { version, value: { ...DEFAULT_THRESHOLDS, ...value } };
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
