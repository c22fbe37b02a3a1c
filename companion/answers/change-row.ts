import { type Change, type LevelCause, type LevelChange } from '../../src/domain/changes/change';
import { type AccessKey } from '../../src/domain/facts/details';
import { type BranchRule, type Facts } from '../../src/domain/facts/facts';
import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
} from '../../src/domain/facts/ids';
import { toLevelText } from '../../src/domain/access/access-text';

/** One change; what it does not concern is missing. */
export interface ChangeRow {
  readonly code: Change['code'] | LevelChange['code'];
  readonly person?: { readonly uuid: string; readonly displayName: string };
  readonly group?: { readonly slug: string; readonly name: string };
  readonly project?: { readonly uuid: string; readonly key: string };
  readonly repository?: { readonly uuid: string; readonly fullName: string };
  readonly before: string | null;
  readonly after: string | null;
  /** Of levels only. */
  readonly causes?: readonly string[];
  /** ISO 8601: it happened between the two. */
  readonly readBefore: string;
  readonly readAfter: string;
}

/** How ids are called, in the newer facts if these know it. */
export interface ChangeNames {
  readonly person: (uuid: AccountUuid) => NonNullable<ChangeRow['person']>;
  readonly group: (slug: GroupSlug) => NonNullable<ChangeRow['group']>;
  readonly project: (uuid: ProjectUuid) => NonNullable<ChangeRow['project']>;
  readonly repository: (uuid: RepositoryUuid) => NonNullable<ChangeRow['repository']>;
}

/** @param snapshots oldest first */
export function createChangeNames(snapshots: readonly Facts[]): ChangeNames {
  const accounts = new Map(
    snapshots.flatMap((f) => f.accounts.map((a) => [a.uuid, a.displayName])),
  );
  const groups = new Map(snapshots.flatMap((f) => f.groups.map((g) => [g.slug, g.name])));
  const projects = new Map(snapshots.flatMap((f) => f.projects.map((p) => [p.uuid, p.key])));
  const repositories = new Map(
    snapshots.flatMap(({ workspace, repositories: all }) =>
      all.map((repository) => [repository.uuid, `${workspace.slug}/${repository.slug}`]),
    ),
  );
  return {
    person: (uuid) => ({ uuid, displayName: accounts.get(uuid) ?? uuid }),
    group: (slug) => ({ slug, name: groups.get(slug) ?? slug }),
    project: (uuid) => ({ uuid, key: projects.get(uuid) ?? uuid }),
    repository: (uuid) => ({ uuid, fullName: repositories.get(uuid) ?? uuid }),
  };
}

export function toChangeRow(change: Change, names: ChangeNames): ChangeRow {
  const { code, readBefore, readAfter } = change;
  return {
    code,
    ...toObjects(change, names),
    before: 'before' in change ? toValueText(change.before, names) : null,
    after: 'after' in change ? toValueText(change.after, names) : null,
    readBefore: toTime(readBefore),
    readAfter: toTime(readAfter),
  };
}

export function toTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** One row for each repository. */
export function toLevelRows(
  change: LevelChange,
  names: ChangeNames,
  times: Pick<ChangeRow, 'readBefore' | 'readAfter'>,
): readonly ChangeRow[] {
  const causes = change.causes.map((cause) => toCauseText(cause, names));
  return change.repositories.map((repository) => ({
    code: change.code,
    person: names.person(change.person),
    repository: names.repository(repository),
    before: toLevelText(change.before),
    after: toLevelText(change.after),
    causes,
    ...times,
  }));
}

type Objects = Pick<ChangeRow, 'person' | 'group' | 'project' | 'repository'>;

function toObjects(change: Change, names: ChangeNames): Objects {
  return {
    ...('person' in change && { person: names.person(change.person) }),
    ...('group' in change && { group: names.group(change.group) }),
    ...('project' in change && { project: names.project(change.project) }),
    ...('repository' in change && { repository: names.repository(change.repository) }),
    ...('scope' in change && toPlace(change.scope, names)),
    ...('holder' in change && toHolder(change.holder, names)),
  };
}

function toPlace(
  scope: Extract<Change, { code: 'made-public' }>['scope'],
  names: ChangeNames,
): Objects {
  return scope.kind === 'project'
    ? { project: names.project(scope.project) }
    : { repository: names.repository(scope.repository) };
}

function toHolder(
  holder: Extract<Change, { code: 'grant-added' }>['holder'],
  names: ChangeNames,
): Objects {
  return holder.kind === 'group'
    ? { group: names.group(holder.group) }
    : { person: names.person(holder.person) };
}

type Value = Extract<Change, { before: unknown }>['before'];

function toValueText(value: Value, names: ChangeNames): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return toWord(value, names);
  if ('match' in value) return toRuleText(value, names);
  if ('label' in value) return toKeyText(value);
  return 'key' in value ? `${value.key} (${value.name})` : `${value.slug} (${value.name})`;
}

/** Of strings only projects are ids; everything else is a word already. */
function toWord(value: string, names: ChangeNames): string {
  return value.startsWith('{') ? names.project(value as ProjectUuid).key : value;
}

function toRuleText(
  { kind, match, people, groups, value }: BranchRule,
  names: ChangeNames,
): string {
  const exempt = [
    ...people.map((person) => names.person(person).displayName),
    ...groups.map((group) => `group ${names.group(group).name}`),
  ];
  const of = { pattern: '', 'branching-model': 'type ', unknown: 'unknown' }[match.by];
  const where = match.by === 'pattern' ? match.pattern : '';
  const type = match.by === 'branching-model' ? match.branchType : '';
  const number = value === undefined ? '' : ` ${value}`;
  const except = exempt.length === 0 ? '' : `, except ${exempt.join(', ')}`;
  return `${kind}${number} on ${of}${where}${type}${except}`;
}

function toKeyText({ label, fingerprint }: AccessKey): string {
  return fingerprint === undefined ? label : `${label} ${fingerprint}`;
}

function toCauseText(cause: LevelCause, names: ChangeNames): string {
  switch (cause.kind) {
    case 'grant': {
      const { person, group } = toHolder(cause.holder, names);
      return `grant on the ${cause.on}: ${group === undefined ? (person?.displayName ?? '') : `group ${group.name}`}`;
    }
    case 'membership':
      return `membership in group ${names.group(cause.group).name}`;
    case 'role':
      return 'workspace admin';
    case 'visibility':
      return 'visibility';
    case 'moved':
      return 'moved to another project';
    case 'unexplained':
      return 'unexplained: only Bitbucket’s own listing shows it';
  }
}
