import { type Level } from '../../access/level';
import { type Facts } from '../../facts/facts';
import { type GroupSlug } from '../../facts/ids';
import { rowsRead } from '../../facts/reading';
import { createNames } from '../../findings/evidence/names';
import { oncePer } from '../../once-per';
import { scopeKey, scopeName } from '../../findings/evidence/scopes';
import { type Subject } from '../../findings/rule';
import { type GrantPlace } from '../../gates/change';
import { type GrantRemoval } from './keep-what-is-needed';

/** Where a finding's scope is; nothing for what holds no grants. */
function toPlace(scope: Subject): GrantPlace | undefined {
  if (scope.kind === 'project') return { project: scope.project };
  return scope.kind === 'repository' ? { repository: scope.repository } : undefined;
}

/** Takes away what the person or the group of a finding was given on these scopes, as far as it was read. */
export function removalsOn(
  facts: Facts,
  holder: Subject,
  scopes: readonly Subject[],
): readonly GrantRemoval[] {
  return scopes.flatMap((scope): readonly GrantRemoval[] => {
    const on = toPlace(scope);
    const grants = scopesOf(facts).get(scopeKey(scope));
    if (on === undefined || grants === undefined) return [];
    if (holder.kind === 'group') return groupRemovals(grants, holder.group, on);
    if (holder.kind !== 'person') return [];
    const { person } = holder;
    return rowsRead(grants.personGrants)
      .filter((grant) => grant.person === person)
      .map(({ level }) => ({ kind: 'person-grant', on, person, before: level, after: 'none' }));
  });
}

/** Everything the group was given, as far as it was read. */
export function removalsOfGroup(facts: Facts, group: GroupSlug): readonly GrantRemoval[] {
  return [
    ...facts.projects.flatMap((scope) => groupRemovals(scope, group, { project: scope.uuid })),
    ...facts.repositories.flatMap((scope) =>
      groupRemovals(scope, group, { repository: scope.uuid }),
    ),
  ];
}

type Grants = Pick<Facts['projects'][number], 'groupGrants' | 'personGrants'>;

function groupRemovals(
  { groupGrants }: Grants,
  group: GroupSlug,
  on: GrantPlace,
): readonly GrantRemoval[] {
  return rowsRead(groupGrants)
    .filter((grant) => grant.group === group)
    .map(({ level }) => ({ kind: 'group-grant', on, group, before: level, after: 'none' }));
}

/** Once for all of them: thousands of grants may be taken away. */
const scopesOf: (facts: Facts) => ReadonlyMap<string, Grants> = oncePer(
  ({ projects, repositories }: Facts) =>
    new Map<string, Grants>([...projects, ...repositories].map((scope) => [scope.uuid, scope])),
);

/** `write of Ann on acme/paintings`. */
export function removalLabel(facts: Facts, removal: GrantRemoval): string {
  const names = createNames(facts);
  const holder =
    removal.kind === 'person-grant' ? names.person(removal.person) : names.group(removal.group);
  return `${levelWords(removal.before)} of ${holder} on ${scopeName(toScope(removal.on), names)}`;
}

export function toScope(on: GrantPlace): Subject {
  return 'project' in on
    ? { kind: 'project', project: on.project }
    : { kind: 'repository', repository: on.repository };
}

export function levelWords(level: Level): string {
  return level === 'create-repo' ? 'create repositories' : level;
}
