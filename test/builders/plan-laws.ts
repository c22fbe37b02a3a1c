import { createAccessIndex } from '../../src/domain/access/access-index';
import { listRepositoriesOf } from '../../src/domain/access/list-access';
import { type Level, rankOf } from '../../src/domain/access/level';
import { type LevelRange } from '../../src/domain/access/path';
import { type Facts } from '../../src/domain/facts/facts';
import { type AccountUuid } from '../../src/domain/facts/ids';
import { rowsRead, type Reading } from '../../src/domain/facts/reading';
import { type Action } from '../../src/domain/plans/action';
import { isValueAction } from '../../src/domain/plans/action-value';
import { findValue } from '../../src/domain/plans/found-value';
import { invertPlan } from '../../src/domain/plans/invert-plan';
import { type Plan, type PlanDraft } from '../../src/domain/plans/plan';
import { verifyPlan } from '../../src/domain/plans/verify-plan';
import { withActions } from '../../src/domain/plans/with-action';
import { omit } from './omit';

/** The facts when all steps were carried out. */
export function appliedTo(facts: Facts, plan: Pick<Plan, 'steps'>): Facts {
  return withActions(
    facts,
    plan.steps.map(({ action }) => action),
  );
}

/** Every level on every repository after the plan is what its effects say, and nothing else changed. */
export function expectPredictedEffects(facts: Facts, plan: Plan): void {
  const before = levelsOf(facts);
  for (const { person, repositories, before: from, after } of plan.effects.access)
    for (const repository of repositories) {
      const key = `${person} ${repository}`;
      expect([key, before.get(key) ?? NONE]).toEqual([key, `${from.level} ${from.atMost}`]);
      before.set(key, `${after.level} ${after.atMost}`);
    }
  const withoutNone = new Map([...before].filter(([, level]) => level !== NONE));
  expect(sorted(withoutNone)).toEqual(sorted(levelsOf(appliedTo(facts, plan))));
}

/** Each step starts from what stands there when its turn comes, and only after those it depends on. */
export function expectStepsInTurn(facts: Facts, plan: Plan): void {
  let now = facts;
  const done = new Set<string>();
  for (const { id, action, dependsOn } of plan.steps) {
    expect(dependsOn.filter((other) => !done.has(other))).toEqual([]);
    const found = findValue(now, action);
    if (isValueAction(action) && found.state === 'known')
      expect([id, found.value]).toEqual([id, action.before]);
    now = withActions(now, [action]);
    done.add(id);
  }
}

/** Undone, everything is as it was; where somebody left, as it was when the last one had left. */
export function expectUndone(facts: Facts, plan: Plan): void {
  const { steps, afterReturn } = invertPlan(plan);
  const back = steps.map(({ action }) => action);
  const left = plan.steps.map(({ action }) => isLeaving(action)).lastIndexOf(true);
  const start = appliedTo(facts, { steps: plan.steps.slice(0, left + 1) });
  expect(comparable(withActions(appliedTo(facts, plan), back))).toEqual(comparable(start));
  expect(afterReturn.length > 0).toBe(left >= 0);
}

/** A second plan of the same draft, made from the facts after, has nothing to do; and the first is proven. */
export function expectNothingLeft(
  facts: Facts,
  plan: Plan,
  planAgain: (after: Facts) => Plan,
): void {
  const after = appliedTo(facts, plan);
  expect(planAgain(after).steps.filter(({ action }) => action.kind !== 'by-hand')).toEqual([]);
  expect(
    verifyPlan(plan, createAccessIndex(after)).steps.filter(({ proof }) => proof !== 'as-planned'),
  ).toEqual([]);
}

/** Nobody gains anything, but those for whom the plan is made. */
export function expectNobodyElseRaised(
  plan: Plan,
  { mayRaise }: Pick<PlanDraft, 'mayRaise'>,
): void {
  const raised = plan.effects.access.filter(
    ({ before, after }) =>
      rankOf(after.level) > rankOf(before.level) || rankOf(after.atMost) > rankOf(before.atMost),
  );
  const others = raised.filter(({ person }) => !mayRaise.includes(person));
  expect(others).toEqual([]);
}

/** No object that has an admin before and after the plan is without one in between. */
export function expectAdminsThroughout(facts: Facts, plan: Plan): void {
  const before = adminsOf(facts);
  const after = adminsOf(appliedTo(facts, plan));
  const kept = [...before.keys()].filter((place) => after.has(place));
  plan.steps.forEach((_, at) => {
    const now = adminsOf(appliedTo(facts, { steps: plan.steps.slice(0, at + 1) }));
    expect(kept.filter((place) => !now.has(place))).toEqual([]);
  });
}

function isLeaving(action: Action): boolean {
  return action.kind === 'workspace-role' && action.after === 'none';
}

/** From facts that do not tell everything: what really comes of it lies within what the plan says. */
export function expectTruthWithin(truth: Facts, seen: Facts, plan: Plan): void {
  const ranges = rangesOf(seen);
  const before = levelsOf(truth);
  const after = levelsOf(appliedTo(truth, plan));
  const told = new Set<string>();
  for (const effect of plan.effects.access)
    for (const repository of effect.repositories) {
      const key = `${effect.person} ${repository}`;
      told.add(key);
      expectWithin(key, before.get(key), effect.before);
      expectWithin(key, after.get(key), effect.after);
    }
  for (const [key, range] of ranges) if (!told.has(key)) expectWithin(key, after.get(key), range);
}

function rangesOf(facts: Facts): ReadonlyMap<string, LevelRange> {
  const index = createAccessIndex(facts);
  const everywhere = index.roster.accounts.flatMap((person) => {
    const rows = new Map(listRepositoriesOf(index, person).map((row) => [row.repository, row]));
    return facts.repositories.map(({ uuid }) => {
      const { level, atMost } = rows.get(uuid) ?? { level: 'none', atMost: 'none' };
      return [`${person} ${uuid}`, { level, atMost }] as const;
    });
  });
  return new Map(everywhere);
}

function expectWithin(key: string, found: string | undefined, range: LevelRange): void {
  const [level = 'none'] = (found ?? NONE).split(' ') as Level[];
  expect([
    key,
    rankOf(level) >= rankOf(range.level),
    rankOf(level) <= rankOf(range.atMost),
  ]).toEqual([key, true, true]);
}

const NONE = 'none none';

function levelsOf(facts: Facts): Map<string, string> {
  const index = createAccessIndex(facts);
  const levels = new Map<string, string>();
  for (const person of index.roster.accounts)
    for (const { repository, level, atMost } of listRepositoriesOf(index, person))
      levels.set(`${person} ${repository}`, `${level} ${atMost}`);
  return levels;
}

function sorted(levels: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...levels].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** By place: who administers it by an entry there or on its project. The workspace is a place of its own. */
function adminsOf(facts: Facts): ReadonlyMap<string, ReadonlySet<AccountUuid>> {
  const members = new Map(facts.groups.map((group) => [group.slug, rowsRead(group.members)]));
  const on = (
    scope: Pick<Facts['projects'][number], 'groupGrants' | 'personGrants'> | undefined,
  ) =>
    scope === undefined
      ? []
      : [
          ...rowsRead(scope.personGrants).flatMap((grant) =>
            grant.level === 'admin' ? [grant.person] : [],
          ),
          ...rowsRead(scope.groupGrants).flatMap(({ group, level }) =>
            level === 'admin' ? (members.get(group) ?? []) : [],
          ),
        ];
  const owners = facts.accounts.flatMap(({ uuid, role }) => (role === 'owner' ? [uuid] : []));
  const places: (readonly [string, readonly AccountUuid[]])[] = [
    ['workspace', owners],
    ...facts.projects.map((project) => [project.uuid, on(project)] as const),
    ...facts.repositories.map((repository) => {
      const project = facts.projects.find(({ uuid }) => uuid === repository.project);
      return [repository.uuid, [...on(repository), ...on(project)]] as const;
    }),
  ];
  return new Map(
    places.flatMap(([place, people]) => (people.length === 0 ? [] : [[place, new Set(people)]])),
  );
}

/** Rows in one order: what is taken off a list and put back stands at its end. */
function comparable(facts: Facts): unknown {
  const inOrder = <Row>(reading: Reading<readonly Row[]>) =>
    reading.state === 'unread'
      ? reading
      : {
          ...reading,
          value: [...reading.value].sort((a, b) =>
            JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
          ),
        };
  return {
    ...facts,
    groups: facts.groups.map((one) => ({ ...one, members: inOrder(one.members) })),
    projects: facts.projects.map((one) => ({
      ...one,
      personGrants: inOrder(one.personGrants),
      groupGrants: inOrder(one.groupGrants),
    })),
    repositories: facts.repositories.map((one) => ({
      ...omit(one, 'listing'),
      personGrants: inOrder(one.personGrants),
      groupGrants: inOrder(one.groupGrants),
      defaultReviewers: inOrder(one.defaultReviewers),
      branchRules: inOrder(one.branchRules),
    })),
  };
}
