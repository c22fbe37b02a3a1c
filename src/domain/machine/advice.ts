import { type CredentialKind } from './credential';

/** Codes of the decision table's rows; stable, in files and tests. */
export const DECISION_CODES = [
  'read-one-repository',
  'read-one-project',
  'read-some-repositories',
  'read-everything',
  'write-one-over-https',
  'write-one-over-ssh',
  'write-one-project',
  'write-some-repositories',
  'write-everything',
  'manage-permissions',
  'read-with-usher',
  'pipeline-to-cloud',
  'pipeline-reads-repository',
  'contractor',
] as const;
export type DecisionCode = (typeof DECISION_CODES)[number];

/** One way to do it, and what it means here. */
export interface Choice {
  readonly credential: CredentialKind;
  /** With what: "repository:write", "write on this repository only". */
  readonly with?: string;
  readonly why: string;
  readonly seats: '0' | '0, inferred' | '1' | 'that of its admin' | 'that of its user';
  readonly blastRadius: string;
  readonly expiry: string;
  readonly sso: string;
  readonly sources: readonly string[];
}

/** A row of the decision table: the best way first; each has what the plan must be. */
export interface Decision {
  readonly code: DecisionCode;
  readonly says: string;
  /** In order of preference. */
  readonly choices: readonly Choice[];
  /** `avoid`: there is no good way, only the least bad. */
  readonly verdict: 'recommended' | 'avoid';
}

/** The answer to one need. */
export interface Advice {
  readonly code: DecisionCode;
  readonly says: string;
  readonly verdict: Decision['verdict'];
  readonly recommended: Choice;
  readonly second?: Choice;
  /** What is only true under a condition that nobody told: "only on Premium". */
  readonly provided?: string;
  readonly notThese: readonly { readonly credential: CredentialKind; readonly why: string }[];
}
