import { useMemo } from 'react';
import { useNavigation } from '../../lib/navigation';
import {
  changeWhatIf,
  isTried,
  MOST_COMPARED,
  parseCompared,
  parseWhatIf,
  toComparedText,
  toWhatIfText,
  type WhatIf,
  type WhatIfChange,
} from './what-if';

export interface WhatIfState {
  readonly whatIf: WhatIf;
  /** What stays beside it, oldest first. */
  readonly compared: readonly WhatIf[];
  readonly change: (change: WhatIfChange) => void;
  readonly reset: () => void;
  /** Missing while nothing is tried, or as many are kept as one can read. */
  readonly keep: (() => void) | undefined;
  readonly drop: (position: number) => void;
}

/** What is tried stands in the address, so that a link opens the same comparison. */
export function useWhatIf(): WhatIfState {
  const { place, amend } = useNavigation();
  const { whatIf: text, compare: keptText } = place;
  return useMemo(() => {
    const whatIf = parseWhatIf(text);
    const compared = parseCompared(keptText);
    const canKeep =
      isTried(whatIf) &&
      compared.length < MOST_COMPARED &&
      !compared.some((one) => toWhatIfText(one) === toWhatIfText(whatIf));
    return {
      whatIf,
      compared,
      change: (change) => {
        amend({ whatIf: toWhatIfText(changeWhatIf(whatIf, change)) });
      },
      reset: () => {
        amend({ whatIf: '' });
      },
      keep: canKeep
        ? () => {
            amend({ whatIf: '', compare: toComparedText([...compared, whatIf]) });
          }
        : undefined,
      drop: (position) => {
        amend({ compare: toComparedText(compared.filter((_, at) => at !== position)) });
      },
    };
  }, [text, keptText, amend]);
}
