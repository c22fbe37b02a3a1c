import { t } from '@lingui/core/macro';
import {
  type AnswerReviewer,
  type RepositorySettings,
} from '../../../../../src/contract/access-answers';
import { type Fork } from '../../../../../src/domain/facts/details';

const FORK_POLICIES: Readonly<Record<string, string>> = {
  allow_forks: t`anybody who reads it may fork it, publicly too`,
  no_public_forks: t`forks must be private`,
  no_forks: t`nobody may fork it`,
};

/** Bitbucket's word where it is a new one; nothing where it was not told. */
export function forkPolicyText({ forkPolicy }: RepositorySettings): string | undefined {
  return forkPolicy === undefined ? undefined : (FORK_POLICIES[forkPolicy] ?? forkPolicy);
}

const WORKSPACE_FORKING: Readonly<Record<string, string>> = {
  allow_forks: t`the workspace lets forks leave it`,
  internal_only: t`private forks may not leave the workspace`,
};

export function workspaceForkingText({ workspaceForking }: RepositorySettings): string | undefined {
  if (workspaceForking === undefined) return undefined;
  return WORKSPACE_FORKING[workspaceForking] ?? workspaceForking;
}

/** `private, in this workspace`. */
export function forkText({ isPrivate, isHere }: Fork): string {
  if (isHere) return isPrivate ? t`private, in this workspace` : t`public, in this workspace`;
  return isPrivate ? t`private, in another workspace` : t`public, in another workspace`;
}

const ORIGINS: Readonly<Record<AnswerReviewer['origin'], string>> = {
  project: t`from the project`,
  repository: t`from the repository`,
  unknown: t`origin not known`,
};

export function originText(origin: AnswerReviewer['origin']): string {
  return ORIGINS[origin];
}

/** `branching model`: Bitbucket's word, made readable. */
export function overrideText(name: string): string {
  return name.replaceAll(/[_-]/gu, ' ');
}
