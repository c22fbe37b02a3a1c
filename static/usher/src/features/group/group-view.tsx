import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { MembersTag } from '../../components/members-tag';
import { PageHead, type Crumb } from '../../components/page-head';
import { Tabs, type Tab } from '../../components/tabs';
import { useNavigation } from '../../lib/navigation';
import { BlastRadius } from './blast-radius';
import { type GroupAnswer } from './group-answer';
import { groupSentence } from './group-sentence';
import { GroupGrants } from './group-grants';
import { GroupMembers } from './group-members';
import './group.css';

interface GroupViewProps {
  readonly group: GroupAnswer;
  readonly crumbs: readonly Crumb[];
  /** Age first. */
  readonly actions: ReactNode;
  /** The way to tell the members; missing on a day in the past. */
  readonly loadFile: ReactNode;
}

type GroupTab = 'grants' | 'members' | 'blast-radius';

/** What a group gives, to whom, and who would lose what without it. */
export function GroupView({ group, crumbs, actions, loadFile }: GroupViewProps) {
  const { place } = useNavigation();
  const tab = toTab(place.tab);
  return (
    <>
      <PageHead
        crumbs={crumbs}
        answer={groupSentence(group)}
        actions={actions}
        note={
          <span>
            <Trans>
              Members: <MembersTag known={group.known} />
            </Trans>
          </span>
        }
      />
      <div className="group-tabs">
        <Tabs label={t`About this group`} tabs={tabsOf(group, tab)} />
      </div>
      {tab === 'grants' ? <GroupGrants group={group} /> : null}
      {tab === 'members' ? <GroupMembers group={group} loadFile={loadFile} /> : null}
      {tab === 'blast-radius' ? <BlastRadius group={group} /> : null}
    </>
  );
}

function toTab(tab: string | undefined): GroupTab {
  return tab === 'members' || tab === 'blast-radius' ? tab : 'grants';
}

function tabsOf({ row, grants, losses }: GroupAnswer, current: GroupTab): readonly Tab[] {
  const tab = (text: string, id: GroupTab, count: number): Tab => ({
    text,
    count,
    to: { view: 'group', id: row.slug, tab: id },
    isCurrent: id === current,
  });
  return [
    tab(t`Grants`, 'grants', grants.length),
    tab(
      row.possible === 0 ? t`Members` : t`Possible members`,
      'members',
      row.members + row.possible,
    ),
    tab(t`Blast radius`, 'blast-radius', losses.length),
  ];
}
