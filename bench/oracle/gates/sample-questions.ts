import { effectiveModel } from '../../../local/bitbucket/effective-branching-model';
import {
  type ProjectRecord,
  type RepositoryRecord,
  type WorkspaceData,
} from '../../../local/bitbucket/workspace-data';

const OTHERS = 12;

/** Positions of everybody a rule names, some of the members of its groups, and some of the rest. */
export function samplePeople(
  { accounts, groups }: WorkspaceData,
  { branchRestrictions }: RepositoryRecord,
): readonly number[] {
  const named = new Set(branchRestrictions.flatMap(({ users }) => users));
  const listed = new Set(branchRestrictions.flatMap(({ groups: slugs }) => slugs));
  for (const { slug, members } of groups)
    if (listed.has(slug)) for (const member of members.slice(0, 3)) named.add(member);
  const step = Math.max(1, Math.floor(accounts.length / OTHERS));
  return accounts.flatMap(({ uuid }, at) => (named.has(uuid) || at % step === 0 ? [at] : []));
}

/** Names that rules match, names that they just miss, and the branches of the model. */
export function sampleBranches(
  repository: RepositoryRecord,
  project: ProjectRecord | undefined,
): readonly string[] {
  const model = effectiveModel(repository, project);
  const patterns = repository.branchRestrictions.flatMap(({ match }) =>
    match.by === 'glob' ? [match.pattern] : [],
  );
  const names = [
    repository.mainBranch ?? 'main',
    model.development.name ?? 'develop',
    model.production.name ?? 'production',
    ...model.branchTypes.flatMap(({ prefix }) => [`${prefix}a/b`, `x${prefix}a`]),
    ...patterns.flatMap((pattern) => [
      pattern.replaceAll('*', ''),
      pattern.replaceAll('*', 'a/b'),
      `x${pattern.replaceAll('*', 'a')}`,
      `${pattern.replaceAll('*', 'a')}x`,
    ]),
  ];
  return [...new Set(names)].filter((name) => name !== '');
}
