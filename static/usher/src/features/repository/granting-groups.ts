import { type AnswerPath } from '../../../../../src/contract/access-answers';
import { rankOf, type Level } from '../../../../../src/domain/access/level';
import { type RepositoryView } from './repository-access';

/** A group that has a grant here or on the project, as the paths of the people tell. */
export interface GrantingGroup {
  readonly key: string;
  readonly slug: string;
  readonly name: string;
  readonly level: Level;
  readonly kind: AnswerPath['kind'];
  readonly project?: NonNullable<AnswerPath['project']>;
  /** People who certainly reach the repository through it. */
  readonly people: number;
  /** People who may be in it. */
  readonly possible: number;
}

/** Every group on anybody's path, highest level first. */
export function listGrantingGroups(view: RepositoryView): readonly GrantingGroup[] {
  const groups = new Map<string, GrantingGroup>();
  for (const { person } of view.people) {
    for (const path of view.explain(person.uuid).paths) {
      if (path.group === undefined) continue;
      const key = `${path.kind} ${path.group.slug} ${path.level}`;
      const before = groups.get(key) ?? toGroup(key, path, path.group);
      groups.set(key, {
        ...before,
        people: before.people + (path.certain ? 1 : 0),
        possible: before.possible + (path.certain ? 0 : 1),
      });
    }
  }
  return [...groups.values()].sort(
    (a, b) => rankOf(b.level) - rankOf(a.level) || a.name.localeCompare(b.name, 'en'),
  );
}

function toGroup(
  key: string,
  { kind, level, project }: AnswerPath,
  { slug, name }: NonNullable<AnswerPath['group']>,
): GrantingGroup {
  const group = { key, slug, name, level, kind, people: 0, possible: 0 };
  return project === undefined ? group : { ...group, project };
}
