import { type AnswerPath } from '../../../../../src/contract/access-answers';
import { type RepositoryLevel } from '../../../../../src/domain/access/level';

/** One person on one repository with all paths, as the why panel and the lists show it. */
export interface ExplainedAccess {
  readonly level: RepositoryLevel;
  readonly atMost: RepositoryLevel;
  readonly paths: readonly AnswerPath[];
  /** What Bitbucket's own listing says, where it was read. */
  readonly listed?: RepositoryLevel;
}

/** The path to show where there is room for one: certain before possible, then the winning one. */
export function leadingPath(paths: readonly AnswerPath[]): AnswerPath | undefined {
  return (
    paths.find(({ winning, certain }) => winning && certain) ??
    paths.find(({ winning }) => winning) ??
    paths[0]
  );
}

/** They read because everybody may, and in no other way. */
export function isPublicOnly({ paths, atMost }: ExplainedAccess): boolean {
  return atMost === 'read' && paths.length > 0 && paths.every(({ kind }) => kind === 'public');
}
