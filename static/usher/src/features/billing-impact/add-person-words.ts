import { type Level } from '../../../../../src/domain/access/level';
import { nameInSentence } from '../../lib/name-in-sentence';
import { repositoryCount } from '../../lib/plural';

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
  const all = `${to.areAll ? '' : 'at least '}${repositoryCount(to.repositories)}`;
  const create = level === 'create-repo' ? ', and create repositories there' : '';
  return `Somebody new could ${VERBS[level]} every repository of ${to.key} (${all} now, and those to come)${create}.`;
}

function ofRepository(
  { name, isPublic }: Extract<AddedTo, { kind: 'repository' }>,
  level: GivenLevel,
): string {
  const shown = nameInSentence(name);
  if (isPublic && level === 'read') return `Everybody can read ${shown} already: it is public.`;
  return `Somebody new could ${VERBS[level]} ${shown}, and no ${isPublic ? '' : 'other '}private repository.`;
}

const VERBS: Readonly<Record<GivenLevel, string>> = {
  read: 'read',
  write: 'read and write',
  'create-repo': 'read and write',
  admin: 'read, write and administer',
};
