import { t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import { type AddressAnswer } from '../../../../../src/domain/directory/match-rows';
import { type GroupSource } from '../../../../../src/domain/sync/group-source';
import { call, type Failure } from '../../lib/call';
import { failureWords } from '../../lib/failure-words';
import { readChosenSource } from './chosen-source';
import { type ReadableSource, storeSource } from './store-source';

export type LoadingState =
  | { readonly step: 'choose' | 'reading' | 'sending' }
  | { readonly step: 'refused'; readonly problems: readonly string[] }
  | ChosenState
  | { readonly step: 'asking'; readonly asked: number; readonly waitingUntil?: number }
  | { readonly step: 'done'; readonly source: GroupSource };

export interface ChosenState {
  readonly step: 'chosen';
  readonly chosen: ReadableSource;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
  /** Why the last attempt to load it ended. */
  readonly problem?: string;
}

interface Here {
  readonly workspace: { readonly uuid: string };
  /** Loads what the backend has now. */
  readonly refresh: () => Promise<void>;
}

/** From a chosen export to stored groups: read here, matched, sent without addresses. */
export function useLoadSource({ workspace, refresh }: Here) {
  const [state, setState] = useState<LoadingState>({ step: 'choose' });
  const isCancelled = useRef(false);
  const answers = useRef(new Map<string, AddressAnswer>());

  const choose = async (file: File) => {
    setState({ step: 'reading' });
    answers.current = new Map();
    const [{ parse }, buffer] = await Promise.all([
      import('csv-parse/browser/esm/sync'),
      file.arrayBuffer(),
    ]);
    const read = await readChosenSource(new Uint8Array(buffer), parse);
    setState(
      read.is === 'refused'
        ? { step: 'refused', problems: read.problems }
        : { step: 'chosen', chosen: read, modifiedAt: file.lastModified },
    );
  };

  const load = async (from: ChosenState, asOf: number) => {
    setState({ step: 'asking', asked: 0 });
    const stored = await storeSource(
      { chosen: from.chosen, workspace: workspace.uuid, asOf },
      {
        ...{ call, now: Date.now, sleep, answers: answers.current },
        onAsked: (asked, waitingUntil) => {
          setState({ step: 'asking', asked, ...(waitingUntil !== undefined && { waitingUntil }) });
        },
        onSending: () => {
          setState({ step: 'sending' });
        },
        isCancelled: () => isCancelled.current,
      },
    );
    if (!stored.ok) setState({ ...from, problem: failureText(stored.failure) });
    else if (stored.value !== undefined) {
      await refresh();
      setState({ step: 'done', source: stored.value });
    }
  };

  return {
    state,
    choose,
    load,
    /** Nothing that was sent so far stays. */
    cancel: () => {
      isCancelled.current = true;
    },
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, ms);
  });
}

/** The backend's own words name what is wrong; a code alone names what to do. */
function failureText({ code, message }: Failure): string {
  if (code === 'bad-request' || code === 'busy' || code === 'outdated') return message;
  const context = { role: 'workspace admin', subject: t`the groups of the export` } as const;
  const { answer, meaning } = failureWords(code, context);
  return `${answer} ${meaning}`;
}
