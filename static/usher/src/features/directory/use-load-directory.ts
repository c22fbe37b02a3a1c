import { t } from '@lingui/core/macro';
import { useMemo, useRef, useState } from 'react';
import { type Directory } from '../../../../../src/domain/directory/directory';
import {
  type ColumnPlaces,
  type DirectoryColumn,
} from '../../../../../src/domain/directory/directory-columns';
import { type AddressAnswer } from '../../../../../src/domain/directory/match-rows';
import { type DirectoryTable } from '../../../../../src/snapshot/directory-csv';
import { call, type Failure } from '../../lib/call';
import { failureWords } from '../../lib/failure-words';
import { previewDirectory, readChosenDirectory } from './chosen-directory';
import { type Readable, storeDirectory } from './store-directory';
import { type DirectoryTarget } from './use-directory';

export type LoadingState =
  | { readonly step: 'choose' }
  | { readonly step: 'reading' }
  | { readonly step: 'refused'; readonly problem: string }
  | ChosenState
  | { readonly step: 'asking'; readonly asked: number; readonly waitingUntil?: number }
  | { readonly step: 'sending' }
  | { readonly step: 'done'; readonly directory: Directory };

export interface ChosenState {
  readonly step: 'chosen';
  readonly table: DirectoryTable;
  readonly places: ColumnPlaces;
  readonly ambiguous: readonly DirectoryColumn[];
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
  /** Why the last attempt to load it ended. */
  readonly problem?: string;
}

/** From a chosen file to a stored directory: read here, columns chosen, rows matched, sent without addresses. */
export function useLoadDirectory({ workspace, facts, refresh }: DirectoryTarget) {
  const [state, setState] = useState<LoadingState>({ step: 'choose' });
  const isCancelled = useRef(false);
  const answers = useRef(new Map<string, AddressAnswer>());
  const knownIds = useMemo(
    () => new Set(facts.accounts.flatMap(({ accountId }) => accountId ?? [])),
    [facts.accounts],
  );
  const chosen = state.step === 'chosen' ? state : undefined;
  const { table, places } = chosen ?? {};
  const preview = useMemo(
    () => table && places && previewDirectory(table, places, knownIds),
    [table, places, knownIds],
  );

  const choose = async (file: File) => {
    setState({ step: 'reading' });
    answers.current = new Map();
    const [{ parse }, buffer] = await Promise.all([
      import('csv-parse/browser/esm/sync'),
      file.arrayBuffer(),
    ]);
    const read = readChosenDirectory(new Uint8Array(buffer), parse);
    setState(
      read.is === 'refused'
        ? { step: 'refused', problem: read.problem }
        : { ...read, step: 'chosen', modifiedAt: file.lastModified },
    );
  };

  const load = async (from: ChosenState, readable: Readable, asOf: number) => {
    setState({ step: 'asking', asked: 0 });
    const stored = await storeDirectory(
      { ...readable, workspace: workspace.uuid, knownIds, asOf },
      { ...work(setState, isCancelled), answers: answers.current },
    );
    if (!stored.ok) setState({ ...from, problem: failureText(stored.failure) });
    else if (stored.value !== undefined) {
      await refresh();
      setState({ step: 'done', directory: stored.value });
    }
  };

  return {
    state,
    preview,
    choose,
    load,
    choosePlaces: (next: ColumnPlaces) => {
      if (chosen !== undefined) setState({ ...chosen, places: next });
    },
    /** Nothing that was sent so far stays. */
    cancel: () => {
      isCancelled.current = true;
    },
  };
}

function work(
  setState: (state: LoadingState) => void,
  isCancelled: { readonly current: boolean },
): Omit<Parameters<typeof storeDirectory>[1], 'answers'> {
  return {
    ...{ call, now: Date.now, sleep },
    onAsked: (asked, waitingUntil) => {
      setState({ step: 'asking', asked, ...(waitingUntil !== undefined && { waitingUntil }) });
    },
    onSending: () => {
      setState({ step: 'sending' });
    },
    isCancelled: () => isCancelled.current,
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
  const context = { role: 'workspace admin', subject: t`the User directory` } as const;
  const { answer, meaning } = failureWords(code, context);
  return `${answer} ${meaning}`;
}
