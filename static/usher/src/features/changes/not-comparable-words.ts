import { plural, t } from '@lingui/core/macro';
import {
  type ComparedFamily,
  type ComparedObject,
  type NotComparable,
  type WhyNot,
} from '../../../../../src/domain/changes/not-comparable';
import { gapReason } from '../../lib/gap-words';
import { type ChangeNames } from './change-names';
import { listParts, type Parts } from './parts';

const FAMILIES: Readonly<Record<ComparedFamily, string>> = {
  members: t`who is a member`,
  roles: t`roles of members`,
  groups: t`which groups there are`,
  'group-members': t`members of groups`,
  projects: t`which projects there are`,
  'project-grants': t`grants on projects`,
  repositories: t`which repositories there are`,
  'repository-projects': t`projects of repositories`,
  'repository-grants': t`grants on repositories`,
  'branch-rules': t`branch rules`,
  'access-keys': t`access keys`,
  'default-reviewers': t`default reviewers`,
  'fork-policies': t`fork policies`,
};

export function familyWord(family: ComparedFamily): string {
  return FAMILIES[family];
}

/** Why one of the two days cannot tell. */
export function whyNotWord(why: WhyNot): string {
  if (why === 'not-told') return t`Bitbucket’s answer left it out`;
  if (why === 'not-read-again') return t`Not read again: an earlier reading was kept`;
  return gapReason({ reason: why });
}

/** `19 repositories: ops-cron, ops-vault and 17 more`, or the workspace. */
export function objectsParts({ objects }: NotComparable, names: ChangeNames): Parts {
  const [first] = objects;
  if (first === undefined || first.kind === 'workspace') return [t`the workspace`];
  return [
    `${objectCount(first.kind, objects.length)}: `,
    ...listParts(objects.map((object) => nameOf(object, names))),
  ];
}

function objectCount(kind: ComparedObject['kind'], count: number): string {
  switch (kind) {
    case 'group':
      return plural(count, { one: '# group', other: '# groups' });
    case 'project':
      return plural(count, { one: '# project', other: '# projects' });
    case 'repository':
      return plural(count, { one: '# repository', other: '# repositories' });
    case 'workspace':
      return plural(count, { one: '# workspace', other: '# workspaces' });
  }
}

function nameOf(object: ComparedObject, names: ChangeNames) {
  switch (object.kind) {
    case 'group':
      return names.group(object.group);
    case 'project':
      return names.project(object.project);
    case 'repository':
      return names.repository(object.repository);
    case 'workspace':
      return t`the workspace`;
  }
}
