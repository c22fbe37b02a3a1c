import { t } from '@lingui/core/macro';
import { type AnswerPath } from '../../../../../src/contract/access-answers';
import { levelWord } from '../../lib/level-words';
import { pathPhrase, pathRemark, remainder, type PathEnds } from '../../lib/path-words';

/** Certain and winning paths first, then those that may win; otherwise as they came. */
export function inOrderOfWeight(paths: readonly AnswerPath[]): readonly AnswerPath[] {
  return [...paths].sort((a, b) => weightOf(b) - weightOf(a));
}

function weightOf({ winning, certain }: AnswerPath): number {
  return Number(winning) * 2 + Number(certain);
}

/** What the grant is on: `project PAY`, `repository`, `workspace acme`. */
export function scopeText({ kind, project }: AnswerPath, { workspace }: PathEnds): string {
  switch (kind) {
    case 'workspace-admin':
      return t`workspace ${workspace}`;
    case 'project-group':
    case 'project-person':
      return project === undefined ? t`project not known` : t`project ${project.key}`;
    case 'repository-group':
    case 'repository-person':
    case 'public':
    case 'access-key':
      return t`repository`;
  }
}

/** `wins; would remain: read`. */
export function laneNote(path: AnswerPath): string {
  return t`${pathRemark(path)}; would remain: ${remainder(path)}`;
}

/** The picture for those who do not see it, path by path. */
export function graphDescription(paths: readonly AnswerPath[]): string {
  return paths
    .map((path) => `${pathPhrase(path)}: ${levelWord(path.level)}, ${laneNote(path)}.`)
    .join(' ');
}
