import { type AnswerPath, type ExplainedAccess } from '../../../../../src/contract/access-answers';

/** The path to show where there is room for one: certain before possible, then the winning one. */
export function leadingPath(paths: readonly AnswerPath[]): AnswerPath | undefined {
  return (
    paths.find(({ winning, certain }) => winning && certain) ??
    paths.find(({ winning }) => winning) ??
    paths[0]
  );
}

/** They read because everybody may, and in no other way; whom Bitbucket lists has another way. */
export function isPublicOnly({ paths, atMost, listed = 'none' }: ExplainedAccess): boolean {
  return (
    atMost === 'read' &&
    listed === 'none' &&
    paths.length > 0 &&
    paths.every(({ kind }) => kind === 'public')
  );
}
