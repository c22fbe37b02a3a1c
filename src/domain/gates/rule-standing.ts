import { hasAccount } from '../access/account-set';
import { type GroupSlug } from '../facts/ids';
import { type ApplyingRule } from './branch-rules';
import { type Reason } from './gate';

/** How one person stands to one rule: on its list or not. */
export interface RuleStanding {
  readonly id: number;
  readonly isListEmpty: boolean;
  /** Why the rule is not certain to apply. */
  readonly doubt?: Reason;
  readonly byName: boolean;
  /** On the list, and the person is in them. */
  readonly groups: readonly GroupSlug[];
  /** On the list, and the person may be in them. */
  readonly maybeGroups: readonly GroupSlug[];
}

export function standingOf(applying: ApplyingRule, position: number): RuleStanding {
  const { rule, doubt } = applying;
  const mine = applying.groups.filter(({ members }) => hasAccount(members, position));
  const maybe = applying.groups.filter(
    (group) => !mine.includes(group) && hasAccount(group.possible, position),
  );
  return {
    id: rule.id,
    isListEmpty: rule.people.length + rule.groups.length === 0,
    ...(doubt !== undefined && { doubt }),
    byName: hasAccount(applying.people, position),
    groups: mine.map(({ slug }) => slug),
    maybeGroups: maybe.map(({ slug }) => slug),
  };
}

/** The same for everybody whose standing to the rule is the same. */
export function standingKey({ people, groups }: ApplyingRule, position: number): string {
  let key = hasAccount(people, position) ? 'n' : '-';
  for (const { members, possible } of groups) {
    if (hasAccount(members, position)) key += 'y';
    else key += hasAccount(possible, position) ? '?' : '-';
  }
  return key;
}

export function isCertain({ doubt }: RuleStanding): boolean {
  return doubt === undefined;
}

export function isExempt({ byName, groups }: RuleStanding): boolean {
  return byName || groups.length > 0;
}

export function mayBeExempt(standing: RuleStanding): boolean {
  return isExempt(standing) || standing.maybeGroups.length > 0;
}

export function exemptReasons({ id, byName, groups }: RuleStanding): Reason[] {
  return [
    ...(byName ? [{ code: 'exempt-person' as const, rules: [id] }] : []),
    ...(groups.length > 0 ? [{ code: 'exempt-group' as const, rules: [id], groups }] : []),
  ];
}

export function stoppedReason({ id, isListEmpty }: RuleStanding): Reason {
  return { code: isListEmpty ? 'nobody-exempt' : 'not-exempt', rules: [id] };
}

/** What is missing to tell what this rule does to the person. */
export function doubtReasons(standing: RuleStanding): Reason[] {
  const { id, doubt, maybeGroups } = standing;
  const groups: Reason = { code: 'group-members-unknown', rules: [id], groups: maybeGroups };
  return [
    ...(doubt === undefined ? [] : [doubt]),
    ...(maybeGroups.length > 0 && !isExempt(standing) ? [groups] : []),
  ];
}
