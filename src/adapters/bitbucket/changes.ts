import { type Action, COMPANION_KINDS } from '../../domain/plans/action';
import { type ChangeRequest } from './change-desk';

export type WritableKind = (typeof COMPANION_KINDS)[number];
export type WritableAction = Extract<Action, { readonly kind: WritableKind }>;
export type ActionOf<Kind extends WritableKind> = Extract<Action, { readonly kind: Kind }>;

/** Where one thing stands, as paths that are encoded already and ids that were looked at. */
export interface Target {
  /** What is changed; for a list of a rule, the rule. */
  readonly path: string;
  /** Who stands on the list of the branch rule now; only there. */
  readonly listed?: readonly string[];
}

/**
 * Everything that can ever be sent to change something, by the kind of action. There is no other way to a
 * method or a body, so neither a file nor a page can name one.
 */
export const CHANGES: {
  readonly [Kind in WritableKind]: (target: Target, action: ActionOf<Kind>) => ChangeRequest;
} = {
  'person-grant': toGrant,
  'group-grant': toGrant,
  'default-reviewer': ({ path }, { after }) => ({ method: after ? 'PUT' : 'DELETE', path }),
  // Partial: what is not sent stays. `users` replaces the list, so it is sent whole.
  // https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branch-restrictions/
  'branch-exemption': ({ path, listed = [] }, { person, after }) => ({
    method: 'PUT',
    path,
    body: { users: toList({ listed, person, after }).map((uuid) => ({ uuid })) },
  }),
  visibility: ({ path }, { after }) => ({
    method: 'PUT',
    path,
    body: { is_private: after === 'private' },
  }),
  'fork-policy': ({ path }, { after }) => ({ method: 'PUT', path, body: { fork_policy: after } }),
};

/** `none` cannot be put: the entry is deleted. */
function toGrant(
  { path }: Target,
  { after }: Pick<ActionOf<'person-grant'>, 'after'>,
): ChangeRequest {
  return after === 'none'
    ? { method: 'DELETE', path }
    : { method: 'PUT', path, body: { permission: after } };
}

function toList(wanted: {
  readonly listed: readonly string[];
  readonly person: string;
  readonly after: boolean;
}): readonly string[] {
  const others = wanted.listed.filter((uuid) => uuid !== wanted.person);
  return wanted.after ? [...others, wanted.person] : others;
}

export function isWritable(action: Action): action is WritableAction {
  return COMPANION_KINDS.some((kind) => kind === action.kind);
}
