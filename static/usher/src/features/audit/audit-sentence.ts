import { plural, t } from '@lingui/core/macro';
import { type Audit } from '../../../../../src/domain/audit/compose-audit';
import { formatMoment } from '../../lib/dates';

/** Whether it is complete, and of when. */
export function auditSentence({ statement }: Audit): string {
  const { startedAt, endedAt = startedAt, gaps, isComplete } = statement;
  const when = formatMoment(endedAt);
  if (isComplete) return t`The pack of ${when} is complete: all that was asked for was read.`;
  const missed = gaps.filter((gap) => gap.missed).length;
  if (missed === 0) return t`The pack of ${when} is not complete: the scan was cut off.`;
  const reads = plural(missed, { one: '# read is missing', other: '# reads are missing' });
  return t`The pack of ${when} is not complete: ${reads}.`;
}
