import { type Action } from './action';
import { isValueAction } from './action-value';

/** The step that takes a step back: before and after exchanged. What is done by hand has none. */
export function inverseOf(action: Action): Action | undefined {
  if (!isValueAction(action)) return undefined;
  const { before, after } = action;
  // The two are of one type in every kind, which TypeScript does not follow through the union.
  return { ...action, before: after, after: before } as Action;
}
