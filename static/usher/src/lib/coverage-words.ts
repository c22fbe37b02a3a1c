import { type AnswerCoverage } from '../../../../src/contract/access-answers';
import { countOf } from './plural';

/** `Access complete.`, or how far it can be trusted. */
export function coverageSentence({ state, gaps }: AnswerCoverage): string {
  switch (state) {
    case 'complete':
      return gaps.length === 0
        ? 'Access complete.'
        : 'Levels complete; the ways there are not known in full.';
    case 'provisional':
      return 'Provisional until read in full.';
    case 'incomplete':
      return gaps.length === 0
        ? 'Incomplete.'
        : `Incomplete: ${countOf(gaps.length, 'fact')} not read.`;
  }
}
