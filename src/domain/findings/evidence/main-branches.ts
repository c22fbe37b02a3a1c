import { type BranchRule, type Facts, type Repository } from '../../facts/facts';
import { type Gap, rowsRead } from '../../facts/reading';
import { type ReasonCode } from '../../gates/reason-codes';
import { matchRule } from '../../gates/rule-match';
import { type Match, type Missing, type Verdict } from '../rule';
import { verdict } from '../verdict';
import {
  distinctMissing,
  listReads,
  missingOf,
  type Read,
  repositorySubject,
} from './missing-reads';
import { oncePer } from '../../once-per';

/** The main branch of a repository with the rules that apply to it, or may. */
export interface MainBranch {
  readonly repository: Repository;
  readonly branch: string;
  readonly rules: readonly MainBranchRule[];
}

interface MainBranchRule {
  readonly rule: BranchRule;
  /** Why it may not apply. */
  readonly doubt?: ReasonCode;
}

/**
 * What is to be said of one main branch; nothing; or that it cannot be told: for want of reads of the
 * repository, or of what is named.
 */
export type BranchJudgement =
  readonly string[] | 'clean' | 'cannot-be-told' | { readonly missing: readonly Missing[] };

/** No API tells the rules of projects: the branch may be better protected than it looks. */
export const NOT_OF_PROJECTS =
  'Rules of its project, which no API tells, may protect it all the same.';

/** Judges the main branch of every repository that has one; an empty repository has none. */
export function judgeMainBranches(
  facts: Facts,
  judge: (main: MainBranch) => BranchJudgement,
): Verdict {
  const found = new Map<MainBranch, readonly string[]>();
  const open = new Set<MainBranch>();
  const named = new Map<MainBranch, readonly Missing[]>();
  for (const main of listMainBranches(facts)) {
    const judgement = judge(main);
    if (judgement === 'clean') continue;
    if (judgement === 'cannot-be-told') open.add(main);
    else if ('missing' in judgement) named.set(main, judgement.missing);
    else found.set(main, judgement);
  }
  const mains = open.size + named.size === 0 ? [] : listMainBranches(facts);
  const unread = missingOf(
    listReads(facts, 'repositories'),
    mains.flatMap((main) => readsOf(main, open.has(main))),
  );
  const untold = mains.flatMap((main) => named.get(main) ?? []);
  return verdict(toMatches(facts, found), distinctMissing([...unread, ...untold]));
}

function toMatches(
  facts: Facts,
  found: ReadonlyMap<MainBranch, readonly string[]>,
): readonly Match[] {
  return sortedMainBranches(facts).flatMap((main) => {
    const evidence = found.get(main);
    const { repository, branch } = main;
    if (evidence === undefined) return [];
    return [{ subject: repositorySubject(repository), about: branch, evidence }];
  });
}

const listMainBranches = oncePer((facts: Facts): readonly MainBranch[] =>
  facts.repositories.flatMap((repository) => {
    const { mainBranch: branch } = repository;
    if (branch === undefined) return [];
    return [{ repository, branch, rules: rulesOn(repository, branch) }];
  }),
);

/** What matches is told in this order: sorted once, and not again for every rule. */
const sortedMainBranches = oncePer((facts: Facts): readonly MainBranch[] => {
  // Ids beside what they stand for are sorted faster than ids inside of it.
  const mains = listMainBranches(facts).map((main) => ({ main, uuid: main.repository.uuid }));
  return mains.sort((a, b) => (a.uuid < b.uuid ? -1 : 1)).map(({ main }) => main);
});

function rulesOn(repository: Repository, branch: string): readonly MainBranchRule[] {
  const rules: MainBranchRule[] = [];
  for (const rule of rowsRead(repository.branchRules)) {
    const match = matchRule(rule, branch, repository);
    if (match.applies !== 'no')
      rules.push(match.applies === 'maybe' ? { rule, doubt: match.doubt } : { rule });
  }
  return rules;
}

/** Whether a rule of one of these kinds applies. */
export function hasRule(
  { repository, rules }: MainBranch,
  isWanted: (rule: BranchRule) => boolean,
): 'yes' | 'no' | 'maybe' {
  let isDoubtful = repository.branchRules.state !== 'complete';
  for (const { rule, doubt } of rules) {
    if (!isWanted(rule)) continue;
    if (doubt === undefined) return 'yes';
    isDoubtful = true;
  }
  return isDoubtful ? 'maybe' : 'no';
}

/** A read that could not have changed the judgement counts as read. */
function readsOf(main: MainBranch, isOpen: boolean): readonly Read[] {
  if (!isOpen) return KNOWN_READS;
  const { branchRules, branchingModel } = main.repository;
  const subject = repositorySubject(main.repository);
  const doubts = new Set(main.rules.map(({ doubt }) => doubt));
  return [
    { need: 'branch-rules', subject, reading: branchRules },
    {
      need: 'branching-models',
      subject,
      reading: doubts.has('model-not-read') ? branchingModel : KNOWN,
    },
    ...(doubts.has('match-not-understood')
      ? [{ need: 'branch-rules', subject, reading: NOT_UNDERSTOOD } as const]
      : []),
  ];
}

const KNOWN = { state: 'complete', readAt: 0, value: null } as const;
const KNOWN_READS: readonly Read[] = [
  { need: 'branch-rules', reading: KNOWN },
  { need: 'branching-models', reading: KNOWN },
];
const GAP: Gap = { reason: 'unreadable-answer', detail: 'a rule names its branches in a new way' };
const NOT_UNDERSTOOD = { state: 'unread', gap: GAP } as const;

const APPROVAL_CHECKS: ReadonlySet<string> = new Set([
  'require_approvals_to_merge',
  'require_default_reviewer_approvals_to_merge',
  'require_review_group_approvals_to_merge',
]);

/** Asks for so many approvals, whoever has to give them. */
export function asksForApprovals({ kind, value = 0 }: BranchRule, least: number): boolean {
  return APPROVAL_CHECKS.has(kind) && value >= least;
}

/** Removes approvals when new commits come. */
export function resetsApprovals({ kind }: BranchRule): boolean {
  return (
    kind === 'reset_pullrequest_approvals_on_change' || kind === 'smart_reset_pullrequest_approvals'
  );
}
