import { createAccessIndex } from '../access/access-index';
import { readListsAgain, withListsAgain } from '../facts/with-lists-again';
import { withReadAgain } from '../facts/with-read-again';
import { type Facts, type Group, type Project, type Repository } from '../facts/facts';
import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { type Gap, isComplete, type Reading } from '../facts/reading';
import { type JobKind, jobKey, type ScanJob, type ScanRecord } from '../facts/scan-record';
import { omit } from '../omit';
import { type Action } from './action';
import { createIndexAfter } from './index-after';
import { withoutRows } from './list-edits';
import { type Plan } from './plan';
import { listTouchedJobs } from './touched-jobs';
import { type StepVerification, type Verification } from './verification';
import { verifyPlan } from './verify-plan';

/**
 * Holds a plan against what was read since. What it touches and nobody has read again cannot be told, however well
 * it was known before; of all it does not touch the facts are taken as they are.
 */
export function verifyByReadings(
  plan: Plan,
  facts: Facts,
  records: readonly ScanRecord[],
): Verification {
  const changed = listChangedGroups(plan);
  const old = withoutOldGroups(facts, changed, plan);
  const unread = withoutReadings(old, listTouchedJobs(plan, facts));
  const now = withMembersOnly(withListsAgain(withReadAgain(unread, records), records));
  const before = { index: createAccessIndex(old), changed };
  const verification = verifyPlan(plan, createIndexAfter(now, before));
  const lists = readListsAgain(records);
  const actions = new Map(plan.steps.map(({ id, action }) => [id, action]));
  const steps = verification.steps.map((step) => {
    const gap = findListGap(actions.get(step.step), lists);
    return gap ? cannotBeTold(step, gap) : step;
  });
  const isDoubted = steps.some((step, at) => step !== verification.steps[at]);
  return { ...verification, steps, isProven: verification.isProven && !isDoubted };
}

const NOT_READ_YET: Gap = { reason: 'not-read-yet' };
const UNREAD = { state: 'unread', gap: NOT_READ_YET } as const;

/** Roles, visibility and fork policies are values without an age: whether their list was read again decides. */
function findListGap(
  action: Action | undefined,
  { members, repositories }: ReturnType<typeof readListsAgain>,
): Gap | undefined {
  switch (action?.kind) {
    case 'workspace-role':
      return isComplete(members) ? undefined : members.gap;
    case 'visibility':
    case 'fork-policy':
      return isComplete(repositories) ? undefined : repositories.gap;
    default:
      return undefined;
  }
}

function cannotBeTold({ step }: StepVerification, gap: Gap): StepVerification {
  return { step, proof: 'cannot-be-told', gap };
}

function withoutReadings(facts: Facts, jobs: readonly ScanJob[]): Facts {
  const asked = new Set(jobs.map(jobKey));
  const unreadIf = <T>(kind: JobKind, id: string, reading: Reading<T>): Reading<T> =>
    asked.has(`${kind} ${id}`) ? UNREAD : reading;
  return {
    ...facts,
    projects: facts.projects.map((one): Project => ({
      ...one,
      groupGrants: unreadIf('project-group-grants', one.uuid, one.groupGrants),
      personGrants: unreadIf('project-person-grants', one.uuid, one.personGrants),
    })),
    repositories: facts.repositories.map((one): Repository => ({
      ...one,
      groupGrants: unreadIf('repository-group-grants', one.uuid, one.groupGrants),
      personGrants: unreadIf('repository-person-grants', one.uuid, one.personGrants),
      branchRules: unreadIf('branch-rules', one.uuid, one.branchRules),
      defaultReviewers: unreadIf('default-reviewers', one.uuid, one.defaultReviewers),
    })),
  };
}

function listChangedGroups({ steps }: Plan): ReadonlySet<GroupSlug> {
  return new Set(
    steps.flatMap(({ action }) => (action.kind === 'group-membership' ? [action.group] : [])),
  );
}

/** Members of a group that the plan changes, as they were before it was made, prove nothing. */
function withoutOldGroups(facts: Facts, changed: ReadonlySet<GroupSlug>, { madeAt }: Plan): Facts {
  const isOld = ({ slug, members }: Group) =>
    changed.has(slug) && members.state !== 'unread' && members.readAt <= madeAt;
  return {
    ...facts,
    groups: facts.groups.map((group): Group => {
      if (!isOld(group)) return group;
      return { ...omit(group, 'membersSource'), members: { state: 'unread', gap: OLD_MEMBERS } };
    }),
  };
}

/** Only members of the workspace are in its groups: whoever is none any more is in no group, whoever told. */
function withMembersOnly(facts: Facts): Facts {
  if (!isComplete(facts.lists.members)) return facts;
  const members = new Set(facts.accounts.flatMap(({ uuid, role }) => (role ? [uuid] : [])));
  const isGone = (person: AccountUuid) => !members.has(person);
  const groups = facts.groups.map((group) => ({
    ...group,
    members: withoutRows(group.members, isGone),
  }));
  return { ...facts, groups };
}

const OLD_MEMBERS: Gap = {
  reason: 'not-read-yet',
  detail: 'The members that are known were read before the plan was made.',
};
