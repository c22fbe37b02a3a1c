import { FACT_FAMILIES } from '../facts/fact-families';

/** The kinds of facts an answer rests on; the last three are in no API. */
export const COVERAGE_FAMILIES = [
  ...FACT_FAMILIES,
  'access-tokens',
  'workspace-ssh-keys',
  'project-branch-rules',
] as const;
export type CoverageFamily = (typeof COVERAGE_FAMILIES)[number];
