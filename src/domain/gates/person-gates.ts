import { type RepositoryLevel, rankOf } from '../access/level';
import { type LevelRange } from '../access/path';
import { type BranchRules } from './branch-rules';
import { type Gate, type GatePart, toGate } from './gate';
import { type PlanLimit, planPart } from './plan-limit';
import { mergePart, protectionPart, pushPart, type Standings } from './rule-parts';

/** The four gates of one person, or one key, on one branch. */
export interface Gates {
  /** With git, straight to the branch. */
  readonly push: Gate;
  /** Through a pull request. */
  readonly merge: Gate;
  /** Rewriting the history of the branch. */
  readonly forcePush: Gate;
  readonly delete: Gate;
}

/** What of a person decides their gates; people who are alike in it have the same. */
export interface GateStanding extends LevelRange<RepositoryLevel> {
  readonly isWorkspaceAdmin: boolean;
  readonly lists: Standings;
}

/** Write access is needed first, and the plan must allow it; forcing and deleting are pushes, too. */
export function toGates(rules: BranchRules, limit: PlanLimit, who: GateStanding): Gates {
  const write = writePart(who);
  const plan = planPart(limit, who.isWorkspaceAdmin);
  const push = pushPart(rules, who.lists);
  const gateOf = (...parts: GatePart[]) => withAdminNote(toGate([plan, write, ...parts]), who);
  return {
    push: gateOf(push),
    merge: gateOf(mergePart(rules, who.lists)),
    forcePush: gateOf(push, protectionPart(rules, 'history', 'history-protected')),
    delete: gateOf(push, protectionPart(rules, 'deletion', 'deletion-forbidden')),
  };
}

/** "Access keys are read-only": whatever the rules say. */
export function toKeyGates(): Gates {
  const closed = toGate([{ state: 'closed', reasons: [{ code: 'access-key-read-only' }] }]);
  return { push: closed, merge: closed, forcePush: closed, delete: closed };
}

function writePart({ level, atMost }: LevelRange<RepositoryLevel>): GatePart {
  if (rankOf(level) >= rankOf('write'))
    return { state: 'open', reasons: [{ code: 'write-access' }] };
  return rankOf(atMost) < rankOf('write')
    ? { state: 'closed', reasons: [{ code: 'no-write-access' }] }
    : { state: 'cannot-be-told', reasons: [{ code: 'access-not-told' }] };
}

function withAdminNote(gate: Gate, { level }: LevelRange<RepositoryLevel>): Gate {
  if (level !== 'admin' || gate.state !== 'closed' || gate.rules.length === 0) return gate;
  const note = { code: 'admin-can-change-rule', rules: gate.rules } as const;
  return { ...gate, notes: [note, ...gate.notes] };
}
