import * as v from 'valibot';
import { type ActionOf, type Target, type WritableAction } from './changes';
import { toBranchRule } from './to-branch-rule';

/** Whether the answer to a change shows it as made. */
export function isConfirmed(action: WritableAction, answer: unknown, target: Target): boolean {
  switch (action.kind) {
    case 'person-grant':
    case 'group-grant':
      return v.is(v.object({ permission: v.literal(action.after) }), answer);
    case 'default-reviewer':
      return v.is(reviewerOf(action.person), answer);
    case 'visibility':
      return v.is(v.object({ is_private: v.literal(action.after === 'private') }), answer);
    case 'fork-policy':
      return v.is(v.object({ fork_policy: v.literal(action.after) }), answer);
    case 'branch-exemption':
      return showsList(action, answer, target.listed ?? []);
  }
}

/** The person as wanted, and everybody else still there. */
function showsList(
  { person, after }: ActionOf<'branch-exemption'>,
  answer: unknown,
  listed: readonly string[],
): boolean {
  const { row, doubt } = toBranchRule(answer);
  if (!row || doubt !== undefined) return false;
  const people: readonly string[] = row.people;
  const others = listed.filter((uuid) => uuid !== person);
  return people.includes(person) === after && others.every((uuid) => people.includes(uuid));
}

const reviewerOf = (uuid: string) =>
  v.union([
    v.object({ uuid: v.literal(uuid) }),
    v.object({ user: v.object({ uuid: v.literal(uuid) }) }),
  ]);
