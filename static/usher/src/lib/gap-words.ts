import { remedyFor } from '../../../../src/domain/access/gap-texts';
import { type Gap, type GapReason } from '../../../../src/domain/facts/reading';

const REASONS: Readonly<Record<GapReason, string>> = {
  'not-read-yet': 'Not read yet',
  'not-asked': 'Not asked',
  'not-an-admin': 'Bitbucket refused: not an admin there',
  'missing-scope': 'A permission is missing',
  'wrong-credential': 'An app may not read it',
  'plan-lacks-it': 'The plan has not got it',
  'not-found': 'Bitbucket found nothing there',
  'endpoint-removed': 'Atlassian removed this API',
  'rate-limited': 'Bitbucket’s hourly limit was used up',
  'bitbucket-failed': 'Bitbucket failed to answer',
  'unreadable-answer': 'Bitbucket’s answer could not be understood',
};

/** Why it is not known, with the detail where there is one. */
export function gapReason(gap: Gap): string {
  const reason = REASONS[gap.reason];
  if (gap.detail === undefined) return reason;
  // Some details are whole sentences, and stand inside another one here.
  return `${reason} (${gap.detail.replace(/\.$/u, '')})`;
}

/** The one step that would make it known. */
export function gapStep(gap: Gap): string {
  return remedyFor(gap);
}
