import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { type ExportedBill } from './bill-csv';
import { tryWhatIf, type Tried } from './try-what-if';
import { type SeatsModel } from './use-seats';
import { useWhatIf, type WhatIfState } from './use-what-if';
import { isTried } from './what-if';
import { whatIfWords } from './what-if-words';

/** What is tried and what is kept beside it, each with its bill. */
export interface Tries {
  readonly state: WhatIfState;
  /** Empty while the bill is not known. */
  readonly tried: readonly Tried[];
  /** Whether the first of them is the one that the menus show. */
  readonly isTrying: boolean;
  readonly exported: readonly ExportedBill[];
}

export function useTried(model: SeatsModel): Tries {
  const state = useWhatIf();
  const { whatIf, compared } = state;
  const { seats, groups, setup, billState, bill } = model;
  const isTrying = isTried(whatIf);
  const tried = useMemo(() => {
    if (billState.state !== 'known') return [];
    const context = { seats, groups, setup, priced: billState.priced };
    return [...(isTrying ? [whatIf] : []), ...compared].map((one) => tryWhatIf(one, context));
  }, [billState, seats, groups, setup, isTrying, whatIf, compared]);
  const exported = useMemo(
    () => [
      ...(bill === undefined ? [] : [{ name: t`today`, bill: bill.newest }]),
      ...tried.map(({ whatIf: one, leaving, trial }) => ({
        name: whatIfWords(one, leaving.length),
        bill: trial.then.newest,
      })),
    ],
    [bill, tried],
  );
  return { state, tried, isTrying, exported };
}
