import { type AnswerPath } from '../../../../../src/contract/access-answers';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type RepositoryLevel } from '../../../../../src/domain/access/level';
import { type Path } from '../../../../../src/domain/access/path';

/** Puts names to the project and group of a path, as the server does for project and repository admins. */
export function createPathWriter({
  facts,
  projects,
}: AccessIndex): (path: Path<RepositoryLevel>) => AnswerPath {
  const groupNames = new Map(facts.groups.map(({ slug, name }) => [slug, name]));
  return ({ project, group, remainsAtMost, ...path }) => {
    const found = project === undefined ? undefined : projects.get(project);
    return {
      ...path,
      ...(found === undefined ? {} : { project: { key: found.key, name: found.name } }),
      ...(group === undefined
        ? {}
        : { group: { slug: group, name: groupNames.get(group) ?? group } }),
      ...(remainsAtMost === path.remainsWithout ? {} : { remainsAtMost }),
    };
  };
}
