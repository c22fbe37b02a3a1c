import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { PersonChip, RepoChip } from '../../components/chips';
import { NotKnown } from '../../components/not-known';
import { type Column } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { formatCount } from '../../lib/plural';
import { LevelButton } from '../access/level-button';
import { type Matrix } from './matrix';
import { listPairs, type MatrixPair } from './matrix-pairs';
import { pairKey } from './matrix-place';

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly listKey: string;
  readonly why: string | undefined;
  readonly onWhy: (pair: string) => void;
}

/** The picture as rows: a person, a repository, and the level. */
export function MatrixTable({ matrix, listKey, why, onWhy }: MatrixTableProps) {
  const { pairs, total } = useMemo(() => listPairs(matrix), [matrix]);
  const columns = useMemo(() => toColumns(why, onWhy), [why, onWhy]);
  return (
    <>
      <VirtualTable
        label={t`Who can write where`}
        columns={columns}
        rows={pairs}
        rowKey={keyOf}
        isCurrent={(pair) => keyOf(pair) === why}
        listKey={listKey}
        empty={
          <p>
            <Trans>Nobody has this level on any of these repositories, as far as was read.</Trans>
          </p>
        }
      />
      <p className="list-foot">
        {pairs.length < total
          ? t`The first ${formatCount(pairs.length)} of ${formatCount(total)} rows: filter by a group, a project or a name to see the others.`
          : t`${formatCount(total)} rows. Who only reads what is public is not listed.`}
      </p>
    </>
  );
}

function keyOf({ person, repository }: MatrixPair): string {
  return pairKey(person.uuid, repository.uuid);
}

function toColumns(
  why: string | undefined,
  onWhy: (pair: string) => void,
): readonly Column<MatrixPair>[] {
  return [
    {
      id: 'person',
      header: t`Person`,
      width: 'minmax(0, 1fr)',
      cell: ({ person }) => (
        <PersonChip
          name={person.name}
          second={<bdi>{person.detail}</bdi>}
          to={{ view: 'person', id: person.uuid }}
        />
      ),
    },
    {
      id: 'repository',
      header: t`Repository`,
      width: 'minmax(0, 1fr)',
      cell: ({ repository }) => (
        <RepoChip
          name={repository.name}
          second={
            repository.project === undefined ? (
              <NotKnown>
                <Trans>project not known</Trans>
              </NotKnown>
            ) : (
              <bdi>{repository.project.key}</bdi>
            )
          }
          to={{ view: 'repository', id: repository.uuid }}
        />
      ),
    },
    {
      id: 'level',
      header: t`Level`,
      width: 'minmax(88px, 190px)',
      cell: (pair) => (
        <LevelButton
          level={pair.level}
          atMost={pair.atMost}
          about={t`${pair.person.name} on ${pair.repository.name}`}
          isOpen={keyOf(pair) === why}
          onOpen={() => {
            onWhy(keyOf(pair));
          }}
        />
      ),
    },
  ];
}
