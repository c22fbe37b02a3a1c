import { type AccessIndex } from '../../access/access-index';
import { type GrantScope } from '../../access/grants';
import { type Facts, type ListName, type Project, type Repository } from '../../facts/facts';
import { type GroupSlug } from '../../facts/ids';
import { type Gap, type Reading, rowsRead } from '../../facts/reading';
import { subjectKeyOf } from '../fingerprint';
import { type Missing, type Need, type Subject } from '../rule';
import { oncePer } from '../../once-per';

/** One read that a verdict rests on. */
export interface Read {
  readonly need: Need;
  /** Missing where it is about the workspace as a whole. */
  readonly subject?: Subject;
  readonly reading: Reading<unknown>;
}

const TOLD_APART = 10;

/**
 * What of these is not complete. Reads that failed alike are told apart only where they are few: ten
 * thousand subjects would tell no more than their number.
 */
export function missingOf(...reads: readonly Iterable<Read>[]): readonly Missing[] {
  const { total, missing } = lookThrough(reads);
  return [...missing.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const { need, gap } = first;
    const of = total.get(need) ?? 0;
    // Before they are told apart: mostly it is all or nothing, and all are tens of thousands.
    if (alike.length === of && alike.some(({ subject }) => keyOf(subject) !== keyOf(first.subject)))
      return [{ need, gap }];
    const subjects = [...new Map(alike.map((one) => [keyOf(one.subject), one])).values()];
    if (subjects.length <= TOLD_APART) return subjects.map(toMissing);
    return [{ need, isPart: true, detail: `${alike.length} of ${of} reads`, gap }];
  });
}

function keyOf(subject: Subject | undefined): string {
  return subject === undefined ? '' : subjectKeyOf(subject);
}

interface MissingRead extends Pick<Read, 'need' | 'subject'> {
  readonly gap: Gap;
}

function toMissing({ need, subject, gap }: MissingRead): Missing {
  return { need, ...(subject && { subject }), gap };
}

interface Looked {
  readonly total: ReadonlyMap<Need, number>;
  /** By what is missing and why. */
  readonly missing: ReadonlyMap<string, readonly MissingRead[]>;
}

/** Once, and kept nowhere: there are tens of thousands, and mostly all of them are complete. */
function lookThrough(lists: readonly Iterable<Read>[]): Looked {
  const total = new Map<Need, number>();
  const missing = new Map<string, MissingRead[]>();
  for (const reads of lists) {
    for (const { need, subject, reading } of reads) {
      total.set(need, (total.get(need) ?? 0) + 1);
      if (reading.state === 'complete') continue;
      const { gap } = reading;
      const key = `${need} ${gap.reason} ${gap.detail ?? ''}`;
      const alike = missing.get(key) ?? [];
      alike.push(subject === undefined ? { need, gap } : { need, subject, gap });
      missing.set(key, alike);
    }
  }
  return { total, missing };
}

/** Each thing that is missing once. */
export function distinctMissing(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((one) => [JSON.stringify(one), one])).values()];
}

/** One detail of these subjects is not known: `its fork policy`. */
export function missingDetail(
  need: Need,
  detail: string,
  subjects: readonly Subject[],
): readonly Missing[] {
  if (subjects.length > TOLD_APART)
    return [{ need, isPart: true, detail: `${detail}, of ${subjects.length}` }];
  return subjects.map((subject) => ({ need, subject, detail }));
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
  return scopeReads(index, project, (reading) => toProjectRead(project, reading));
}

export function repositoryGrantReads(index: AccessIndex, repository: Repository): readonly Read[] {
  return scopeReads(index, repository, (reading) => toRepositoryRead(repository, reading));
}

const IN_FULL = { state: 'complete', readAt: 0, value: null } as const;
const PROJECT_IN_FULL: Read = { need: 'project-grants', reading: IN_FULL };
const REPOSITORY_IN_FULL: Read = { need: 'repository-grants', reading: IN_FULL };

/** Grants of a project. What was read in full is not missing, whatever project it is of: all are one. */
export function toProjectRead(project: Project, reading: Reading<unknown>): Read {
  if (reading.state === 'complete') return PROJECT_IN_FULL;
  return { need: 'project-grants', subject: projectSubject(project), reading };
}

/** The same of a repository. */
export function toRepositoryRead(repository: Repository, reading: Reading<unknown>): Read {
  if (reading.state === 'complete') return REPOSITORY_IN_FULL;
  return { need: 'repository-grants', subject: repositorySubject(repository), reading };
}

function scopeReads(
  index: AccessIndex,
  { groupGrants, personGrants }: GrantScope,
  toRead: (reading: Reading<unknown>) => Read,
): readonly Read[] {
  const reads: Read[] = [toRead(groupGrants), toRead(personGrants)];
  for (const { group } of rowsRead(groupGrants)) reads.push(groupMembersRead(index, group));
  return reads;
}

/** A group that only a grant names is missing for the reason for which the list of groups is. */
export function groupMembersRead(index: AccessIndex, group: GroupSlug): Read {
  const known = groupReads(index);
  const read = known.get(group) ?? toGroupRead(index, group);
  known.set(group, read);
  return read;
}

/** Most groups are named by many grants. */
const groupReads = oncePer<AccessIndex, Map<GroupSlug, Read>>(() => new Map());

function toGroupRead({ facts, groupsBySlug }: AccessIndex, group: GroupSlug): Read {
  const { groups: list } = facts.lists;
  const gap = list.state === 'complete' ? ({ reason: 'not-found' } as const) : list.gap;
  const reading = groupsBySlug.get(group)?.members ?? ({ state: 'unread', gap } as const);
  return { need: 'groups', subject: { kind: 'group', group }, reading };
}

/** Every list and every grant of the workspace, with the members of the groups that hold any. */
function* allGrantReads(index: AccessIndex): Generator<Read> {
  const { facts } = index;
  yield* listReads(facts, 'members', 'projects', 'repositories');
  for (const project of facts.projects) yield* projectGrantReads(index, project);
  for (const repository of facts.repositories) yield* repositoryGrantReads(index, repository);
}

/** What is missing of all of them. */
export const missingGrants: (index: AccessIndex) => readonly Missing[] = oncePer((index) =>
  missingOf(allGrantReads(index)),
);
