import { createContext, useContext } from 'react';
import { type FixEntry, type FixList } from '../../../../../src/contract/plans';

/** What the app has changed as somebody who clicked, newest first. */
export interface Fixes {
  readonly fixes: readonly FixEntry[];
  /** Until it is `ready`, nothing is known to be undone or done. */
  readonly state: 'loading' | 'failed' | 'ready';
  readonly replace: (list: FixList) => void;
}

export const FixesContext = createContext<Fixes>({
  fixes: [],
  state: 'loading',
  replace: () => undefined,
});

export function useFixes(): Fixes {
  return useContext(FixesContext);
}
