import { type AnswerPath } from '../../../../../src/contract/access-answers';
import { isEmpty } from '../../../../../src/domain/access/account-set';
import { type AccessIndex, getRepository } from '../../../../../src/domain/access/access-index';
import { type GroupGrant } from '../../../../../src/domain/facts/facts';
import { repositoryUuid } from '../../../../../src/domain/facts/ids';
import { rowsRead } from '../../../../../src/domain/facts/reading';
import {
  collectGrants,
  type ConfiguredGrant,
  grantKey,
  orderGrants,
} from '../access/configured-grants';
import { type RepositoryView } from './repository-access';

/** Everything that gives somebody access to one repository, grant by grant. */
export function listRepositoryGrants(view: RepositoryView): readonly ConfiguredGrant[] {
  const seen = view.people.map(({ person }) => ({
    id: person.uuid,
    access: view.explain(person.uuid),
  }));
  const used = collectGrants(seen, ({ group }) => group !== undefined);
  const isUsed = new Set(used.map(({ key }) => key));
  const unused = groupsWithout(view).filter(({ key }) => !isUsed.has(key));
  const names = new Map(
    view.people.map(({ person }) => [person.uuid, person.displayName] as const),
  );
  return orderGrants(
    [...used, ...unused],
    ({ path, only }) => path.group?.name ?? names.get(only ?? '') ?? '',
  );
}

/** Grants of groups that nobody is known to be in; only where all facts are at hand. */
function groupsWithout({ index, repository }: RepositoryView): readonly ConfiguredGrant[] {
  if (index === undefined) return [];
  const found = getRepository(index, repositoryUuid(repository.uuid));
  const project = found.project === undefined ? undefined : index.projects.get(found.project);
  const toUnused = (kind: AnswerPath['kind'], on: Pick<AnswerPath, 'project'>) => {
    return (grant: GroupGrant) => toUnusedGrant(index, grant, { kind, ...on });
  };
  return [
    ...rowsRead(found.groupGrants).map(toUnused('repository-group', {})),
    ...(project === undefined
      ? []
      : rowsRead(project.groupGrants).map(
          toUnused('project-group', { project: { key: project.key, name: project.name } }),
        )),
  ];
}

function toUnusedGrant(
  index: AccessIndex,
  { group, level }: GroupGrant,
  on: Pick<AnswerPath, 'kind' | 'project'>,
): ConfiguredGrant {
  const name = index.groupsBySlug.get(group)?.name ?? group;
  const path = { ...on, level, group: { slug: group, name } };
  const { members, possible } = index.groups.of(group);
  const isForNobody = isEmpty(members) && isEmpty(possible);
  return {
    key: grantKey(path, ''),
    path,
    only: undefined,
    effect: { is: isForNobody ? 'for-nothing' : 'not-known' },
    why: undefined,
  };
}
