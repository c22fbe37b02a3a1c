import { type AccessKey, type Fork, type InheritanceOverrides } from '../domain/facts/details';
import { type Reading } from '../domain/facts/reading';
import { type NamedBranch } from '../domain/gates/branch-names';
import { type PersonName } from './access-answers';

/** What stands beside who has access: machines, branches that are named, settings that matter. */
export interface RepositorySettings {
  /** Main branch first; any other name may be asked about. */
  readonly branches: readonly NamedBranch[];
  readonly accessKeys: Reading<readonly AnswerKey[]>;
  /** Of the project: these reach the repository too. Missing where the project is not known. */
  readonly projectKeys?: Reading<readonly AnswerKey[]>;
  readonly defaultReviewers: Reading<readonly AnswerReviewer[]>;
  readonly forks: Reading<readonly Fork[]>;
  readonly overrides: Reading<InheritanceOverrides>;
  /** Bitbucket's words. */
  readonly forkPolicy?: string;
  readonly workspaceForking?: string;
  readonly forkOf?: string;
}

export interface AnswerKey extends Omit<AccessKey, 'addedBy'> {
  readonly addedBy?: PersonName;
  /** In how many other places of the workspace the same key was seen. */
  readonly elsewhere: number;
  /** Not all keys of the workspace were read: it may stand in more. */
  readonly perhapsMore: boolean;
}

export interface AnswerReviewer {
  readonly person: PersonName;
  readonly origin: 'project' | 'repository' | 'unknown';
}
