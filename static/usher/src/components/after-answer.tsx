import { useEffect, useState, type ReactNode } from 'react';

/** When the answer of the first view was there: whatever was asked for until then is what a reader waits for. */
export const ANSWER_MARK = 'usher:answer';

export function markAnswer(): void {
  if (performance.getEntriesByName(ANSWER_MARK).length === 0) performance.mark(ANSWER_MARK);
}

const AFTER_PAINT_MS = 30;

interface AfterAnswerProps {
  /** Takes their room meanwhile. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}

/** What explains an answer comes once that is on the screen: neither its code nor its work holds it up. */
export function AfterAnswer({ instead = null, children }: AfterAnswerProps) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      setPainted(true);
    }, AFTER_PAINT_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, []);
  return isPainted ? children : instead;
}
