import { type SettingsView } from '../../../../../src/contract/settings';

/** One part of the settings as the backend has it now, with the number of its changes. */
export type Part<Name extends keyof SettingsView> = SettingsView[Name];
