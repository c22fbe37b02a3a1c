import { t } from '@lingui/core/macro';
import { type PlanHead } from '../../../../../src/contract/plans';
import { PlaceLink } from '../../components/place-link';
import { type Column } from '../../components/table-column';
import { formatMoment } from '../../lib/dates';
import { formatCount } from '../../lib/plural';
import { STATE_WORDS } from './plan-states';
import { KIND_WORDS } from './plan-words';
import { waitsFor } from './plans-sentence';

/** State, what it is of, who made it and what it waits for. */
export function keptColumns(names: ReadonlyMap<string, string>): readonly Column<PlanHead>[] {
  return [
    {
      id: 'title',
      header: t`Plan`,
      width: 'minmax(0, 2.4fr)',
      cell: ({ hash, title, kind }) => (
        <>
          <PlaceLink to={{ view: 'plan', id: hash }} className="cut" title={title}>
            <bdi>{title}</bdi>
          </PlaceLink>
          <span className="cut small subtle">{KIND_WORDS[kind]}</span>
        </>
      ),
    },
    {
      id: 'state',
      header: t`State`,
      width: 'minmax(112px, 1.2fr)',
      cell: ({ state }) => (
        <span className={state === 'verified' ? 'plan-outcome plan-outcome-proven' : 'tag'}>
          {STATE_WORDS[state]}
        </span>
      ),
    },
    {
      id: 'waits',
      header: t`Waits for`,
      width: 'minmax(0, 1.4fr)',
      from: 'medium',
      cell: (head) => <span className="cut">{waitsFor(head)}</span>,
    },
    {
      id: 'steps',
      header: t`Steps`,
      width: '56px',
      align: 'end',
      from: 'medium',
      cell: ({ steps }) => formatCount(steps),
    },
    {
      id: 'kept',
      header: t`Kept`,
      width: 'minmax(0, 1.4fr)',
      from: 'wide',
      cell: ({ kept }) => (
        <>
          <bdi className="cut">{names.get(kept.by ?? '') ?? t`an admin`}</bdi>
          <span className="cut small subtle">{formatMoment(kept.at)}</span>
        </>
      ),
    },
  ];
}
