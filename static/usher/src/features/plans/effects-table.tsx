import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type AccessEffect, type Plan } from '../../../../../src/domain/plans/plan';
import { LevelRangeBadge } from '../../components/level-badge';
import { PlaceLink } from '../../components/place-link';
import { type Column } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { listInWords } from '../../lib/plural';
import { gateEffectText } from './gate-effect-words';
import { nameIn } from './plan-words';

/** Everybody whose level may change, with all repositories; any number of rows. */
export function EffectsTable({ plan }: { readonly plan: Plan }) {
  const { access, gates } = plan.effects;
  const columns = useMemo(() => effectColumns(plan), [plan]);
  const people = new Set(access.map(({ person }) => person)).size;
  return (
    <section className="section" aria-label={t`Who gains or loses what`}>
      <div className="section-head">
        <h2>
          <Trans>Who gains or loses what</Trans>
        </h2>
        <span className="subtle">{t`${plural(people, { one: '# person', other: '# people' })}, nothing is left out`}</span>
      </div>
      <VirtualTable
        label={t`Who gains or loses what`}
        columns={columns}
        rows={access}
        rowKey={(effect) => keyOf(effect)}
        listKey="effects of a plan"
        empty={
          <p>
            <Trans>Nobody gains or loses access.</Trans>
          </p>
        }
      />
      {gates.length === 0 ? null : (
        <details className="plan-details">
          <summary>{t`${plural(gates.length, { one: '# gate', other: '# gates' })} of branches change`}</summary>
          <ul className="plan-list">
            {gates.slice(0, GATES).map((gate) => (
              <li key={`${gate.person} ${gate.repository} ${gate.branch} ${gate.gate}`}>
                <bdi>{gateEffectText(plan, gate)}</bdi>
              </li>
            ))}
          </ul>
          {gates.length > GATES ? (
            <p className="subtle">{t`The plan file names ${plural(gates.length - GATES, { one: '# more', other: '# more' })}.`}</p>
          ) : null}
        </details>
      )}
    </section>
  );
}

/** Below this a list is read; above it the file is. */
const GATES = 200;

function keyOf({ person, before, after }: AccessEffect): string {
  return [person, before.level, before.atMost, after.level, after.atMost].join(' ');
}

function effectColumns(plan: Plan): readonly Column<AccessEffect>[] {
  return [
    {
      id: 'person',
      header: t`Person`,
      width: 'minmax(0, 1.4fr)',
      cell: ({ person }) => (
        <PlaceLink to={{ view: 'person', id: person }} className="cut">
          <bdi>{nameIn(plan, person)}</bdi>
        </PlaceLink>
      ),
    },
    {
      id: 'change',
      header: t`Before → after`,
      width: 'minmax(150px, 1fr)',
      cell: ({ before, after }) => (
        <span className="plan-change">
          <LevelRangeBadge {...before} /> → <LevelRangeBadge {...after} />
        </span>
      ),
    },
    {
      id: 'count',
      header: t`Repositories`,
      width: '104px',
      from: 'medium',
      cell: ({ repositories }) =>
        plural(repositories.length, { one: '# repository', other: '# repositories' }),
    },
    {
      id: 'where',
      header: t`Which`,
      width: 'minmax(0, 2fr)',
      from: 'medium',
      cell: ({ repositories }) => (
        <span
          className="cut"
          title={listInWords(
            repositories.map((id) => nameIn(plan, id)),
            40,
          )}
        >
          <bdi>
            {listInWords(
              repositories.slice(0, 40).map((id) => nameIn(plan, id)),
              3,
            )}
          </bdi>
        </span>
      ),
    },
  ];
}
