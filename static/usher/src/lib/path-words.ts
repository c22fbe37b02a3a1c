import { t } from '@lingui/core/macro';
import { type AnswerPath, type ProjectPath } from '../../../../src/contract/access-answers';
import { type PathKind } from '../../../../src/domain/access/path';
import { nameInSentence } from './name-in-sentence';
import { levelWord } from './level-words';

type AnyPath = AnswerPath | ProjectPath;

/** Who stands at the start of a path and what at its end; a path on a project has no repository. */
export interface PathEnds {
  readonly person: string;
  readonly workspace: string;
  readonly repository?: string;
}

const TAGS: Readonly<Record<PathKind, string>> = {
  'workspace-admin': t`workspace admin`,
  'project-group': t`project → group`,
  'project-person': t`project → person`,
  'repository-group': t`repository → group`,
  'repository-person': t`repository → person`,
  public: t`public`,
  'access-key': t`access key`,
};

export function pathTag(kind: PathKind): string {
  return TAGS[kind];
}

/** The path from left to right: `Nora Lind`, `contractors`, `PAY (project): write`, `pay-api`. */
export function pathSteps(path: AnyPath, ends: PathEnds): readonly string[] {
  const target = ends.repository === undefined ? [] : [ends.repository];
  const first = path.kind === 'public' ? 'anybody' : ends.person;
  return [first, ...groupStep(path), ...scopeSteps(path, ends, target)];
}

function groupStep(path: AnyPath): readonly string[] {
  return path.group === undefined ? [] : [path.group.name];
}

function scopeSteps(path: AnyPath, ends: PathEnds, target: readonly string[]): readonly string[] {
  const level = levelWord(path.level);
  switch (path.kind) {
    case 'workspace-admin':
      return [t`${ends.workspace} (workspace): ${level}`, ...target];
    case 'project-group':
    case 'project-person':
      return [t`${projectOf(path)} (project): ${level}`, ...target];
    case 'repository-group':
    case 'repository-person':
    case 'public':
    case 'access-key':
      return [placeWords(ends.repository ?? t`repository`, level)];
  }
}

function placeWords(place: string, level: string): string {
  return t`${place}: ${level}`;
}

/** For screen readers and sentences: `through group contractors on project PAY`. */
export function pathPhrase(path: AnyPath): string {
  switch (path.kind) {
    case 'workspace-admin':
      return t`as workspace admin`;
    case 'project-group':
      return t`through group ${groupOf(path)} on project ${projectOf(path)}`;
    case 'project-person':
      return t`through a direct grant on project ${projectOf(path)}`;
    case 'repository-group':
      return t`through group ${groupOf(path)} on the repository`;
    case 'repository-person':
      return t`through a direct grant on the repository`;
    case 'public':
      return t`because the repository is public`;
    case 'access-key':
      return t`through an access key`;
  }
}

/** The grant that would have to go: `contractors on PAY`. */
export function grantOf(path: AnyPath, ends: PathEnds): string {
  if (path.kind === 'workspace-admin')
    return t`workspace admin role of ${nameInSentence(ends.person)}`;
  if (path.kind === 'public') return t`public visibility`;
  if (path.kind === 'access-key') return t`access key`;
  const isOnProject = path.kind === 'project-group' || path.kind === 'project-person';
  const where = isOnProject ? projectOf(path) : (ends.repository ?? t`the repository`);
  return t`${nameInSentence(path.group?.name ?? ends.person)} on ${where}`;
}

/** Where somebody would have to go to change it: `Workspace`, `Project PAY`, `Repository`. */
export function changePlace(path: Pick<AnyPath, 'kind' | 'project'>): string {
  switch (path.kind) {
    case 'workspace-admin':
      return t`Workspace`;
    case 'project-group':
    case 'project-person':
      return t`Project ${projectOf(path)}`;
    case 'repository-group':
    case 'repository-person':
    case 'public':
    case 'access-key':
      return t`Repository`;
  }
}

/** A grant made elsewhere: this repository's settings cannot take it away. */
export function isInherited(kind: PathKind): boolean {
  return kind === 'workspace-admin' || kind === 'project-group' || kind === 'project-person';
}

function projectOf(path: Pick<AnyPath, 'project'>): string {
  return path.project?.key ?? t`not known`;
}

function groupOf(path: Pick<AnyPath, 'group'>): string {
  return path.group?.name ?? t`not known`;
}

/** `wins`, or why it does not matter today; and where nobody told that the person is in the group. */
export function pathRemark(path: AnyPath): string {
  if (!path.certain) return t`membership not known`;
  const remark = path.winning ? t`wins` : t`lower grant without effect`;
  return path.source === undefined
    ? remark
    : t`${remark}; membership inferred from Bitbucket’s listing`;
}

/** What is left if this one path goes: `read`, or `none, at most write`. */
export function remainder(path: AnyPath): string {
  const certain = levelWord(path.remainsWithout);
  const atMost = path.remainsAtMost;
  return atMost === undefined || atMost === path.remainsWithout
    ? certain
    : t`${certain}, at most ${levelWord(atMost)}`;
}
