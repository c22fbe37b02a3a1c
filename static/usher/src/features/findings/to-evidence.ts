import { type BroughtPeople } from '../../../../../src/domain/findings/brought-people';
import {
  type LoadedGroups,
  toGroupSyncEvidence,
} from '../../../../../src/domain/findings/brought-groups';
import { type SettingsView } from '../../../../../src/contract/settings';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type Brought, type Evidence } from '../../../../../src/domain/findings/rule';
import { DEFAULT_THRESHOLDS } from '../../../../../src/domain/findings/thresholds';
import { NO_SETUP } from '../../../../../src/domain/setup/setup';
import { type Facts } from '../../../../../src/domain/facts/facts';

export interface AtHand {
  readonly facts: Facts;
  readonly index: AccessIndex;
  /** Milliseconds since 1970; a day in the past is judged as of that day. */
  readonly now: number;
  /** Missing where they could not be loaded. */
  readonly settings: SettingsView | undefined;
  readonly brought: BroughtPeople;
  readonly groups: LoadedGroups;
  readonly previous: Facts | undefined;
}

/** What rules may look at. A register without an entry says nothing: nobody has written one. */
export function toEvidence(at: AtHand): Evidence {
  const { facts, index, now, settings, brought, groups, previous } = at;
  return {
    facts,
    index,
    now,
    ...(settings === undefined ? NOTHING_TYPED_IN : toTypedIn(settings, now)),
    ...(previous !== undefined && { previous }),
    ...brought,
    ...toGroupSyncEvidence(settings?.groupSync.value ?? [], groups),
  };
}

const NOTHING_TYPED_IN = { setup: NO_SETUP, thresholds: DEFAULT_THRESHOLDS };

function toTypedIn({ setup, thresholds, register, manualChecks }: SettingsView, asOf: number) {
  const typedIn = <Value>(value: Value): Brought<Value> => ({ value, source: 'typed-in', asOf });
  return {
    setup: setup.value,
    thresholds: thresholds.value,
    ...(register.value.length > 0 && { register: typedIn(register.value) }),
    ...(manualChecks.value.length > 0 && { manualChecks: typedIn(manualChecks.value) }),
  };
}
