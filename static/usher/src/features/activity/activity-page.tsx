import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import {
  isProposable,
  type MemberActivity,
} from '../../../../../src/domain/activity/classify-members';
import { countSeats } from '../../../../../src/domain/seats/count-seats';
import { Age } from '../../components/age';
import { ExportMenu } from '../../components/export-menu';
import { PageHead } from '../../components/page-head';
import { PlaceLink } from '../../components/place-link';
import { Tabs } from '../../components/tabs';
import { useSelection } from '../../components/use-selection';
import { VirtualTable } from '../../components/virtual-table';
import { useNavigation } from '../../lib/navigation';
import { LoadDirectoryButton } from '../directory/load-directory-button';
import { useDirectory } from '../directory/use-directory';
import { costOfSeats } from '../seat-line/seats-cost';
import { useBill } from '../seat-line/use-workspace-seats';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { activityColumns } from './activity-columns';
import { toActivityExport } from './activity-export';
import { ACTIVITY_LISTS, activitySentence, toActivityList } from './activity-lists';
import { ProtectDialog } from './protect-dialog';
import { type ActivityModel, useActivity } from './use-activity';
import { WorkReading } from './work-reading';
import './activity.css';

/** Who is active, by which source, and what the seats of the others cost. */
export function ActivityPage({ answers }: { readonly answers: WorkspaceAnswers }) {
  const { facts, coverage } = answers;
  const model = useActivity(facts);
  const { members, inactiveDays } = model;
  const { place } = useNavigation();
  const { known } = useDirectory();
  const bill = useBill(useMemo(() => countSeats(facts, known), [facts, known]));
  const proposed = members.filter(isProposable).length;
  const cost = bill.state === 'known' ? costOfSeats(proposed, bill.priced) : undefined;
  const list = toActivityList(place.tab);
  const listed = members.filter(list.has);
  return (
    <>
      <PageHead
        crumbs={[
          { text: facts.workspace.slug, to: { view: 'overview' } },
          { text: t`Seats and cost`, to: { view: 'seats' } },
          { text: t`Activity` },
        ]}
        answer={activitySentence({ members, inactiveDays, cost })}
        actions={
          <>
            <Age readAt={coverage.readAt} />
            <ExportMenu
              count={listed.length}
              table={() => toActivityExport(listed)}
              nameParts={[facts.workspace.slug, 'activity', list.id]}
              canPrint
            />
          </>
        }
        note={<WorkReading repositories={facts.repositories} model={model} />}
      />
      <Tabs
        label={t`Members by activity`}
        tabs={ACTIVITY_LISTS.map(({ id, text, has }) => ({
          text,
          to: { view: 'activity', ...(id !== 'idle' && { tab: id }) },
          count: members.filter(has).length,
          isCurrent: id === list.id,
        }))}
      />
      <MemberList key={list.id} model={model} list={list} />
    </>
  );
}

interface MemberListProps {
  readonly model: ActivityModel;
  readonly list: (typeof ACTIVITY_LISTS)[number];
}

function MemberList({ model: { members, settings, isPast }, list }: MemberListProps) {
  const [isProtecting, setProtecting] = useState(false);
  const rows = useMemo(() => members.filter(list.has), [members, list]);
  const selection = useSelection(
    'activity',
    useMemo(() => rows.map(({ account }) => account.uuid), [rows]),
  );
  const canProtect = settings !== undefined && !isPast && list.id !== 'protected';
  const chosen = rows.map(({ account }) => account).filter(({ uuid }) => selection.has(uuid));
  return (
    <section className="section">
      <h2 className="visually-hidden">{list.text}</h2>
      {list.id === 'unknown' && rows.length > 0 ? <HowToTell people={rows.length} /> : null}
      {canProtect && chosen.length > 0 ? (
        <div className="activity-bulk">
          <span>
            <Trans>{plural(chosen.length, { one: '# person', other: '# people' })} chosen</Trans>
          </span>
          <Button
            onClick={() => {
              setProtecting(true);
            }}
          >
            <Trans>Never propose for removal</Trans>
          </Button>
        </div>
      ) : null}
      <VirtualTable
        label={list.text}
        columns={COLUMNS}
        choice={canProtect ? { selection, nameOf } : undefined}
        rows={rows}
        rowKey={({ account }) => account.uuid}
        listKey={`activity ${list.id}`}
        empty={<NobodyHere list={list.id} members={members} />}
      />
      {isProtecting && settings !== undefined ? (
        <ProtectDialog
          people={chosen}
          version={settings.protectedPeople.version}
          onClose={() => {
            setProtecting(false);
          }}
          onSaved={selection.clear}
        />
      ) : null}
    </section>
  );
}

const COLUMNS = activityColumns();

function nameOf({ account }: MemberActivity): string {
  return account.displayName;
}

interface NobodyHereProps {
  readonly list: (typeof ACTIVITY_LISTS)[number]['id'];
  readonly members: readonly MemberActivity[];
}

/** Why a list is empty: because all is well, because it cannot be told, or because nobody chose. */
function NobodyHere({ list, members }: NobodyHereProps) {
  const unknown = members.filter(ACTIVITY_LISTS[1].has).length;
  if ((list === 'idle' || list === 'active') && unknown > 0)
    return (
      <p>
        <Trans>
          Nobody is known to be on this list. Of{' '}
          <PlaceLink to={{ view: 'activity', tab: 'unknown' }}>
            {plural(unknown, { one: '# member', other: '# members' })}
          </PlaceLink>{' '}
          it cannot be told: somebody who only reads leaves no trace in Bitbucket.
        </Trans>{' '}
        <LoadDirectoryButton look="in-sentence" text={t`Load the User directory`} />
      </p>
    );
  return <p>{EMPTY_WORDS[list]}</p>;
}

const EMPTY_WORDS: Readonly<Record<NobodyHereProps['list'], string>> = {
  idle: t`Nobody: every member was seen lately, or is protected.`,
  unknown: t`Nobody: of every member it is known when they were last seen.`,
  active: t`Nobody was seen lately.`,
  protected: t`Nobody is protected. Choose people on another list, then “Never propose for removal”.`,
  closed: t`Nobody: no account was closed by its owner.`,
};

function HowToTell({ people }: { readonly people: number }) {
  return (
    <p className="sentence">
      <Trans>
        {plural(people, {
          one: 'Whether this person is active cannot be told:',
          other: 'Whether these people are active cannot be told:',
        })}{' '}
        somebody who only reads leaves no trace in Bitbucket. It takes the User directory or{' '}
        <PlaceLink to={{ view: 'groups' }}>organization data</PlaceLink>.
      </Trans>{' '}
      <LoadDirectoryButton look="in-sentence" text={t`Load the User directory`} />
    </p>
  );
}
