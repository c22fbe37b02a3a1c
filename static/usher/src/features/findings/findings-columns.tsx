import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { SeverityBadge } from '../../components/severity-badge';
import { type Column } from '../../components/table-column';
import { formatDay } from '../../lib/dates';
import { SubjectLink } from './subject-link';

interface FindingColumns {
  readonly facts: Facts;
  /** The fingerprint of the finding whose evidence is open. */
  readonly opened: string | undefined;
  readonly onToggle: (fingerprint: string) => void;
}

export function findingsColumns(of: FindingColumns): readonly Column<FindingRow>[] {
  return [
    {
      id: 'severity',
      header: t`Severity`,
      width: '92px',
      sorts: 'descending-first',
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    {
      id: 'finding',
      header: t`Finding`,
      width: 'minmax(0, 1.6fr)',
      sorts: 'ascending-first',
      cell: (row) => <FindingTitle row={row} {...of} />,
    },
    {
      id: 'subject',
      header: t`Where`,
      width: 'minmax(0, 1fr)',
      sorts: 'ascending-first',
      from: 'medium',
      cell: ({ subject }) => <SubjectLink subject={subject} facts={of.facts} />,
    },
    {
      id: 'state',
      header: t`State`,
      width: '132px',
      sorts: 'descending-first',
      from: 'wide',
      cell: (row) => <State row={row} />,
    },
  ];
}

function FindingTitle({
  row: { fingerprint, title, rule, subject, evidence },
  opened,
  onToggle,
}: FindingColumns & { readonly row: FindingRow }) {
  const [first = subject.name] = evidence;
  return (
    <button
      type="button"
      className="finding-toggle"
      aria-expanded={opened === fingerprint}
      onClick={() => {
        onToggle(fingerprint);
      }}
    >
      <span className="finding-title cut" title={title}>
        {title}
      </span>
      <span className="finding-second cut">
        {rule} · <bdi lang="en">{first}</bdi>
      </span>
    </button>
  );
}

function State({ row: { isNew, expiredExemption } }: { readonly row: FindingRow }) {
  if (expiredExemption !== undefined)
    return (
      <span className="finding-ended" title={t`Ended ${endOf(expiredExemption.reviewOn)}`}>
        <Trans>exemption ended</Trans>
      </span>
    );
  return isNew === true ? (
    <span className="finding-new">
      <Trans>new</Trans>
    </span>
  ) : null;
}

function endOf(reviewOn: string): string {
  return formatDay(Date.parse(`${reviewOn}T12:00:00Z`));
}
