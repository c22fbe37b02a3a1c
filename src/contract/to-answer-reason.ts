import { type AccessIndex } from '../domain/access/access-index';
import { type Repository } from '../domain/facts/facts';
import { rowsRead } from '../domain/facts/reading';
import { type Gate, type Reason } from '../domain/gates/gate';
import { type MergeChecks } from '../domain/gates/merge-checks';
import { type Gates } from '../domain/gates/person-gates';
import {
  type AnswerChecks,
  type AnswerGate,
  type AnswerGates,
  type AnswerReason,
} from './branch-gates';
import { toMatchText } from './change-text';

export interface ReasonWriter {
  readonly toReason: (reason: Reason) => AnswerReason;
  readonly toGates: (gates: Gates) => AnswerGates;
  readonly toChecks: (checks: MergeChecks) => AnswerChecks;
}

/** Reasons with the rules and groups they speak of, so that a page needs no other facts. */
export function createReasonWriter(
  { groupsBySlug }: AccessIndex,
  repository: Pick<Repository, 'branchRules'> | undefined,
): ReasonWriter {
  const known = repository === undefined ? [] : rowsRead(repository.branchRules);
  const byId = new Map(known.map((rule) => [rule.id, rule]));
  const toRule = (id: number) => {
    const rule = byId.get(id);
    return rule === undefined ? [] : [{ id, kind: rule.kind, on: toMatchText(rule) }];
  };
  const toReason = ({ code, rules, groups }: Reason): AnswerReason => ({
    code,
    ...(rules !== undefined && { rules: rules.flatMap(toRule) }),
    ...(groups !== undefined && {
      groups: groups.map((slug) => groupsBySlug.get(slug)?.name ?? slug),
    }),
  });
  const toGate = ({ state, reasons, notes }: Gate): AnswerGate => ({
    state,
    reasons: reasons.map(toReason),
    notes: notes.map(toReason),
  });
  return {
    toReason,
    toGates: (gates) => ({
      push: toGate(gates.push),
      merge: toGate(gates.merge),
      forcePush: toGate(gates.forcePush),
      delete: toGate(gates.delete),
    }),
    toChecks: ({ list, complete }) => ({
      complete,
      list: list.map(({ reasons, ...check }) => ({ ...check, reasons: reasons.map(toReason) })),
    }),
  };
}
