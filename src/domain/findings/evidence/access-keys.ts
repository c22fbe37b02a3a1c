import { type AccessKey } from '../../facts/details';
import { type Facts } from '../../facts/facts';
import { rowsRead } from '../../facts/reading';
import { type Missing, type Subject } from '../rule';
import { missingAmong, missingFrom } from '../verdict';
import { createNames } from './names';
import { oncePer } from '../../once-per';

export interface PlacedKey {
  readonly key: AccessKey;
  readonly subject: Subject & { readonly kind: 'project' | 'repository' };
  /** `project ART`, `acme/web`. */
  readonly place: string;
}

/** Every access key that was read, project keys first; once for all rules. */
export const listAccessKeys: (facts: Facts) => readonly PlacedKey[] = oncePer((facts) => {
  const { projects, repositories } = facts;
  const names = createNames(facts);
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
});

export const missingAccessKeys: (facts: Facts) => readonly Missing[] = oncePer((facts) => {
  const { lists, projects, repositories } = facts;
  return [
    ...missingFrom('projects', lists.projects),
    ...missingFrom('repositories', lists.repositories),
    ...missingAmong(
      'access-keys',
      'projects and repositories',
      [...projects, ...repositories].map(({ accessKeys }) => accessKeys),
    ),
  ];
});
