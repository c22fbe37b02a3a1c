import { type Action } from './action';

/** What can stand before and after a step: a level, a role, a word of Bitbucket's, or yes and no. */
export type ActionValue = string | boolean;

/** A step whose before and after are values; what is done by hand has none. */
export type ValueAction = Exclude<Action, { readonly kind: 'by-hand' }>;

export function isValueAction(action: Action): action is ValueAction {
  return action.kind !== 'by-hand';
}
