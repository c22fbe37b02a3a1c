import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import {
  type MatchedPeople,
  matchPasted,
} from '../../../../../src/domain/plans/offboard/match-pasted';
import {
  batchPasted,
  readPastedPeople,
} from '../../../../../src/domain/plans/offboard/pasted-people';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { call, type Failure } from '../../lib/call';
import { askBatches } from './ask-batches';
import { planFailureText } from './send-plan';

export type PastedState =
  | { readonly step: 'empty' }
  | { readonly step: 'refused'; readonly problem: string }
  | {
      readonly step: 'asking';
      readonly asked: number;
      readonly of: number;
      readonly waitingUntil?: number;
    }
  /** `failure`: why some could not be asked about. */
  | { readonly step: 'found'; readonly matched: MatchedPeople; readonly failure?: Failure };

/** Asks whose the pasted addresses are; they live in memory while that lasts, and nowhere else. */
export function usePastedPeople(index: AccessIndex) {
  const [state, setState] = useState<PastedState>({ step: 'empty' });
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  /** @returns who was found; nothing where there was nothing to ask, or nobody waits any more */
  const find = async (text: string): Promise<MatchedPeople | undefined> => {
    const pasted = readPastedPeople(text);
    const of = pasted.addresses.length;
    if (of === 0) {
      const problem = t`No e-mail address could be read in it. Paste one a line.`;
      setState({ step: 'refused', problem });
      return undefined;
    }
    setState({ step: 'asking', asked: 0, of });
    const { answers, failure } = await askBatches(batchPasted(pasted), {
      ...{ call, now: Date.now, sleep },
      isCancelled: () => isGone.current,
      onProgress: (asked, waitingUntil) => {
        setState({
          ...{ step: 'asking', asked, of },
          ...(waitingUntil !== undefined && { waitingUntil }),
        });
      },
    });
    if (isGone.current) return undefined;
    if (failure !== undefined && answers.every(({ state: told }) => told === 'failed')) {
      setState({ step: 'refused', problem: planFailureText(failure) });
      return undefined;
    }
    const matched = matchPasted(pasted, answers, index);
    setState({ step: 'found', matched, ...(failure && { failure }) });
    return matched;
  };
  return { state, find };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, ms);
  });
}
