import { type Level } from '../access/level';
import { type MemberRole, type Visibility, type Action } from './action';

/** What can stand before and after a step. */
export type ActionValue = Level | MemberRole | Visibility | boolean | string;

/** A step whose before and after are values; what is done by hand has none. */
export type ValueAction = Exclude<Action, { readonly kind: 'by-hand' }>;

export function isValueAction(action: Action): action is ValueAction {
  return action.kind !== 'by-hand';
}
