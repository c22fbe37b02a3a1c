import { plural, t } from '@lingui/core/macro';
import { type Advice, type Choice } from '../../../../../src/domain/machine/advice';
import { type BlastRadius } from '../../../../../src/domain/machine/blast-radius';
import { credentialInSentence } from '../../../../../src/domain/machine/credential-in-sentence';
import { formatCount } from '../../lib/plural';
import { type NewcomerText } from '../billing-impact/impact-words';

/** The answer in one sentence: `Read one repository: repository access key.` */
export function adviceSentence({ says, verdict, recommended }: Advice): string {
  const what = t`${says}: ${choiceText(recommended)}.`;
  return verdict === 'avoid' ? t`Better not, but if it must be. ${what}` : what;
}

/** `repository access token with repository:write`. */
export function choiceText({ credential, with: scope }: Choice): string {
  const what = credentialInSentence(credential);
  return scope === undefined ? what : t`${what} with ${scope}`;
}

const WITHOUT_NEWCOMER: Readonly<Record<Exclude<Choice['seats'], '1'>, string>> = {
  '0': t`No seat.`,
  '0, inferred': t`No seat, inferred: no document of Atlassian says so.`,
  'that of its admin': t`That of the admin who makes it, and none beside it.`,
  'that of its user': t`That of its user, and none beside it.`,
};

/** @param newcomer what one more account adds to the bill; missing while that is not known yet */
export function seatText(seats: Choice['seats'], newcomer: NewcomerText | undefined): NewcomerText {
  if (seats !== '1') return { isKnown: true, text: WITHOUT_NEWCOMER[seats] };
  if (newcomer === undefined)
    return { isKnown: false, text: t`what it costs: the settings are not known` };
  return newcomer.isKnown ? { isKnown: true, text: `${newcomer.text}.` } : newcomer;
}

/** How much of this workspace it opens. */
export function radiusText(
  { repositories, open, isComplete, grows }: BlastRadius,
  inAll: number,
): string {
  const counted = t`${formatCount(repositories)} of ${plural(inAll, { one: '# repository', other: '# repositories' })}`;
  const opened = isComplete ? counted : t`At least ${counted}`;
  const all = grows ? t`${opened}, and those that come later.` : `${opened}.`;
  if (open === 0) return all;
  return [
    all,
    plural(open, {
      one: '# of them anybody may read anyhow.',
      other: '# of them anybody may read anyhow.',
    }),
  ].join(' ');
}
