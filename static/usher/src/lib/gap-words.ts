import { t } from '@lingui/core/macro';
import { remedyFor } from '../../../../src/domain/access/gap-texts';
import { type Gap, type GapReason } from '../../../../src/domain/facts/reading';
import { translated } from './i18n';
import { startSentence } from './sentence-start';

const REASONS: Readonly<Record<GapReason, string>> = {
  'not-read-yet': t`not read yet`,
  'not-asked': t`not asked`,
  'not-an-admin': t`Bitbucket refused: not an admin there`,
  'missing-scope': t`a permission is missing`,
  'wrong-credential': t`an app may not read it`,
  'plan-lacks-it': t`the plan has not got it`,
  'not-found': t`Bitbucket found nothing there`,
  'endpoint-removed': t`Atlassian removed this API`,
  'rate-limited': t`Bitbucket’s hourly limit was used up`,
  'bitbucket-failed': t`Bitbucket failed to answer`,
  'unreadable-answer': t`Bitbucket’s answer could not be understood`,
};

const NO_INVITATIONS =
  'Bitbucket shows no invitations where people are managed in admin.atlassian.com.';

/** What the reading itself says is translated; scopes and answers of Bitbucket stay as they are. */
function detailWords(detail: string): string {
  return detail === NO_INVITATIONS
    ? t`Bitbucket shows no invitations where people are managed in admin.atlassian.com.`
    : detail;
}

/** Why it is not known, with the detail where there is one, at the beginning of a sentence. */
export function gapReason(gap: Gap): string {
  return startSentence(gapInSentence(gap));
}

/** The same in the middle of one. */
export function gapInSentence(gap: Gap): string {
  const reason = REASONS[gap.reason];
  if (gap.detail === undefined) return reason;
  // Some details are whole sentences, and stand inside another one here.
  return `${reason} (${detailWords(gap.detail).replace(/\.$/u, '')})`;
}

/** The one step that would make it known. */
export function gapStep(gap: Gap): string {
  return translated(remedyFor(gap));
}
