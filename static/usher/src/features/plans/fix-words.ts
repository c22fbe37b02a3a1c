import { t } from '@lingui/core/macro';
import { type FixAnswer, type FixEntry, type FixPreview } from '../../../../../src/contract/plans';
import { type Action } from '../../../../../src/domain/plans/action';

/** What a preview says before anything is changed. */
export const VERDICT_WORDS: Readonly<Record<FixPreview['verdict'], string>> = {
  'as-expected': t`Bitbucket was asked just now: it is as the plan expects.`,
  'already-so': t`It is already so. There is nothing to do.`,
  differs: t`Somebody has changed it since the facts were read. Make the plan anew.`,
  'not-known': t`Bitbucket did not tell what stands there now, so nothing is changed.`,
};

/** What came of it. */
export const OUTCOME_WORDS: Readonly<Record<FixAnswer['outcome'], string>> = {
  done: t`Done, and read again.`,
  'already-so': t`It was already so.`,
  differs: t`Somebody has changed it meanwhile; nothing was touched.`,
  'not-known': t`Bitbucket did not tell what stands there now; nothing was touched.`,
  unclear: t`It was sent, but could not be read again. Look at it in Bitbucket.`,
};

/** The newest change of the app that did this step and was not taken back. */
export function findFix(fixes: readonly FixEntry[], action: Action): FixEntry | undefined {
  const wanted = keyOf(action);
  return fixes.find(
    ({ action: done, state, undone }) =>
      state !== 'failed' && undone === undefined && keyOf(done) === wanted,
  );
}

/** Two actions with the same of it are the same change of the same thing. */
function keyOf(action: object): string {
  const sorted = Object.entries(action).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(sorted);
}
