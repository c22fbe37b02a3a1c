import { type Level, rankOf } from '../access/level';
import { sayByHand } from './by-hand-words';
import { type Action } from './action';
import { type ValueAction } from './action-value';
import { type PlanNames } from './plan-names';

/** The line a person reads: "Remove write of Marta Olsen on web-checkout". */
export function sayAction(names: PlanNames, action: Action): string {
  switch (action.kind) {
    case 'person-grant':
      return sayGrant(names.person(action.person), names.place(action.on), action);
    case 'group-grant':
      return sayGrant(names.group(action.group), names.place(action.on), action);
    case 'branch-exemption':
      return sayExemption(names, action);
    case 'by-hand':
      return sayByHand(action, names);
    default:
      return sayOther(names, action);
  }
}

type Other = Exclude<
  ValueAction,
  { readonly kind: 'person-grant' | 'group-grant' | 'branch-exemption' }
>;

function sayOther(names: PlanNames, action: Other): string {
  switch (action.kind) {
    case 'default-reviewer': {
      const [person, place] = [names.person(action.person), names.place(action.on)];
      return action.after
        ? `Add ${person} to the default reviewers of ${place}`
        : `Remove ${person} from the default reviewers of ${place}`;
    }
    case 'visibility':
      return `Make ${names.place(action)} ${action.after}`;
    case 'fork-policy':
      return sayForks(names.place(action), action.after);
    case 'group-membership': {
      const [person, group] = [names.person(action.person), names.group(action.group)];
      return action.after ? `Add ${person} to ${group}` : `Remove ${person} from ${group}`;
    }
    case 'workspace-role':
      return sayRole(names.person(action.person), action);
  }
}

const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  none: 'none',
  read: 'read',
  write: 'write',
  'create-repo': 'create repositories',
  admin: 'admin',
};

function sayGrant(
  holder: string,
  place: string,
  { before, after }: { readonly before: Level; readonly after: Level },
): string {
  const [from, to] = [LEVEL_WORDS[before], LEVEL_WORDS[after]];
  if (after === 'none') return `Remove ${from} of ${holder} on ${place}`;
  if (before === 'none') return `Give ${holder} ${to} on ${place}`;
  const verb = rankOf(after) > rankOf(before) ? 'Raise' : 'Lower';
  return `${verb} ${holder} from ${from} to ${to} on ${place}`;
}

function sayExemption(
  names: PlanNames,
  action: Extract<Action, { readonly kind: 'branch-exemption' }>,
): string {
  const what = names.rule(action.repository, action.rule);
  const [person, place] = [names.person(action.person), names.place(action)];
  return action.after
    ? `Exempt ${person} from ${what} of ${place}`
    : `End the exemption of ${person} from ${what} of ${place}`;
}

/** Bitbucket's three words; others pass through. */
const FORK_WORDS: Readonly<Partial<Record<string, string>>> = {
  allow_forks: 'Allow forks of',
  no_public_forks: 'Allow only private forks of',
  no_forks: 'Allow no forks of',
};

function sayForks(place: string, policy: string): string {
  const words = FORK_WORDS[policy];
  return words === undefined ? `Set the forking of ${place} to ${policy}` : `${words} ${place}`;
}

function sayRole(
  person: string,
  { before, after }: Extract<Action, { readonly kind: 'workspace-role' }>,
): string {
  if (after === 'none') return `Remove ${person} from the workspace`;
  if (after === 'owner') return `Make ${person} a workspace admin`;
  return before === 'owner'
    ? `Make ${person} a normal member, no workspace admin`
    : `Invite ${person} to the workspace again`;
}
