import { type AccountSet, addAccount, createAccountSet } from '../access/account-set';
import { type AccessIndex } from '../access/access-index';
import { type BranchRule, type Repository } from '../facts/facts';
import { type GroupSlug } from '../facts/ids';
import { rowsRead } from '../facts/reading';
import { type Reason } from './gate';
import { type RuleSubject, subjectOf } from './rule-kinds';
import { matchRule } from './rule-match';

/** A rule that applies to a branch, or may. */
export interface ApplyingRule {
  readonly rule: BranchRule;
  /** Why it is not certain to apply; missing where it is. */
  readonly doubt?: Reason;
  /** Those on its list by name. */
  readonly people: AccountSet;
  readonly groups: readonly ListedGroup[];
}

interface ListedGroup {
  readonly slug: GroupSlug;
  readonly members: AccountSet;
  /** Others who may be in it. */
  readonly possible: AccountSet;
}

/** What the rules of a repository say of one branch, worked out once for everybody. */
export type BranchRules = Readonly<Record<RuleSubject, readonly ApplyingRule[]>> & {
  /** Rules may be missing, or names on their lists. */
  readonly unread: readonly Reason[];
  /** Rules of kinds that may be about anything. */
  readonly unknownKinds: readonly Reason[];
};

export function readBranchRules(
  index: AccessIndex,
  repository: Repository,
  branch: string,
): BranchRules {
  const found: Record<RuleSubject, ApplyingRule[]> = {
    ...{ push: [], merge: [], history: [], deletion: [], check: [], enforcement: [] },
  };
  const unknownKinds: Reason[] = [];
  for (const rule of rowsRead(repository.branchRules)) {
    const subject = subjectOf(rule.kind);
    const match = matchRule(rule, branch, repository);
    if (match.applies === 'no' || subject === 'nothing') continue;
    if (subject === 'unknown') unknownKinds.push({ code: 'rule-kind-unknown', rules: [rule.id] });
    else {
      const doubt: Reason | undefined =
        match.applies === 'maybe' ? { code: match.doubt, rules: [rule.id] } : undefined;
      found[subject].push({ ...toApplying(index, rule), ...(doubt !== undefined && { doubt }) });
    }
  }
  return { ...found, unread: unreadReasons(repository.branchRules), unknownKinds };
}

function unreadReasons({ state }: Repository['branchRules']): readonly Reason[] {
  if (state === 'complete') return [];
  return [{ code: state === 'unread' ? 'rules-not-read' : 'rules-partly-read' }];
}

function toApplying({ roster, groups }: AccessIndex, rule: BranchRule): ApplyingRule {
  const people = createAccountSet(roster.accounts.length);
  for (const person of rule.people) {
    // Whom nothing but the list names can do nothing anyway.
    const position = roster.positions.get(person);
    if (position !== undefined) addAccount(people, position);
  }
  const listed = rule.groups.map((slug) => {
    const { members, possible } = groups.of(slug);
    return { slug, members, possible };
  });
  return { rule, people, groups: listed };
}
