import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Textfield from '@atlaskit/textfield';
import { useState, type ChangeEvent, type ReactNode } from 'react';
import { PersonChip } from '../../components/chips';
import { NotKnown } from '../../components/not-known';
import { type Column } from '../../components/table-column';
import { ExportMenu } from '../../components/export-menu';
import { VirtualTable } from '../../components/virtual-table';
import { gapReason } from '../../lib/gap-words';
import { membersSourceWord, type MembersKnown } from '../../lib/members-words';
import { formatCount } from '../../lib/plural';
import { type GroupAnswer, type MemberRow } from './group-answer';
import { toMembersExport } from './group-export';
import { findByName } from './group-rows';

interface GroupMembersProps {
  readonly group: GroupAnswer;
  readonly loadFile: ReactNode;
}

/** Who is in it: told, proven by Bitbucket's listings, or only possible. */
export function GroupMembers({ group, loadFile }: GroupMembersProps) {
  const [text, setText] = useState('');
  const { row, known } = group;
  const shown = findByName(group.members, text);
  return (
    <section className="group-part" aria-label={t`Members`}>
      {known.gap === undefined ? null : <MembersGap known={known} loadFile={loadFile} />}
      <div className="group-find">
        <Textfield
          aria-label={t`Find a member`}
          placeholder={t`Find a member`}
          value={text}
          isCompact
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            setText(event.target.value);
          }}
        />
        <ExportMenu
          count={shown.length}
          table={() => toMembersExport(group, shown)}
          nameParts={[group.workspace, row.slug, 'members']}
        />
      </div>
      <VirtualTable
        label={t`Members`}
        columns={memberColumns(known)}
        rows={shown}
        rowKey={({ uuid }) => uuid}
        listKey={`members of ${row.slug} ${text}`}
        empty={<p>{emptyText(group, text)}</p>}
      />
      <p className="list-foot">{footOf(group)}</p>
    </section>
  );
}

/** The face of not known, with the one step that would make it known. */
function MembersGap({ known: { gap }, loadFile }: { known: MembersKnown; loadFile: ReactNode }) {
  if (gap === undefined) return null;
  return (
    <div className="group-gap sentence">
      <p>
        <Trans>
          <NotKnown>members not told</NotKnown> {gapReason(gap)}. Whoever could be in the group by
          what Bitbucket lists is shown as possible.
        </Trans>
      </p>
      {loadFile === undefined ? null : (
        <p>
          <Trans>
            To know: run “usher scan” with an API token of your own, or export the members as CSV,
            and load the file. {loadFile}
          </Trans>
        </p>
      )}
    </div>
  );
}

function memberColumns(known: MembersKnown): readonly Column<MemberRow>[] {
  return [
    {
      id: 'person',
      header: t`Person`,
      width: 'minmax(0, 1fr)',
      cell: ({ uuid, name, detail }) => (
        <PersonChip name={name} second={<bdi>{detail}</bdi>} to={{ view: 'person', id: uuid }} />
      ),
    },
    {
      id: 'membership',
      header: t`Member`,
      width: 'minmax(96px, 260px)',
      cell: ({ membership }) => <MembershipMark membership={membership} known={known} />,
    },
  ];
}

function MembershipMark({
  membership,
  known,
}: Pick<MemberRow, 'membership'> & { known: MembersKnown }) {
  if (membership === 'possible')
    return (
      <NotKnown>
        <Trans>possible</Trans>
      </NotKnown>
    );
  const source = membership === 'inferred' ? 'inferred' : known.source;
  return (
    <span className="cut">
      <Trans>
        certain <span className="tag">{membersSourceWord(source)}</span>
      </Trans>
    </span>
  );
}

function emptyText({ row }: GroupAnswer, text: string): string {
  if (text !== '') return t`Nobody here matches “${text}”.`;
  return row.known.gap === undefined
    ? t`Nobody is in this group.`
    : t`Nobody can be in this group, by what Bitbucket lists.`;
}

function footOf({ row: { members, inferred, possible } }: GroupAnswer): string {
  const certain = certainText(members, inferred);
  return possible === 0
    ? `${certain}.`
    : t`${certain}; ${plural(possible, { one: '# person', other: '# people' })} possible.`;
}

function certainText(members: number, inferred: number): string {
  const certain = plural(members, { one: '# person certain', other: '# people certain' });
  if (inferred === 0) return certain;
  return inferred === members
    ? t`${certain}, all of them inferred`
    : t`${certain}, ${formatCount(inferred)} of them inferred`;
}
