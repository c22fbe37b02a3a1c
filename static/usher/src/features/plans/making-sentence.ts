import { t } from '@lingui/core/macro';

/** What the form of a tab begins, in one sentence. */
export function makingSentence(kind: 'offboard' | 'onboard' | 'clean-up' | 'sync'): string {
  switch (kind) {
    case 'offboard':
      return t`Choose who leaves: the plan says what is theirs, and what is to be done in which order.`;
    case 'onboard':
      return t`Choose who joins and like whom: the plan says what they get, and what their seats cost.`;
    case 'clean-up':
      return t`Choose what to clean up: the plan says who would lose what.`;
    case 'sync':
      return t`Bring groups in step with the identity provider: the plan says who joins them, and who leaves.`;
  }
}
