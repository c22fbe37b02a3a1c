import {
  type ComparedFamily,
  type ComparedObject,
  type NotComparable,
  type WhyNot,
} from '../../../../../src/domain/changes/not-comparable';
import { gapReason } from '../../lib/gap-words';
import { countOf, repositoryCount } from '../../lib/plural';
import { type ChangeNames } from './change-names';
import { listParts, type Parts } from './parts';

const FAMILIES: Readonly<Record<ComparedFamily, string>> = {
  members: 'who is a member',
  roles: 'roles of members',
  groups: 'which groups there are',
  'group-members': 'members of groups',
  projects: 'which projects there are',
  'project-grants': 'grants on projects',
  repositories: 'which repositories there are',
  'repository-projects': 'projects of repositories',
  'repository-grants': 'grants on repositories',
  'branch-rules': 'branch rules',
  'access-keys': 'access keys',
  'default-reviewers': 'default reviewers',
  'fork-policies': 'fork policies',
};

export function familyWord(family: ComparedFamily): string {
  return FAMILIES[family];
}

/** Why one of the two days cannot tell. */
export function whyNotWord(why: WhyNot): string {
  if (why === 'not-told') return 'Bitbucket’s answer left it out';
  if (why === 'not-read-again') return 'Not read again: an earlier reading was kept';
  return gapReason({ reason: why });
}

/** `19 repositories: ops-cron, ops-vault and 17 more`, or the workspace. */
export function objectsParts({ objects }: NotComparable, names: ChangeNames): Parts {
  const [first] = objects;
  if (first === undefined || first.kind === 'workspace') return ['the workspace'];
  return [
    `${objectCount(first.kind, objects.length)}: `,
    ...listParts(objects.map((object) => nameOf(object, names))),
  ];
}

function objectCount(kind: ComparedObject['kind'], count: number): string {
  return kind === 'repository' ? repositoryCount(count) : countOf(count, kind);
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
      return 'the workspace';
  }
}
