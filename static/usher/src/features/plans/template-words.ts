import { plural, t } from '@lingui/core/macro';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type NotCaptured } from '../../../../../src/domain/plans/onboard/capture-template';
import { type RoleTemplate } from '../../../../../src/domain/setup/role-template';
import { levelWord } from '../../lib/level-words';
import { listInWords } from '../../lib/plural';

type Given = Omit<RoleTemplate, 'name'>;

/** `2 groups (developers and qa), write on project PAY; no grant on a repository.` */
export function templateText(
  { groups, projectGrants, repositoryGrants }: Given,
  facts: Pick<Facts, 'groups' | 'projects' | 'repositories'>,
): string {
  const groupNames = groups.map(
    (slug) => facts.groups.find((one) => one.slug === slug)?.name ?? slug,
  );
  const parts = [
    ...(groups.length === 0
      ? []
      : [
          t`${plural(groups.length, { one: '# group', other: '# groups' })} (${listInWords(groupNames, 4)})`,
        ]),
    ...projectGrants.map(({ project, level }) => {
      const key = facts.projects.find(({ uuid }) => uuid === project)?.key ?? project;
      return t`${levelWord(level)} on project ${key}`;
    }),
    ...repositoryGrants.map(({ repository, level }) => {
      const name = facts.repositories.find(({ uuid }) => uuid === repository)?.name ?? repository;
      return t`${levelWord(level)} on ${name}`;
    }),
  ];
  return parts.length === 0
    ? t`They get no group and no grant: members who can open nothing but what is public.`
    : t`They get ${listInWords(parts, 6)}.`;
}

/** What is not taken over, and why. */
export function notCapturedText(one: NotCaptured): string {
  switch (one.kind) {
    case 'workspace-admin':
      return t`They are a workspace admin; the template does not make anybody one.`;
    case 'role-not-known':
      return t`Whether they are a workspace admin is not known.`;
    case 'inferred-group':
      return t`They are in ${one.group} as Bitbucket’s listings prove, but nobody told; it is left out.`;
    case 'possible-group':
      return t`Whether they are in ${one.group} is not known; it is left out.`;
    case 'unread':
      return one.says;
  }
}
