import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Textfield from '@atlaskit/textfield';
import { useMemo, useState, type ChangeEvent } from 'react';
import { PersonChip } from '../../components/chips';
import { NotKnown } from '../../components/not-known';
import { type Column } from '../../components/table-column';
import { ExportMenu } from '../../components/export-menu';
import { VirtualTable } from '../../components/virtual-table';
import { useNavigation } from '../../lib/navigation';
import { formatCount, listInWords } from '../../lib/plural';
import { FallsPanel } from './falls-panel';
import { type GroupAnswer, type LossRow } from './group-answer';
import { findByName, toLossesCsv } from './group-rows';

/** Who would lose what, on how many repositories, if the group vanished. */
export function BlastRadius({ group }: { readonly group: GroupAnswer }) {
  const { place, amend } = useNavigation();
  const [text, setText] = useState('');
  const { losses, row, reach } = group;
  const why = losses.find(({ uuid }) => uuid === place.why);
  const columns = useMemo(
    () =>
      lossColumns(why?.uuid, (uuid) => {
        amend({ why: uuid });
      }),
    [why?.uuid, amend],
  );
  return (
    <div className={why === undefined ? 'split' : 'split split-open'}>
      <section aria-label={t`Blast radius`}>
        <p className="sentence">{radiusSentence(group)}</p>
        <div className="group-find">
          <Textfield
            aria-label={t`Find a person`}
            placeholder={t`Find a person`}
            value={text}
            isCompact
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              setText(event.target.value);
            }}
          />
          <ExportMenu
            count={reach.lose + reach.drop + reach.possible}
            table={() => toLossesCsv(group)}
            nameParts={[group.workspace, row.slug, 'blast-radius']}
          />
        </div>
        <VirtualTable
          label={t`Blast radius`}
          columns={columns}
          rows={findByName(losses, text)}
          rowKey={({ uuid }) => uuid}
          isCurrent={({ uuid }) => uuid === place.why}
          listKey={`blast radius of ${row.slug} ${text}`}
          empty={
            <p>{text === '' ? t`Nobody would hold less.` : t`Nobody here matches “${text}”.`}</p>
          }
        />
      </section>
      {why === undefined ? null : (
        <FallsPanel
          person={why.name}
          group={row.name}
          falls={group.fallsOf(why.uuid)}
          onClose={() => {
            amend({ why: '' });
          }}
        />
      )}
    </div>
  );
}

function radiusSentence({ reach, losses }: GroupAnswer): string {
  if (losses.length === 0)
    return t`If this group vanished, nobody would hold less: everybody in it has the same from elsewhere, or it gives nothing.`;
  const certain = losses.filter(({ lose, drop }) => lose + drop > 0).length;
  const open = losses.length - certain;
  const parts = [
    certain === 0
      ? ''
      : t`${plural(certain, { one: '# person', other: '# people' })} would hold less`,
    open === 0 ? '' : t`${plural(open, { one: '# person', other: '# people' })} may hold less`,
  ].filter((part) => part !== '');
  return t`If this group vanished, ${listInWords(parts)}, on ${plural(reach.repositories, { one: '# repository', other: '# repositories' })} together.`;
}

function lossColumns(
  open: string | undefined,
  onOpen: (person: string) => void,
): readonly Column<LossRow>[] {
  const columns: readonly Column<LossRow>[] = [
    {
      id: 'person',
      header: t`Person`,
      width: 'minmax(0, 1fr)',
      cell: ({ uuid, name, detail }) => (
        <PersonChip name={name} second={<bdi>{detail}</bdi>} to={{ view: 'person', id: uuid }} />
      ),
    },
    countColumn('lose', t`lose access`),
    countColumn('drop', t`drop a level`),
    {
      id: 'possible',
      header: t`may lose`,
      width: '76px',
      align: 'end',
      from: 'medium',
      cell: ({ possible }) =>
        possible === 0 ? (
          <span className="zero">0</span>
        ) : (
          <NotKnown>{formatCount(possible)}</NotKnown>
        ),
    },
    {
      id: 'falls',
      header: t`Before → after`,
      width: 'minmax(104px, 132px)',
      cell: ({ uuid, name, lose, drop, possible }) => (
        <button
          type="button"
          className="text-button"
          aria-expanded={open === uuid}
          onClick={() => {
            onOpen(uuid);
          }}
        >
          <Trans>
            {plural(lose + drop + possible, { one: '# repository', other: '# repositories' })}
            <span className="visually-hidden"> of {name}, before and after</span>
          </Trans>
        </button>
      ),
    },
  ];
  // Beside the open panel, which tells each of them, names need the room more.
  return open === undefined
    ? columns
    : columns.filter(({ id }) => id === 'person' || id === 'falls');
}

function countColumn(id: 'lose' | 'drop', header: string): Column<LossRow> {
  return {
    id,
    header,
    width: '92px',
    align: 'end',
    from: 'medium',
    cell: (row) => (
      <span className={row[id] === 0 ? 'zero' : undefined}>{formatCount(row[id])}</span>
    ),
  };
}
