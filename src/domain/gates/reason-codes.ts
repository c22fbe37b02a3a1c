/**
 * Why a gate or an answer is as it is: one vocabulary for pages, CSV, JSON and the command, with what
 * each code means to people. docs/reason-codes.md holds the same list.
 */
export const REASON_MEANINGS = {
  /** Levels. */
  'has-level': 'The level that is needed is certain.',
  'lacks-level': 'Nothing gives the level that is needed.',
  'level-not-told': 'Something that was not read decides whether the level is enough.',
  'public-repository': 'Everybody may read a public repository.',
  'not-a-member': 'Not a member of the workspace: has to be invited before any grant can be given.',
  'legacy-right-not-read':
    'A group may still hold the old right to create repositories anywhere, which Usher does not read.',

  /** Gates that are open. */
  'write-access': 'Write access to the repository, which every gate needs first.',
  'no-rule-applies': 'No rule of the repository restricts this on the branch.',
  'exempt-person': 'Named on the list of the rule.',
  'exempt-group': 'In a group on the list of the rule.',
  'push-list-may-merge': 'On the list of people who may push, who may also merge.',

  /** Gates that are closed. */
  'no-write-access': 'No write access to the repository: a branch rule never grants by itself.',
  'not-exempt': 'A rule applies, and neither the person nor a group of theirs is on its list.',
  'nobody-exempt': 'A rule applies whose list is empty: it stops everybody.',
  'history-protected': 'A rule forbids everybody to rewrite the history of the branch.',
  'deletion-forbidden': 'A rule forbids everybody to delete the branch.',
  'plan-limit-exceeded':
    'The workspace has more people than its plan allows: Bitbucket refuses pushes of everybody (402).',
  'access-key-read-only': 'Access keys are read-only by design.',

  /** Gates that cannot be told. */
  'access-not-told': 'Something that was not read decides whether there is write access.',
  'rules-not-read': 'The branch rules of the repository were not read.',
  'rules-partly-read': 'Only some of the branch rules, or of the people on their lists, were read.',
  'model-not-read':
    'A rule follows the branching model, which was not read: it may or may not apply.',
  'match-not-understood': 'A rule names its branches in a way Usher does not know: it may apply.',
  'rule-kind-unknown': 'A rule of a kind that Usher does not know may apply.',
  'group-members-unknown': 'A group is on the list of a rule, and its members are not all known.',
  'merge-list-disputed':
    "Bitbucket's pages disagree on whether people who may push may also merge when they are not on the list for merging.",

  /** Merge checks. */
  'checks-enforced': 'Premium, and a rule enforces merge checks: a failed check blocks the merge.',
  'checks-need-premium': 'The plan is not Premium: failed merge checks only warn.',
  'checks-not-enforced': 'No rule enforces merge checks: failed ones only warn.',
  'plan-not-told': 'Nobody said which plan the workspace has.',

  /** To be known beside an answer. */
  'project-rules-not-readable':
    'Rules of the project apply too, and no API tells them: the branch may be stricter than shown.',
  'admin-can-change-rule': 'Not exempt from the rule, but may change it as an admin.',
  'plan-limit-not-checked':
    'Whether the workspace has more people than its plan allows could not be checked.',
  'plan-limit-admins-disputed':
    'An old page says that admins may still push above the limit of the plan; newer ones and reports do not.',
  'push-rule-leaves-merging-open':
    'Only pushing is restricted here: whoever can write may still merge a pull request.',
  'history-default-disputed':
    "Bitbucket's pages say that a restricted branch keeps its history unless that is allowed; no rule that says so is there.",
} as const satisfies Readonly<Record<string, string>>;
export type ReasonCode = keyof typeof REASON_MEANINGS;
