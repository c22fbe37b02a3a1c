import { plural, t } from '@lingui/core/macro';
import {
  type ApprovalView,
  type ResultHead,
  type VerificationHead,
} from '../../../../../src/contract/plans';
import { formatMoment } from '../../lib/dates';
import { listInFigures } from '../../lib/plural';

type NameOf = (uuid: string | undefined) => string;

/** Who agreed, until when; nothing where nobody has to. An offline file cannot prove it, and this says so. */
export function approvalText(
  { state, asked, approved }: ApprovalView,
  nameOf: NameOf,
): readonly string[] {
  switch (state) {
    case 'not-needed':
      return [];
    case 'not-asked':
      return [t`Another workspace admin has to approve it before it is given out. ${GUARDS}`];
    case 'asked':
      return askedText(asked, nameOf);
    case 'approved':
      return approvedText(approved, nameOf);
    case 'expired':
      return [t`The approval has ended. Ask again.`];
  }
}

function askedText(asked: ApprovalView['asked'], nameOf: NameOf): readonly string[] {
  if (asked === undefined) return [];
  return [t`${nameOf(asked.by)} asked for approval, ${formatMoment(asked.at)}. ${GUARDS}`];
}

function approvedText(approved: ApprovalView['approved'], nameOf: NameOf): readonly string[] {
  if (approved === undefined) return [];
  return [t`Approved by ${nameOf(approved.by)} until ${formatMoment(approved.until)}. ${GUARDS}`];
}

const GUARDS = t`The approval guards what this app gives out; a file that somebody already has proves nothing of it.`;

/** What the companion wrote down. */
export function resultText({ outcome, startedAt, undoneAt }: ResultHead): string {
  const when = formatMoment(startedAt);
  switch (outcome) {
    case 'running':
      return t`A run of ${when} was cut off: apply it again to go on where it was.`;
    case 'stopped':
      return t`A run of ${when} stopped at a surprise; what was done until then is below.`;
    case 'applied':
      return t`The companion did its steps, ${when}. That is its word: choose “Verify” to have it read again.`;
    case 'undone':
      return undoneAt === undefined
        ? t`Taken back by the companion.`
        : t`Taken back by the companion, ${formatMoment(undoneAt)}.`;
  }
}

/** What the app read itself. */
export function verificationText({ at, isFinished, isProven, counts }: VerificationHead): string {
  const when = formatMoment(at);
  if (!isFinished) return t`Reading again since ${when}: not everything was read yet.`;
  const steps = listInFigures([
    ...(counts['as-planned'] > 0
      ? [t`${plural(counts['as-planned'], { one: '# step', other: '# steps' })} as planned`]
      : []),
    ...(counts['not-yet'] > 0 ? [t`${String(counts['not-yet'])} not done yet`] : []),
    ...(counts.differs > 0 ? [t`${String(counts.differs)} otherwise`] : []),
    ...(counts['cannot-be-told'] > 0
      ? [t`${String(counts['cannot-be-told'])} that no reading can tell`]
      : []),
  ]);
  return isProven ? t`Verified, ${when}: ${steps}.` : t`Read again, ${when}: ${steps}.`;
}
