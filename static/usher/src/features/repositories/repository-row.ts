import { type AnswerState } from '../../../../../src/domain/access/answer-coverage';
import { type LevelCounts } from '../../components/level-bar';

/** One line of the repositories table, the same for a workspace and for a project. */
export interface RepositoryRow {
  readonly uuid: string;
  readonly name: string;
  readonly slug: string;
  readonly project?: { readonly key: string; readonly name: string } | undefined;
  readonly isPrivate: boolean;
  /** People with each level for certain. */
  readonly people: LevelCounts;
  /** People who may have access although it is not certain. */
  readonly possible: number;
  readonly state: AnswerState;
  /** When its grants were read, milliseconds since 1970; missing where they were not. */
  readonly readAt?: number;
}
