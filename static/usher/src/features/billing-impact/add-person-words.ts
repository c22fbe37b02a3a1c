import { plural, t } from '@lingui/core/macro';
import { type Level } from '../../../../../src/domain/access/level';
import { nameInSentence } from '../../lib/name-in-sentence';

/** What somebody would be added to. */
export type AddedTo =
  | {
      readonly kind: 'repository';
      readonly workspace: string;
      readonly slug: string;
      readonly name: string;
      readonly isPublic: boolean;
    }
  | {
      readonly kind: 'project';
      readonly workspace: string;
      readonly key: string;
      readonly repositories: number;
      /** Whether these are all repositories of the project. */
      readonly areAll: boolean;
    };

export type GivenLevel = Exclude<Level, 'none'>;

/** `create-repo` is a level of projects only. */
export function levelsFor({ kind }: AddedTo): readonly GivenLevel[] {
  return kind === 'project'
    ? ['read', 'write', 'create-repo', 'admin']
    : ['read', 'write', 'admin'];
}

/** `Somebody new could read and write studio-assets, and no other private repository.` */
export function openedText(to: AddedTo, level: GivenLevel): string {
  if (to.kind === 'repository') return ofRepository(to, level);
  const counted = plural(to.repositories, { one: '# repository', other: '# repositories' });
  const all = to.areAll ? counted : t`at least ${counted}`;
  return level === 'create-repo'
    ? t`Somebody new could ${VERBS[level]} every repository of ${to.key} (${all} now, and those to come), and create repositories there.`
    : t`Somebody new could ${VERBS[level]} every repository of ${to.key} (${all} now, and those to come).`;
}

function ofRepository(
  { name, isPublic }: Extract<AddedTo, { kind: 'repository' }>,
  level: GivenLevel,
): string {
  const shown = nameInSentence(name);
  if (isPublic && level === 'read') return t`Everybody can read ${shown} already: it is public.`;
  return isPublic
    ? t`Somebody new could ${VERBS[level]} ${shown}, and no private repository.`
    : t`Somebody new could ${VERBS[level]} ${shown}, and no other private repository.`;
}

const VERBS: Readonly<Record<GivenLevel, string>> = {
  read: t`read`,
  write: t`read and write`,
  'create-repo': t`read and write`,
  admin: t`read, write and administer`,
};
