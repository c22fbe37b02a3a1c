import { getRepository } from '../access/access-index';
import { rankOf } from '../access/level';
import { type Path } from '../access/path';
import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { rowsRead } from '../facts/reading';
import { readBranchRules } from './branch-rules';
import { type Change, type GrantPlace } from './change';
import { type Asked, distinct, leadsTo } from './flip';
import { LEVEL_NEEDED, type Question } from './question';

/** How a way through a group is closed: for this person, or for the whole group. */
type GroupWay = 'leave-group' | 'revoke-from-group';

/**
 * What would make the answer a certain no: every way there taken away together, be it through the
 * level or through the lists of branch rules.
 */
export function proposeLosses(asked: Asked): readonly (readonly Change[])[] {
  if (asked.verdict.answer === 'no') return [];
  const ways: readonly GroupWay[] = ['leave-group', 'revoke-from-group'];
  const sets = ways.flatMap((way) => [losingLevel(asked, way), losingExemption(asked, way)]);
  const enough = sets
    .map((changes) => distinct(changes))
    .filter((changes) => leadsTo(asked, changes, 'no'));
  return distinct(enough.map((changes) => leastOf(asked, changes)));
}

/** One change may do the work of another: leaving a group can close two ways at once. */
function leastOf(asked: Asked, changes: readonly Change[]): readonly Change[] {
  return changes.reduce<readonly Change[]>((kept, change) => {
    const fewer = kept.filter((other) => other !== change);
    return leadsTo(asked, fewer, 'no') ? fewer : kept;
  }, changes);
}

/** Only what gives the level that is needed: lower grants may stay. */
function losingLevel({ question, verdict }: Asked, way: GroupWay): readonly Change[] {
  const needed = rankOf(LEVEL_NEEDED[question.can]);
  const giving = verdict.access.paths.filter(({ level }) => rankOf(level) >= needed);
  return giving.flatMap((path) => closing(path, question, way));
}

function closing(path: Path, question: Question, way: GroupWay): readonly Change[] {
  const { person } = question;
  if (path.kind === 'workspace-admin') return [{ kind: 'withdraw-admin-role', person }];
  if (path.kind === 'public')
    return 'repository' in question
      ? [{ kind: 'make-private', repository: question.repository }]
      : [];
  const on = placeOf(path, question);
  if (on === undefined) return [];
  if (path.group === undefined) return [{ kind: 'revoke-from-person', on, person }];
  return way === 'leave-group'
    ? [{ kind: 'remove-from-group', person, group: path.group }]
    : [{ kind: 'revoke-from-group', on, group: path.group }];
}

function placeOf({ project }: Path, question: Question): GrantPlace | undefined {
  if (project !== undefined) return { project };
  return 'repository' in question ? { repository: question.repository } : undefined;
}

/** Off every list of the branch; those who are on none lose nothing by it. */
function losingExemption(asked: Asked, way: GroupWay): readonly Change[] {
  const { index, question, around } = asked;
  if (question.can !== 'push' && question.can !== 'merge') return [];
  const { person, repository } = question;
  const rules = readBranchRules(index, getRepository(index, repository), question.branch);
  const mayBeIn = new Set(
    around.groups
      .filter(({ members }) => members.state !== 'complete' || rowsRead(members).length > 0)
      .map(({ slug }) => slug),
  );
  const lists = question.can === 'push' ? rules.push : [...rules.push, ...rules.merge];
  return lists.flatMap(({ rule }): Change[] => [
    ...(rule.people.includes(person)
      ? [{ kind: 'strike-person' as const, repository, rule: rule.id, person }]
      : []),
    ...rule.groups
      .filter((group) => mayBeIn.has(group))
      .map((group) => striking({ person, group, way, repository, rule: rule.id })),
  ]);
}

function striking(of: {
  readonly person: AccountUuid;
  readonly group: GroupSlug;
  readonly way: GroupWay;
  readonly repository: ReturnType<typeof getRepository>['uuid'];
  readonly rule: number;
}): Change {
  const { person, group, repository, rule } = of;
  return of.way === 'leave-group'
    ? { kind: 'remove-from-group', person, group }
    : { kind: 'strike-group', repository, rule, group };
}
