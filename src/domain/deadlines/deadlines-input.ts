import { type Settings } from '../setup/settings';

/** What was typed in that ends, expires or is to be looked at again on a day. */
export type DeadlinesInput = Pick<
  Settings,
  'setup' | 'thresholds' | 'register' | 'manualChecks' | 'exemptions' | 'protectedPeople'
>;
