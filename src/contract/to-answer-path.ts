import { type AnswerPath, type ExplainedAccess, type ProjectPath } from './access-answers';
import { type AccessIndex } from '../domain/access/access-index';
import { type AccessAnswer } from '../domain/access/explain-access';
import { type Level, type RepositoryLevel } from '../domain/access/level';
import { type Path } from '../domain/access/path';

type Names = Pick<AnswerPath, 'project' | 'group'>;

export interface PathWriter {
  readonly toExplainedAccess: (answer: AccessAnswer<RepositoryLevel>) => ExplainedAccess;
  readonly toProjectPath: (path: Path) => ProjectPath;
}

/** Paths with the names of the granting project and group, so that a page needs no other facts. */
export function createPathWriter({ facts, projects }: AccessIndex): PathWriter {
  const groups = new Map(facts.groups.map((group) => [group.slug, group]));
  const namesOf = ({ project, group }: Path): Names => {
    const found = project && projects.get(project);
    return {
      ...(found && { project: { key: found.key, name: found.name } }),
      ...(group !== undefined && {
        group: { slug: group, name: groups.get(group)?.name ?? group },
      }),
    };
  };
  return {
    toExplainedAccess: ({ level, atMost, paths, listed }) => ({
      ...{ level, atMost, paths: paths.map(write) },
      ...(listed !== undefined && { listed }),
    }),
    toProjectPath: write,
  };

  function write<L extends Level>(path: Path<L>) {
    const { kind, level, certain, source, winning, remainsWithout, remainsAtMost } = path;
    return {
      ...{ kind, level, certain, winning, remainsWithout },
      ...namesOf(path),
      ...(source !== undefined && { source }),
      ...(remainsAtMost !== remainsWithout && { remainsAtMost }),
    };
  }
}
