import { type AccessKey } from '../../facts/details';
import { type Facts } from '../../facts/facts';
import { rowsRead } from '../../facts/reading';
import { type Missing, type Subject } from '../rule';
import { missingAmong, missingFrom } from '../verdict';
import { type Names } from './names';

export interface PlacedKey {
  readonly key: AccessKey;
  readonly subject: Subject & { readonly kind: 'project' | 'repository' };
  /** `project ART`, `acme/web`. */
  readonly place: string;
}

/** Every access key that was read, project keys first. */
export function listAccessKeys({ projects, repositories }: Facts, names: Names): PlacedKey[] {
  return [
    ...projects.flatMap(({ uuid, accessKeys }) =>
      rowsRead(accessKeys).map((key) => ({
        key,
        subject: { kind: 'project' as const, project: uuid },
        place: names.project(uuid),
      })),
    ),
    ...repositories.flatMap(({ uuid, accessKeys }) =>
      rowsRead(accessKeys).map((key) => ({
        key,
        subject: { kind: 'repository' as const, repository: uuid },
        place: names.repository(uuid),
      })),
    ),
  ];
}

export function missingAccessKeys({ lists, projects, repositories }: Facts): readonly Missing[] {
  return [
    ...missingFrom('projects', lists.projects),
    ...missingFrom('repositories', lists.repositories),
    ...missingAmong(
      'access-keys',
      'projects and repositories',
      [...projects, ...repositories].map(({ accessKeys }) => accessKeys),
    ),
  ];
}
