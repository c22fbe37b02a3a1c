import { type AccessIndex } from '../../access/access-index';
import { type GrantScope } from '../../access/grants';
import { type Facts, type ListName, type Project, type Repository } from '../../facts/facts';
import { type GroupSlug } from '../../facts/ids';
import { type Reading, rowsRead } from '../../facts/reading';
import { type Missing, type Need, type Subject } from '../rule';

/** One read that a verdict rests on. */
export interface Read {
  readonly need: Need;
  /** Missing where it is about the workspace as a whole. */
  readonly subject?: Subject;
  readonly reading: Reading<unknown>;
}

/**
 * What of these is not complete. Where nothing of a kind was read, for one and the same reason, it is
 * said once: ten thousand subjects would tell no more.
 */
export function missingOf(reads: readonly Read[]): readonly Missing[] {
  const missing = reads.flatMap(toMissing);
  const total = countNeeds(reads);
  const byReason = new Map<string, Missing[]>();
  for (const one of missing) {
    const key = `${one.need} ${one.gap?.reason ?? ''} ${one.gap?.detail ?? ''}`;
    const alike = byReason.get(key) ?? [];
    alike.push(one);
    byReason.set(key, alike);
  }
  return [...byReason.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    if (alike.length > 1 && alike.length === total.get(first.need)) return [withoutSubject(first)];
    return distinct(alike);
  });
}

function toMissing({ need, subject, reading }: Read): Missing[] {
  if (reading.state === 'complete') return [];
  return [{ need, ...(subject === undefined ? {} : { subject }), gap: reading.gap }];
}

function withoutSubject({ need, gap }: Missing): Missing {
  return { need, ...(gap === undefined ? {} : { gap }) };
}

function countNeeds(reads: readonly Read[]): ReadonlyMap<Need, number> {
  const counts = new Map<Need, number>();
  for (const { need } of reads) counts.set(need, (counts.get(need) ?? 0) + 1);
  return counts;
}

/** The two grant lists of one scope that failed alike are one thing that is missing. */
function distinct(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((one) => [JSON.stringify(one.subject), one])).values()];
}

export function listReads(facts: Facts, ...names: readonly ListName[]): readonly Read[] {
  return names.map((need) => ({ need, reading: facts.lists[need] }));
}

export function projectSubject({ uuid }: Pick<Project, 'uuid'>): Subject {
  return { kind: 'project', project: uuid };
}

export function repositorySubject({ uuid }: Pick<Repository, 'uuid'>): Subject {
  return { kind: 'repository', repository: uuid };
}

/** Who was granted what on the project itself, and who is in the groups of it. */
export function projectGrantReads(index: AccessIndex, project: Project): readonly Read[] {
  const scope = { need: 'project-grants', subject: projectSubject(project) } as const;
  return scopeReads(index, project, scope);
}

export function repositoryGrantReads(index: AccessIndex, repository: Repository): readonly Read[] {
  const scope = { need: 'repository-grants', subject: repositorySubject(repository) } as const;
  return scopeReads(index, repository, scope);
}

function scopeReads(
  index: AccessIndex,
  { groupGrants, personGrants }: GrantScope,
  scope: { readonly need: Need; readonly subject: Subject },
): readonly Read[] {
  return [
    { ...scope, reading: groupGrants },
    { ...scope, reading: personGrants },
    ...rowsRead(groupGrants).map(({ group }) => groupMembersRead(index, group)),
  ];
}

/** A group that only a grant names is missing for the reason for which the list of groups is. */
export function groupMembersRead({ facts, groupsBySlug }: AccessIndex, group: GroupSlug): Read {
  const { groups: list } = facts.lists;
  const gap = list.state === 'complete' ? ({ reason: 'not-found' } as const) : list.gap;
  const reading = groupsBySlug.get(group)?.members ?? ({ state: 'unread', gap } as const);
  return { need: 'groups', subject: { kind: 'group', group }, reading };
}

/** Every list and every grant of the workspace, with the members of the groups that hold any. */
export function allGrantReads(index: AccessIndex): readonly Read[] {
  const { facts } = index;
  return [
    ...listReads(facts, 'members', 'projects', 'repositories'),
    ...facts.projects.flatMap((project) => projectGrantReads(index, project)),
    ...facts.repositories.flatMap((repository) => repositoryGrantReads(index, repository)),
  ];
}
