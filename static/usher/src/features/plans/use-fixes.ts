import { createContext, useContext } from 'react';
import { type FixEntry, type FixList } from '../../../../../src/contract/plans';

/** What the app has changed as somebody who clicked, newest first. */
export interface Fixes {
  readonly fixes: readonly FixEntry[];
  readonly replace: (list: FixList) => void;
}

export const FixesContext = createContext<Fixes>({ fixes: [], replace: () => undefined });

export function useFixes(): Fixes {
  return useContext(FixesContext);
}
