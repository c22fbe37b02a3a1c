import { type BranchRules } from './branch-rules';
import { type GatePart, type Reason } from './gate';
import {
  doubtReasons,
  exemptReasons,
  isCertain,
  isExempt,
  mayBeExempt,
  type RuleStanding,
  stoppedReason,
} from './rule-standing';

/** How one person stands to the rules that have lists. */
export interface Standings {
  readonly push: readonly RuleStanding[];
  readonly merge: readonly RuleStanding[];
}

const NO_RULE: Reason = { code: 'no-rule-applies' };

/**
 * Whoever is on the list of one rule that applies may push, whatever the others say: explicit access
 * overrides everything. An empty list means nobody; admins are stopped like everybody.
 * https://support.atlassian.com/bitbucket-cloud/docs/use-branch-permissions/
 */
export function pushPart(rules: BranchRules, { push }: Standings): GatePart {
  const exempt = push.filter((rule) => isCertain(rule) && isExempt(rule)).flatMap(exemptReasons);
  if (exempt.length > 0 || letsThroughAnyway(push))
    return openUnlessUnknown(rules, exempt.length > 0 ? exempt : anywayReasons(push));
  if (push.some(mayBeExempt) || !push.some(isCertain) || rules.unread.length > 0)
    return cannotBeTold(rules, relevantDoubts(push));
  return { state: 'closed', reasons: push.filter(isCertain).map(stoppedReason) };
}

/**
 * On the list of a merge rule, or of a push rule: those people may also merge. Two official pages
 * disagree on the latter where a merge rule leaves them out; it is followed where a list names them,
 * and cannot be told where pushing is open to everybody.
 * https://jira.atlassian.com/browse/BCLOUD-17509
 */
export function mergePart(rules: BranchRules, { push, merge }: Standings): GatePart {
  const exempt = merge.filter((rule) => isCertain(rule) && isExempt(rule)).flatMap(exemptReasons);
  if (exempt.length > 0) return openUnlessUnknown(rules, exempt);
  if (letsThroughAnyway(merge)) {
    const reasons = anywayReasons(merge);
    return { ...openUnlessUnknown(rules, reasons), notes: notesOnMerging(push, merge) };
  }
  const pushes = push.filter((rule) => isCertain(rule) && isExempt(rule)).map(({ id }) => id);
  if (pushes.length > 0) {
    const reasons: Reason[] = [{ code: 'push-list-may-merge', rules: pushes }];
    return { ...openUnlessUnknown(rules, reasons), notes: [DISPUTED] };
  }
  return withoutExemption(rules, { push, merge });
}

const DISPUTED: Reason = { code: 'merge-list-disputed' };

function withoutExemption(rules: BranchRules, { push, merge }: Standings): GatePart {
  const lists = [...merge, ...push];
  if (lists.some(mayBeExempt) || !merge.some(isCertain) || rules.unread.length > 0)
    return cannotBeTold(rules, [
      ...relevantDoubts(merge),
      ...push.filter(mayBeExempt).flatMap(doubtReasons),
    ]);
  if (push.some(isCertain))
    return { state: 'closed', reasons: lists.filter(isCertain).map(stoppedReason) };
  const disputed = { ...DISPUTED, rules: merge.filter(isCertain).map(({ id }) => id) };
  return cannotBeTold(rules, [disputed, ...push.flatMap(doubtReasons)]);
}

function notesOnMerging(
  push: readonly RuleStanding[],
  merge: readonly RuleStanding[],
): readonly Reason[] {
  if (merge.length > 0 || push.length === 0) return [];
  return [{ code: 'push-rule-leaves-merging-open', rules: push.map(({ id }) => id) }];
}

/** Rules without a list stop everybody. */
export function protectionPart(
  rules: BranchRules,
  subject: 'history' | 'deletion',
  code: 'history-protected' | 'deletion-forbidden',
): GatePart {
  const certain = rules[subject].filter(({ doubt }) => doubt === undefined);
  if (certain.length > 0)
    return { state: 'closed', reasons: [{ code, rules: certain.map(({ rule }) => rule.id) }] };
  const doubts = rules[subject].flatMap(({ doubt }) => (doubt === undefined ? [] : [doubt]));
  if (doubts.length > 0) return cannotBeTold(rules, doubts);
  const restricting = [...rules.push, ...rules.merge].map(({ rule }) => rule.id);
  return {
    ...openUnlessUnknown(rules, [NO_RULE]),
    ...(restricting.length > 0 && {
      notes: [{ code: 'history-default-disputed', rules: restricting }],
    }),
  };
}

/** No rule is certain to apply, and each that may has the person on its list. */
function letsThroughAnyway(rules: readonly RuleStanding[]): boolean {
  return rules.every((rule) => !isCertain(rule) && isExempt(rule));
}

function anywayReasons(rules: readonly RuleStanding[]): readonly Reason[] {
  return rules.length === 0 ? [NO_RULE] : rules.flatMap(exemptReasons);
}

/** A rule that stops the person for certain leaves only the question whether another lets them through. */
function relevantDoubts(rules: readonly RuleStanding[]): readonly Reason[] {
  const relevant = rules.some(isCertain)
    ? rules.filter(mayBeExempt)
    : rules.filter((rule) => !isExempt(rule));
  return relevant.flatMap(doubtReasons);
}

/** Rules that were not read, or not understood, never leave a gate open. */
function openUnlessUnknown(rules: BranchRules, reasons: readonly Reason[]): GatePart {
  const unknown = [...rules.unread, ...rules.unknownKinds];
  return unknown.length === 0
    ? { state: 'open', reasons }
    : { state: 'cannot-be-told', reasons: unknown };
}

function cannotBeTold({ unread, unknownKinds }: BranchRules, reasons: readonly Reason[]): GatePart {
  return { state: 'cannot-be-told', reasons: [...unread, ...unknownKinds, ...reasons] };
}
