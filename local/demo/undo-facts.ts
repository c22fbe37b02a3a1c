import { type AccessKey } from '../../src/domain/facts/details';
import {
  type Account,
  type BranchRule,
  type Facts,
  type Project,
  type Repository,
} from '../../src/domain/facts/facts';
import { type AccountUuid, type GroupSlug } from '../../src/domain/facts/ids';
import { type Reading } from '../../src/domain/facts/reading';

/** What was known before something happened. */
export type Undo = (facts: Facts) => Facts;

type Rows<Row> = Reading<readonly Row[]>;

export function inGroup(slug: string, change: (members: Rows<AccountUuid>) => Rows<AccountUuid>) {
  return (facts: Facts): Facts => ({
    ...facts,
    groups: facts.groups.map((group) =>
      group.slug === slug ? { ...group, members: change(group.members) } : group,
    ),
  });
}

export function inProject(key: string, change: (project: Project) => Project): Undo {
  return (facts) => ({
    ...facts,
    projects: facts.projects.map((project) => (project.key === key ? change(project) : project)),
  });
}

export function inRepository(slug: string, change: (repository: Repository) => Repository): Undo {
  return (facts) => ({
    ...facts,
    repositories: facts.repositories.map((each) => (each.slug === slug ? change(each) : each)),
  });
}

export function withoutGroupGrant<Scope extends Project | Repository>(group: string) {
  return (scope: Scope): Scope => ({
    ...scope,
    groupGrants: without(scope.groupGrants, (grant) => (grant.group as string) === group),
  });
}

/** Somebody's direct grant was lower. */
export function atLevel<Scope extends Project | Repository>(
  person: AccountUuid,
  level: 'read' | 'write',
) {
  return (scope: Scope): Scope => ({
    ...scope,
    personGrants: mapped(scope.personGrants, (grant) =>
      grant.person === person ? { ...grant, level } : grant,
    ),
  });
}

export function withoutKey(label: string) {
  return (repository: Repository): Repository => ({
    ...repository,
    accessKeys: without(repository.accessKeys, (key: AccessKey) => key.label === label),
  });
}

export function withoutRules(isNew: (rule: BranchRule) => boolean) {
  return (repository: Repository): Repository => ({
    ...repository,
    branchRules: without(repository.branchRules, isNew),
  });
}

/** They were no member, and no list named them. */
export function beforeJoining(person: AccountUuid): Undo {
  const isThem = (one: AccountUuid) => one === person;
  return (facts) => ({
    ...facts,
    accounts: facts.accounts.filter(({ uuid }) => uuid !== person),
    groups: facts.groups.map((group) => ({ ...group, members: without(group.members, isThem) })),
    projects: facts.projects.map((project) => withoutGrantsOf(project, isThem)),
    repositories: facts.repositories.map((repository) => ({
      ...withoutGrantsOf(repository, isThem),
      branchRules: mapped(repository.branchRules, (rule) => ({
        ...rule,
        people: rule.people.filter((one) => !isThem(one)),
      })),
    })),
  });
}

/** They were a member still, and in these groups. */
export function beforeLeaving(account: Account, groups: readonly GroupSlug[]): Undo {
  return (facts) => ({
    ...facts,
    accounts: [...facts.accounts.filter(({ uuid }) => uuid !== account.uuid), account],
    groups: facts.groups.map((group) =>
      groups.includes(group.slug)
        ? { ...group, members: added(group.members, account.uuid) }
        : group,
    ),
  });
}

export function added<Row>(reading: Rows<Row>, row: Row): Rows<Row> {
  if (reading.state === 'unread' || reading.value.includes(row)) return reading;
  return { ...reading, value: [...reading.value, row] };
}

export function without<Row>(reading: Rows<Row>, isGone: (row: Row) => boolean): Rows<Row> {
  if (reading.state === 'unread') return reading;
  return { ...reading, value: reading.value.filter((row) => !isGone(row)) };
}

function mapped<Row>(reading: Rows<Row>, change: (row: Row) => Row): Rows<Row> {
  return reading.state === 'unread' ? reading : { ...reading, value: reading.value.map(change) };
}

function withoutGrantsOf<Scope extends Project | Repository>(
  scope: Scope,
  isThem: (one: AccountUuid) => boolean,
): Scope {
  return { ...scope, personGrants: without(scope.personGrants, ({ person }) => isThem(person)) };
}
