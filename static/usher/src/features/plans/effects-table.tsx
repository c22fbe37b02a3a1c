import { useMemo } from 'react';
import { type AccessEffect, type Plan } from '../../../../../src/domain/plans/plan';
import { LevelRangeBadge } from '../../components/level-badge';
import { PlaceLink } from '../../components/place-link';
import { type Column } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { countOf, listInWords, peopleCount, repositoryCount } from '../../lib/plural';
import { gateEffectText } from './gate-effect-words';
import { nameIn } from './plan-words';

/** Everybody whose level may change, with all repositories; any number of rows. */
export function EffectsTable({ plan }: { readonly plan: Plan }) {
  const { access, gates } = plan.effects;
  const columns = useMemo(() => effectColumns(plan), [plan]);
  const people = new Set(access.map(({ person }) => person)).size;
  return (
    <section className="section" aria-label="Who gains or loses what">
      <div className="section-head">
        <h2>Who gains or loses what</h2>
        <span className="subtle">{`${peopleCount(people)}, nothing is left out`}</span>
      </div>
      <VirtualTable
        label="Who gains or loses what"
        columns={columns}
        rows={access}
        rowKey={(effect) => keyOf(effect)}
        listKey="effects of a plan"
        empty={<p>Nobody gains or loses access.</p>}
      />
      {gates.length === 0 ? null : (
        <details className="plan-details">
          <summary>{`${countOf(gates.length, 'gate')} of branches change`}</summary>
          <ul className="plan-list">
            {gates.slice(0, GATES).map((gate) => (
              <li key={`${gate.person} ${gate.repository} ${gate.branch} ${gate.gate}`}>
                <bdi>{gateEffectText(plan, gate)}</bdi>
              </li>
            ))}
          </ul>
          {gates.length > GATES ? (
            <p className="subtle">{`The plan file names ${countOf(gates.length - GATES, 'more', 'more')}.`}</p>
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
      header: 'Person',
      width: 'minmax(0, 1.4fr)',
      cell: ({ person }) => (
        <PlaceLink to={{ view: 'person', id: person }} className="cut">
          <bdi>{nameIn(plan, person)}</bdi>
        </PlaceLink>
      ),
    },
    {
      id: 'change',
      header: 'Before → after',
      width: 'minmax(150px, 1fr)',
      cell: ({ before, after }) => (
        <span className="plan-change">
          <LevelRangeBadge {...before} /> → <LevelRangeBadge {...after} />
        </span>
      ),
    },
    {
      id: 'count',
      header: 'Repositories',
      width: '104px',
      from: 'medium',
      cell: ({ repositories }) => repositoryCount(repositories.length),
    },
    {
      id: 'where',
      header: 'Which',
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
