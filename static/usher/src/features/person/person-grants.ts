import { type ExplainedAccess } from '../../../../../src/contract/access-answers';
import { createPathWriter } from '../../../../../src/contract/to-answer-path';
import {
  type AccessIndex,
  getRepositoryPosition,
} from '../../../../../src/domain/access/access-index';
import { explainProjectAccess } from '../../../../../src/domain/access/explain-access';
import { accountUuid, repositoryUuid } from '../../../../../src/domain/facts/ids';
import {
  collectGrants,
  type ConfiguredGrant,
  grantKey,
  orderGrants,
} from '../access/configured-grants';
import { type PersonAccessView } from './person-access';

/** Everything that gives one person access, grant by grant; their own grants and those of their groups. */
export function listPersonGrants(view: PersonAccessView): readonly ConfiguredGrant[] {
  const explain = createExplain(view);
  const seen = view.projects.flatMap(({ rows }) =>
    rows.map(({ repository }) => ({ id: repository.uuid, access: explain(repository.uuid) })),
  );
  const used = collectGrants(seen, ({ kind }) => !isOnRepository(kind));
  const names = repositoryNames(view);
  return orderGrants(
    [...used, ...grantsOnEmptyProjects(view)],
    ({ only, path }) => names.get(only ?? '') ?? path.group?.name ?? '',
  );
}

export function isOnRepository(kind: ConfiguredGrant['path']['kind']): boolean {
  return kind === 'repository-group' || kind === 'repository-person';
}

export function repositoryNames({ projects }: PersonAccessView): ReadonlyMap<string, string> {
  return new Map(
    projects.flatMap(({ rows }) =>
      rows.map(({ repository }) => [repository.uuid, repository.name] as const),
    ),
  );
}

/** Repositories of one class have the same paths: they are worked out once for all of them. */
function createExplain({ index, explain }: PersonAccessView): (uuid: string) => ExplainedAccess {
  if (index === undefined) return explain;
  const known = new Map<unknown, ExplainedAccess>();
  return (uuid) => {
    const of = index.classes.of[getRepositoryPosition(index, repositoryUuid(uuid))];
    const access = known.get(of) ?? explain(uuid);
    known.set(of, access);
    return access;
  };
}

/** A project without repositories is reached by nobody, and yet its grants stand there. */
function grantsOnEmptyProjects({ index, person }: PersonAccessView): readonly ConfiguredGrant[] {
  if (index === undefined) return [];
  const { toProjectPath } = createPathWriter(index);
  const account = accountUuid(person.uuid);
  return emptyProjects(index).flatMap(({ uuid }) =>
    explainProjectAccess(index, account, uuid)
      .paths.map(toProjectPath)
      .filter(({ kind }) => kind === 'project-group' || kind === 'project-person')
      .map((path): ConfiguredGrant => ({
        key: grantKey(path, ''),
        path,
        only: undefined,
        effect: { is: path.certain ? 'for-nothing' : 'not-known' },
        why: undefined,
      })),
  );
}

function emptyProjects({ facts, classes }: AccessIndex) {
  return facts.projects.filter(({ uuid }) => (classes.ofProject.get(uuid) ?? []).length === 0);
}
