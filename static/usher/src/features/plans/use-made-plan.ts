import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import { type SealedPlan } from '../../../../../src/snapshot/plan-file';
import { makePlan } from './make-plan';
import { type DraftEntry } from './plan-recipe';
import { type PlanSources } from './use-plan-context';

export type MadePlan =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly problem: string }
  | { readonly state: 'ready'; readonly plan: SealedPlan };

interface Made {
  readonly draft: DraftEntry;
  readonly sources: PlanSources;
  readonly outcome: MadePlan;
}

/** The first paint comes first: forty people and their groups take a moment. */
const AFTER_PAINT_MS = 30;

/** Works the plan out again whenever what it stands on changes; what is shown stays until then. */
export function useMadePlan(draft: DraftEntry, sources: PlanSources | undefined): MadePlan {
  const [made, setMade] = useState<Made>();
  useEffect(() => {
    if (sources === undefined) return undefined;
    let isCurrent = true;
    const settle = (outcome: MadePlan) => {
      if (isCurrent) setMade({ draft, sources, outcome });
    };
    const timer = window.setTimeout(() => {
      makePlan(draft, { ...sources, now: draft.madeAt }).then(
        (plan) => {
          settle({ state: 'ready', plan });
        },
        (error: unknown) => {
          const problem = error instanceof Error ? error.message : t`The planner failed.`;
          settle({ state: 'failed', problem });
        },
      );
    }, AFTER_PAINT_MS);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [draft, sources]);
  return made?.draft.id === draft.id ? made.outcome : { state: 'loading' };
}
