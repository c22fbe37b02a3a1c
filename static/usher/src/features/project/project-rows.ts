import { type ProjectAccess, type ProjectPerson } from '../../../../../src/contract/access-answers';
import { shortId } from '../../lib/short-id';
import { type PersonRow } from '../people/person-row';
import { type RepositoryRow } from '../repositories/repository-row';

/** People of a project as lines of the people table; roles in the workspace are not told here. */
export function toProjectPeople({ people }: ProjectAccess): readonly PersonRow[] {
  return people.map(toPersonRow);
}

function toPersonRow({ person, paths, repositories, ...row }: ProjectPerson): PersonRow {
  return {
    uuid: person.uuid,
    name: person.displayName,
    detail: person.nickname ?? shortId(person.uuid),
    kind: person.kind,
    role: 'untold',
    level: row.level,
    atMost: row.atMost,
    counts: repositories,
    possible: row.possible,
    uncertain: row.uncertain,
    sources: {
      isAdmin: paths.some(({ kind }) => kind === 'workspace-admin'),
      groups: [
        ...new Set(paths.flatMap(({ group, certain }) => (group && certain ? [group.name] : []))),
      ],
      areGroupsKnown: paths.every(({ certain }) => certain),
      directGrants: paths.filter(({ kind }) => kind === 'project-person').length,
    },
  };
}

export function toProjectRepositories({
  repositories,
  project,
}: ProjectAccess): readonly RepositoryRow[] {
  return repositories.map(({ repository, people, possible, state, readAt }) => ({
    uuid: repository.uuid,
    name: repository.name,
    slug: repository.slug,
    project,
    isPrivate: repository.isPrivate,
    people,
    possible,
    state,
    ...(readAt !== undefined && { readAt }),
  }));
}
