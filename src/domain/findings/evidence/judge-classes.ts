import { type AccessIndex } from '../../access/access-index';
import { type ClassPlanes, createClassPlanes } from '../../access/class-planes';
import { type RepositoryClass } from '../../access/repository-classes';
import { subjectKeyOf } from '../fingerprint';
import { type Evidence, type Match, type Subject, type Verdict } from '../rule';
import { verdict } from '../verdict';
import { missingLevels } from './class-levels';
import { repositorySubject } from './missing-reads';

/** Of repositories with the same grants: what matched, nothing, or that it cannot be told. */
export type ClassJudgement = readonly string[] | 'clean' | 'cannot-be-told';
type JudgeClass = (of: RepositoryClass, planes: ClassPlanes) => ClassJudgement;

/**
 * Judges repositories class by class. Where a repository has no grants of its own, what matched comes
 * from its project and is told once, of the project.
 */
export function judgeClasses({ index }: Evidence, judge: JudgeClass): Verdict {
  const planesOf = createClassPlanes(index.roster);
  const uncertain = new Set<RepositoryClass>();
  const matches: Match[] = [];
  for (const of of index.classes.all) {
    // As if it were private: what everybody may read would hide that nothing else is certain.
    const judgement = judge(of, planesOf({ ...of, isPublic: false }));
    if (judgement === 'clean') continue;
    if (judgement === 'cannot-be-told') uncertain.add(of);
    else matches.push(...toMatches(index, of, judgement));
  }
  return verdict(oncePerSubject(matches), missingLevels(index, uncertain));
}

function toMatches(
  index: AccessIndex,
  of: RepositoryClass,
  evidence: readonly string[],
): readonly Match[] {
  if (of.project !== undefined && !hasOwnGrants(of)) {
    const subject: Subject = { kind: 'project', project: of.project };
    const repositories = of.repositories.length;
    const covered = `So on ${repositories === 1 ? '1 repository' : `${repositories} repositories`} that the project alone grants.`;
    return [{ subject, evidence: [...evidence, covered] }];
  }
  return of.repositories.flatMap((at) => {
    const repository = index.facts.repositories[at];
    return repository === undefined ? [] : [{ subject: repositorySubject(repository), evidence }];
  });
}

/** Or may have: a repository whose grants were not read is never spoken for by its project. */
export function hasOwnGrants({ ownGrants }: RepositoryClass): boolean {
  return !ownGrants.areTold || ownGrants.ofGroups.length + ownGrants.ofPeople.length > 0;
}

/** Classes of one project differ in listings or visibility; the first speaks for all. */
function oncePerSubject(matches: readonly Match[]): readonly Match[] {
  const bySubject = new Map<string, Match>();
  for (const match of matches) {
    const key = subjectKeyOf(match.subject);
    if (!bySubject.has(key)) bySubject.set(key, match);
  }
  return [...bySubject.values()];
}
