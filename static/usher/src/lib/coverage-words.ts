import { plural, t } from '@lingui/core/macro';
import { type AnswerCoverage } from '../../../../src/contract/access-answers';

/** `Access complete.`, or how far it can be trusted. */
export function coverageSentence({ state, gaps }: AnswerCoverage): string {
  switch (state) {
    case 'complete':
      return gaps.length === 0
        ? t`Access complete.`
        : t`Levels complete; the ways there are not known in full.`;
    case 'provisional':
      return t`Provisional until read in full.`;
    case 'incomplete':
      return gaps.length === 0
        ? t`Incomplete.`
        : t`Incomplete: ${plural(gaps.length, { one: '# fact', other: '# facts' })} not read.`;
  }
}
