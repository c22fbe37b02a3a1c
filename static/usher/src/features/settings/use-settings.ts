import { createContext, useCallback, useContext, useMemo } from 'react';
import { type PayloadOf } from '../../../../../src/contract/functions';
import { type SettingsAnswer, type SettingsView } from '../../../../../src/contract/settings';
import { NO_SETUP, type Setup } from '../../../../../src/domain/setup/setup';
import { call, type Outcome } from '../../lib/call';
import { type Answer, useAnswer } from '../../lib/use-answer';

export type SaveFunction =
  | 'saveSetup'
  | 'undoSettings'
  | 'saveThresholds'
  | 'saveRetention'
  | 'saveExemption'
  | 'removeExemption'
  | 'saveProtectedPerson'
  | 'removeProtectedPerson'
  | 'saveRoleTemplate'
  | 'removeRoleTemplate'
  | 'saveGroupSync'
  | 'savePlanRules'
  | 'saveManualCheck'
  | 'saveRegisterEntry'
  | 'removeRegisterEntry'
  | 'saveScanSchedule'
  | 'saveDigestSchedule'
  | 'savePriceBook'
  | 'resetPriceBook';

/** What admins have typed in for this workspace, and the way to change it. */
export interface WorkspaceSettings {
  readonly answer: Answer<SettingsView>;
  /** As typed in; nothing while it is not known. */
  readonly setup: Setup;
  readonly askAgain: () => void;
  /** `outdated` means: nothing was written, somebody else was faster, and the newest is shown now. */
  readonly save: <Name extends SaveFunction>(
    name: Name,
    payload: PayloadOf<Name>,
  ) => Promise<Outcome<SettingsAnswer>>;
}

export const SettingsContext = createContext<WorkspaceSettings | undefined>(undefined);

export function useSettings(): WorkspaceSettings {
  const settings = useContext(SettingsContext);
  if (settings === undefined) throw new Error('useSettings needs a SettingsContext above it');
  return settings;
}

/** Asks for the settings once; every change is answered with the newest of all. */
export function useSettingsOfWorkspace(): WorkspaceSettings {
  const { answer, askAgain, replace } = useAnswer('getSettings', {});
  const save = useCallback(
    async <Name extends SaveFunction>(name: Name, payload: PayloadOf<Name>) => {
      // Every function that saves answers alike; TypeScript cannot follow that through a name.
      const outcome = (await call(name, payload)) as Outcome<SettingsAnswer>;
      if (outcome.ok) replace(outcome.value.settings);
      return outcome;
    },
    [replace],
  );
  return useMemo(
    () => ({
      answer,
      setup: answer.state === 'ready' ? answer.value.setup.value : NO_SETUP,
      askAgain,
      save,
    }),
    [answer, askAgain, save],
  );
}
