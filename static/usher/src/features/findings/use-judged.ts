import { useEffect, useState } from 'react';
import { type FindingsResult, type JudgedFacts } from './findings-result';
import type { AtHand } from './to-evidence';

/** What a page has for the rules; `now` is missing where it is now. */
export type PageAtHand = Omit<AtHand, 'now'> & { readonly now: number | undefined };

/** What the rules said, and of what. */
export interface Judged extends Omit<JudgedFacts, 'exemptions'> {
  /** Comes with the rules, which are loaded when the page stands. */
  readonly toResult: (judged: JudgedFacts) => FindingsResult;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface Judging {
  /** The newest there is; of the facts before, while those of now are looked at. */
  readonly judged: Judged | undefined;
  /** Missing while nothing is being looked at. */
  readonly progress: Progress | undefined;
  readonly hasFailed: boolean;
}

const AT_FIRST: Judging = {
  judged: undefined,
  progress: { done: 0, of: 0 },
  hasFailed: false,
};

/** The first paint comes first. */
const AFTER_PAINT_MS = 60;

/** Judges anew whenever what is at hand changes; `undefined` = not everything is there yet. */
export function useJudged(atHand: PageAtHand | undefined): Judging {
  const [judging, setJudging] = useState(AT_FIRST);
  useEffect(() => {
    if (atHand === undefined) return undefined;
    let isCurrent = true;
    const isWanted = () => isCurrent;
    const onProgress = (done: number, of: number) => {
      setJudging((before) => ({ ...before, progress: { done, of }, hasFailed: false }));
    };
    const timer = window.setTimeout(() => {
      judge(atHand, { isWanted, onProgress }).then(
        (judged) => {
          if (isCurrent && judged !== undefined)
            setJudging({ judged, progress: undefined, hasFailed: false });
        },
        () => {
          if (isCurrent)
            setJudging((before) => ({ ...before, progress: undefined, hasFailed: true }));
        },
      );
    }, AFTER_PAINT_MS);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [atHand]);
  return judging;
}

interface Watched {
  readonly isWanted: () => boolean;
  readonly onProgress: (done: number, of: number) => void;
}

async function judge(atHand: PageAtHand, watched: Watched): Promise<Judged | undefined> {
  const [engine, { toEvidence }] = await Promise.all([
    import('./find-findings'),
    import('./to-evidence'),
  ]);
  if (!watched.isWanted()) return undefined;
  const now = atHand.now ?? Date.now();
  const judged = await engine.judgeRules(toEvidence({ ...atHand, now }), {
    ...watched,
    pause: () => new Promise((resume) => window.setTimeout(resume)),
    clock: () => performance.now(),
  });
  return judged && { judged, facts: atHand.facts, now, toResult: engine.toFindingsResult };
}
