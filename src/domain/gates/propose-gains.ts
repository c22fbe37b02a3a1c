import { getProject, getRepository } from '../access/access-index';
import { type Level, rankOf } from '../access/level';
import { type GroupGrant, type Project, type Repository } from '../facts/facts';
import { type Reading, rowsRead } from '../facts/reading';
import { type ApplyingRule, readBranchRules } from './branch-rules';
import { type Change, type GrantPlace } from './change';
import { type Asked, distinct, leadsTo } from './flip';
import { LEVEL_NEEDED, mayBeMember } from './question';

/**
 * What would make the answer a certain yes: single changes, or where none is enough, one for the level
 * together with one for the branch rule. Empty where no grant helps (the limit of the plan, somebody
 * who is not a member) or what is unknown would still decide.
 */
export function proposeGains(asked: Asked): readonly (readonly Change[])[] {
  const { index, question, verdict } = asked;
  if (verdict.answer === 'yes' || !mayBeMember(index, question.person)) return [];
  const forLevel = distinct(changesOfLevel(asked));
  const forRules = distinct(changesOfRules(asked));
  const works = (changes: readonly Change[]) => leadsTo(asked, changes, 'yes');
  const singles = distinct([...forLevel, ...forRules]).map((change) => [change]);
  const enough = singles.filter(works);
  return enough.length > 0 ? enough : pairs(forLevel, forRules).filter(works);
}

/** The direct one of each kind with every one of the other: all combinations would say no more. */
function pairs(
  forLevel: readonly Change[],
  forRules: readonly Change[],
): readonly (readonly Change[])[] {
  const [direct] = forLevel;
  const [byName] = forRules;
  if (direct === undefined || byName === undefined) return [];
  return distinct([
    ...forRules.map((other) => [direct, other]),
    ...forLevel.map((one) => [one, byName]),
  ]);
}

function changesOfLevel(asked: Asked): readonly Change[] {
  const { index, question, verdict } = asked;
  const needed = LEVEL_NEEDED[question.can];
  if (rankOf(verdict.access.level) >= rankOf(needed)) return [];
  if ('project' in question) {
    const project = getProject(index, question.project);
    return onScope(asked, { scope: project, on: { project: project.uuid }, needed });
  }
  const repository = getRepository(index, question.repository);
  const project =
    repository.project === undefined ? undefined : index.projects.get(repository.project);
  return [
    ...onScope(asked, { scope: repository, on: { repository: repository.uuid }, needed }),
    ...(project === undefined
      ? []
      : onScope(asked, { scope: project, on: { project: project.uuid }, needed })),
  ];
}

interface ScopeAsked {
  readonly scope: Project | Repository;
  readonly on: GrantPlace;
  readonly needed: Exclude<Level, 'none'>;
}

/** Groups whose grant is lower would not help, and groups they are in already would not either. */
function onScope(
  { question: { person }, around }: Asked,
  { scope, on, needed }: ScopeAsked,
): readonly Change[] {
  const isMember = memberships(around.groups);
  const groups = rowsRead<GroupGrant>(scope.groupGrants).filter(
    ({ group, level }) => rankOf(level) >= rankOf(needed) && !isMember.has(group),
  );
  return [
    { kind: 'grant-to-person', on, person, level: needed },
    ...groups.map(({ group }): Change => ({ kind: 'add-to-group', person, group })),
  ];
}

/** In the facts around one person every member of a group is that person. */
function memberships(
  groups: readonly { readonly slug: string; readonly members: Reading<readonly unknown[]> }[],
): ReadonlySet<string> {
  return new Set(
    groups.filter(({ members }) => rowsRead(members).length > 0).map(({ slug }) => slug),
  );
}

function changesOfRules(asked: Asked): readonly Change[] {
  const { index, question, around } = asked;
  if (question.can !== 'push' && question.can !== 'merge') return [];
  const { person, repository } = question;
  const rules = readBranchRules(index, getRepository(index, repository), question.branch);
  const isMember = memberships(around.groups);
  const listing: readonly ApplyingRule[] = question.can === 'push' ? rules.push : rules.merge;
  return listing.flatMap(({ rule }): Change[] => [
    ...(rule.people.includes(person)
      ? []
      : [{ kind: 'exempt-person' as const, repository, rule: rule.id, person }]),
    ...rule.groups
      .filter((group) => !isMember.has(group))
      .map((group) => ({ kind: 'add-to-group' as const, person, group })),
  ]);
}
