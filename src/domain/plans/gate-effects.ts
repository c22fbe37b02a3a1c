import { hasAccount } from '../access/account-set';
import { type AccessIndex } from '../access/access-index';
import { rangeInClass } from '../access/class-range';
import { rankOf, type RepositoryLevel } from '../access/level';
import { type LevelRange } from '../access/path';
import { type Repository } from '../facts/facts';
import { type AccountUuid, type RepositoryUuid } from '../facts/ids';
import { rowsRead } from '../facts/reading';
import { type GateState } from '../gates/gate';
import { readBranchRules, type ApplyingRule, type BranchRules } from '../gates/branch-rules';
import { toGates } from '../gates/person-gates';
import { checkPlanLimit, type PlanLimit } from '../gates/plan-limit';
import { type RuleStanding, standingOf } from '../gates/rule-standing';
import { type Setup } from '../setup/setup';
import { type PlannedFacts } from './access-effects';
import { type AccessEffect, type GateEffect } from './plan';

/**
 * Whose gates on the main branch change, or may, where a rule says who may push or merge. Where no rule does,
 * the level alone decides, and `listAccessEffects` tells that.
 */
export function listGateEffects(
  facts: PlannedFacts,
  access: readonly AccessEffect[],
  setup: Setup,
): readonly GateEffect[] {
  const judge = createJudge(facts, setup);
  return [...listTouched(facts, access)].flatMap(([repository, people]) => {
    const branch = judge.at(repository);
    return branch === undefined
      ? []
      : [...people].flatMap(([person, levels]) => branch(person, levels));
  });
}

/** Missing where the level stays. */
type Levels = Pick<AccessEffect, 'before' | 'after'> | undefined;
type Touched = ReadonlyMap<RepositoryUuid, ReadonlyMap<AccountUuid, Levels>>;

function listTouched({ actions }: PlannedFacts, access: readonly AccessEffect[]): Touched {
  const touched = new Map<RepositoryUuid, Map<AccountUuid, Levels>>();
  const add = (repository: RepositoryUuid, person: AccountUuid, levels: Levels) => {
    const known = touched.get(repository) ?? new Map<AccountUuid, Levels>();
    if (levels !== undefined || !known.has(person)) known.set(person, levels);
    touched.set(repository, known);
  };
  for (const effect of access)
    for (const repository of effect.repositories) add(repository, effect.person, effect);
  for (const action of actions)
    if (action.kind === 'branch-exemption') add(action.repository, action.person, undefined);
  return touched;
}

type Branch = (person: AccountUuid, levels: Levels) => readonly GateEffect[];

function createJudge(facts: PlannedFacts, setup: Setup) {
  const { before, after } = facts;
  const limits = {
    before: checkPlanLimit(before.facts, setup),
    after: checkPlanLimit(after.facts, setup),
  };
  return {
    /** `undefined` where no rule on the main branch names who may. */
    at: (uuid: RepositoryUuid): Branch | undefined => {
      const was = repositoryAt(before, uuid);
      const now = repositoryAt(after, uuid);
      if (was?.mainBranch === undefined || now === undefined) return undefined;
      if (rowsRead(was.branchRules).length === 0) return undefined;
      const branch = was.mainBranch;
      const rulesBefore = readBranchRules(before, was, branch);
      const rules = {
        // Who is in which group is taken from before, with what the steps change.
        before: rulesBefore,
        after:
          now.branchRules === was.branchRules ? rulesBefore : readBranchRules(before, now, branch),
      };
      const count = rules.before.push.length + rules.before.merge.length;
      return count === 0
        ? undefined
        : (person, levels) => compareGates(facts, { uuid, branch, rules, limits, person, levels });
    },
  };
}

function repositoryAt(
  { facts, repositoryPositions }: AccessIndex,
  uuid: RepositoryUuid,
): Repository | undefined {
  return facts.repositories[repositoryPositions.get(uuid) ?? -1];
}

interface Side<Of> {
  readonly before: Of;
  readonly after: Of;
}

interface GatesAsked {
  readonly uuid: RepositoryUuid;
  readonly branch: string;
  readonly rules: Side<BranchRules>;
  readonly limits: Side<PlanLimit>;
  readonly person: AccountUuid;
  readonly levels: Levels;
}

function compareGates(facts: PlannedFacts, asked: GatesAsked): readonly GateEffect[] {
  const position = facts.before.roster.positions.get(asked.person);
  if (position === undefined) return [];
  const standing = { facts, asked, position };
  const [was, now] = [statesOn(standing, 'before'), statesOn(standing, 'after')];
  const { person, uuid: repository, branch } = asked;
  return (['push', 'merge'] as const).flatMap((gate) => {
    const [before, after] = [was[gate], now[gate]];
    return before === after ? [] : [{ person, repository, branch, gate, before, after }];
  });
}

interface Standing {
  readonly facts: PlannedFacts;
  readonly asked: GatesAsked;
  readonly position: number;
}

type GateStates = Readonly<Record<'push' | 'merge', GateState>>;

/** Without write both are closed, whatever the rules say. */
const CLOSED: GateStates = { push: 'closed', merge: 'closed' };

function statesOn(standing: Standing, side: keyof Side<unknown>): GateStates {
  const { facts, asked, position } = standing;
  const rules = asked.rules[side];
  const range = levelOn(standing, side);
  if (rankOf(range.atMost) < rankOf('write')) return CLOSED;
  const isOwner = hasAccount(facts.before.roster.admins, position);
  const role = side === 'after' ? facts.planned.role(asked.person) : undefined;
  const listed = (all: readonly ApplyingRule[]) =>
    all.map((rule) => standingOn(standing, rule, side));
  const { push, merge } = toGates(rules, asked.limits[side], {
    ...range,
    isWorkspaceAdmin: role === undefined ? isOwner : role === 'owner',
    lists: { push: listed(rules.push), merge: listed(rules.merge) },
  });
  return { push: push.state, merge: merge.state };
}

function levelOn(
  { facts: { before: index }, asked, position }: Standing,
  side: keyof Side<unknown>,
): LevelRange<RepositoryLevel> {
  if (asked.levels !== undefined) return asked.levels[side];
  const of = index.classes.of[index.repositoryPositions.get(asked.uuid) ?? -1];
  return of === undefined ? UNTOLD : rangeInClass(index, of, position);
}

const UNTOLD: LevelRange<RepositoryLevel> = { level: 'none', atMost: 'admin' };

function standingOn(
  { facts, asked, position }: Standing,
  rule: ApplyingRule,
  side: keyof Side<unknown>,
): RuleStanding {
  const found = standingOf(rule, position);
  if (side === 'before') return found;
  const told = rule.groups.map(({ slug }) => ({
    slug,
    isIn: facts.planned.membership(asked.person, slug),
  }));
  const changed = new Set(told.flatMap(({ slug, isIn }) => (isIn === undefined ? [] : [slug])));
  const added = told.filter(({ isIn }) => isIn === true).map(({ slug }) => slug);
  return {
    ...found,
    groups: [...found.groups.filter((slug) => !changed.has(slug)), ...added],
    maybeGroups: found.maybeGroups.filter((slug) => !changed.has(slug)),
  };
}
