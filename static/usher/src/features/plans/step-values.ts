import { t } from '@lingui/core/macro';
import { type Action } from '../../../../../src/domain/plans/action';
import { type Level } from '../../../../../src/domain/access/level';
import { BY_HAND_VALUES } from './plan-words';

/** What stands before or after a step: a level as its badge, everything else as words. */
export type ShownValue = { readonly level: Level } | { readonly words: string };

export interface ShownChange {
  readonly before: ShownValue;
  readonly after: ShownValue;
}

/** Both sides of a step, as the table shows them. */
export function toShownChange(action: Action): ShownChange {
  switch (action.kind) {
    case 'person-grant':
    case 'group-grant':
      return { before: { level: action.before }, after: { level: action.after } };
    case 'by-hand': {
      const [before, after] = BY_HAND_VALUES[action.code];
      return { before: { words: before }, after: { words: after } };
    }
    default:
      return {
        before: { words: wordOf(action, action.before) },
        after: { words: wordOf(action, action.after) },
      };
  }
}

type Valued = Exclude<Action, { kind: 'person-grant' | 'group-grant' | 'by-hand' }>;

function wordOf({ kind }: Valued, value: boolean | string): string {
  if (kind === 'workspace-role') return ROLES[String(value)] ?? String(value);
  if (kind === 'fork-policy') return FORKS[String(value)] ?? String(value);
  if (kind === 'visibility') return String(value);
  const [yes, no] = YES_OR_NO[kind];
  return value === true ? yes : no;
}

const YES_OR_NO = {
  'branch-exemption': ['exempt', t`not exempt`],
  'default-reviewer': [t`reviews by default`, t`no default reviewer`],
  'group-membership': [t`in the group`, t`not in the group`],
} as const;

const ROLES: Readonly<Record<string, string>> = {
  owner: t`workspace admin`,
  member: t`member`,
  none: t`not a member`,
};

const FORKS: Readonly<Record<string, string>> = {
  allow_forks: t`forks allowed`,
  no_public_forks: t`no public forks`,
  no_forks: t`no forks`,
};
