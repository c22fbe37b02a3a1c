import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { type PlanList } from '../../../../../src/contract/plans';
import { type Answer, useAnswer } from '../../lib/use-answer';

/** The plans that are kept in the app, for the tab, the list and the pages of each. */
export interface WorkspacePlans {
  readonly answer: Answer<PlanList>;
  readonly askAgain: () => void;
  readonly replace: (list: PlanList) => void;
}

const PlansContext = createContext<WorkspacePlans | undefined>(undefined);

export function usePlans(): WorkspacePlans {
  const plans = useContext(PlansContext);
  if (plans === undefined) throw new Error('usePlans needs a PlansProvider above it');
  return plans;
}

/** Asks once for the list; whoever changes a plan asks again. */
export function PlansProvider({ children }: { readonly children: ReactNode }) {
  const { answer, askAgain, replace } = useAnswer('listPlans', {});
  const value = useMemo(() => ({ answer, askAgain, replace }), [answer, askAgain, replace]);
  return <PlansContext.Provider value={value}>{children}</PlansContext.Provider>;
}
