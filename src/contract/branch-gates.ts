import * as v from 'valibot';
import { type RepositoryLevel } from '../domain/access/level';
import { type Reading } from '../domain/facts/reading';
import { type GateState } from '../domain/gates/gate';
import { type MergeCheckEffect } from '../domain/gates/merge-checks';
import { type ReasonCode } from '../domain/gates/reason-codes';
import { type Plan } from '../domain/setup/setup';
import { type PersonName } from './access-answers';
import { repositoryId } from './branches';

export const branchName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'is empty. Write the name of a branch.'),
  v.maxLength(250, 'is longer than a branch name can be. Shorten it.'),
);

/** `repository` as for `listBranches`. The branch need not exist: rules speak of names. */
export const branchGatesPayload = v.strictObject({
  repository: v.exactOptional(repositoryId),
  branch: branchName,
});

/** What everybody with access of their own may do to one branch. */
export interface BranchGates {
  readonly branch: string;
  readonly people: readonly BranchPerson[];
  /** The gates of people who stand alike, once; `BranchPerson.standing` is the place in it. */
  readonly standings: readonly AnswerGates[];
  /** Of every access key, whatever the rules say. */
  readonly keys: AnswerGates;
  readonly checks: AnswerChecks;
  /** How the repository's own rules were read; those of its project never are. */
  readonly rules: Reading<null>;
  /** As an admin typed it in; missing while nobody has. */
  readonly plan?: Plan;
}

export interface BranchPerson {
  readonly person: PersonName;
  readonly level: RepositoryLevel;
  readonly atMost: RepositoryLevel;
  readonly standing: number;
}

export interface AnswerGates {
  readonly push: AnswerGate;
  readonly merge: AnswerGate;
  readonly forcePush: AnswerGate;
  readonly delete: AnswerGate;
}

export interface AnswerGate {
  readonly state: GateState;
  readonly reasons: readonly AnswerReason[];
  readonly notes: readonly AnswerReason[];
}

/** Words for the code are in `REASON_MEANINGS`. */
export interface AnswerReason {
  readonly code: ReasonCode;
  readonly rules?: readonly AnswerRule[];
  /** Names. */
  readonly groups?: readonly string[];
}

export interface AnswerRule {
  readonly id: number;
  /** Bitbucket's word. */
  readonly kind: string;
  /** The pattern, or the kind of branch of the branching model. */
  readonly on: string;
}

export interface AnswerChecks {
  readonly list: readonly AnswerCheck[];
  /** False where more may apply. */
  readonly complete: boolean;
}

export interface AnswerCheck {
  readonly rule: number;
  readonly kind: string;
  readonly value?: number;
  readonly applies: 'yes' | 'cannot-be-told';
  readonly effect: MergeCheckEffect;
  readonly reasons: readonly AnswerReason[];
}
