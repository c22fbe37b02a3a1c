import * as v from 'valibot';
import { ABILITIES, type Ability, type Verdict } from '../domain/gates/question';
import { type PersonName } from './access-answers';
import { type AnswerChecks, type AnswerReason, branchName } from './branch-gates';
import { repositoryId } from './branches';

/**
 * "Can X …?" `repository` as for `listBranches`; `branch` where pushing or merging is asked about. To
 * create a repository is asked about the project of the page.
 */
export const questionPayload = v.strictObject({
  person: v.pipe(v.string(), v.maxLength(60, 'is not the id of a person.')),
  can: v.picklist(ABILITIES),
  repository: v.exactOptional(repositoryId),
  branch: v.exactOptional(branchName),
});

/** The answer first, then what it rests on, then what would turn it around. */
export interface AnsweredQuestion {
  readonly can: Ability;
  readonly branch?: string;
  readonly answer: Verdict['answer'];
  readonly reasons: readonly AnswerReason[];
  readonly notes: readonly AnswerReason[];
  /** Where merging was asked about. */
  readonly checks?: AnswerChecks;
  /** Each leads to a certain yes, or a certain no; fewest side effects first. */
  readonly toGain: readonly AnswerFlip[];
  readonly toLose: readonly AnswerFlip[];
}

/** Changes that, made together, turn the answer around. */
export interface AnswerFlip {
  readonly steps: readonly string[];
  /** Others who lose or gain something with it, as far as the reader may know their names. */
  readonly people: readonly PersonName[];
  /** All of them. */
  readonly peopleCount: number;
  readonly perhapsMore: boolean;
  /** On how many other repositories a level may change. */
  readonly repositories: number;
}
