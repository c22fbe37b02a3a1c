import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { type WorkspaceView } from '../../../../../src/contract/workspace-view';
import { isComplete } from '../../../../../src/domain/facts/reading';
import { Age } from '../../components/age';
import { CoverageNote } from '../../components/coverage-note';
import { NotHere } from '../../components/not-here';
import { useNavigation } from '../../lib/navigation';
import { answerGroup } from '../group/group-answer';
import { GroupView } from '../group/group-view';
import { PlansForGroups } from '../plans/plans-for-chosen';
import { LoadFileButton } from '../uploads/load-file-button';
import { LoadedFilesSection } from '../uploads/loaded-files';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { areGrantsKnown, toGroupRows } from './group-rows';
import { GroupsView } from './groups-view';

interface GroupsPageProps {
  readonly view: WorkspaceView;
  readonly answers: WorkspaceAnswers;
  /** Loads what the backend has now; missing on a day in the past, where nothing is loaded. */
  readonly refresh?: (() => Promise<void>) | undefined;
}

/** The list of groups, and the files that tell their members. */
export function GroupsPage({ view, answers, refresh }: GroupsPageProps) {
  const { facts, index, coverage, people } = answers;
  const rows = useMemo(() => toGroupRows(index), [index]);
  const isEverythingRead = useMemo(() => areGrantsKnown(facts), [facts]);
  const { workspace } = view;
  return (
    <>
      <GroupsView
        scope={facts.workspace.slug}
        crumbs={[{ text: facts.workspace.slug, to: { view: 'overview' } }, { text: t`Groups` }]}
        rows={rows}
        areGrantsKnown={isEverythingRead}
        isListWhole={isComplete(facts.lists.groups)}
        note={<CoverageNote coverage={coverage} />}
        actions={<Age readAt={coverage.readAt} />}
        plan={refresh && ((chosen) => <PlansForGroups chosen={chosen} answers={answers} />)}
      />
      {refresh === undefined ? null : (
        <LoadedFilesSection
          loaded={view.loaded}
          nameOf={(uuid) => people.find((person) => person.uuid === uuid)?.name}
          refresh={refresh}
          loadFile={<LoadFileButton look="button" {...{ workspace, facts, refresh }} />}
        />
      )}
    </>
  );
}

/** One group. */
export function GroupPage({ view, answers, refresh }: GroupsPageProps) {
  const { place, lastOf } = useNavigation();
  const { facts, index, people, coverage } = answers;
  const slug = place.id ?? '';
  const group = useMemo(() => answerGroup(index, { slug, people }), [index, slug, people]);
  if (group === undefined) return <NotHere what="group" back={lastOf('groups')} />;
  const { workspace } = view;
  return (
    <GroupView
      group={group}
      crumbs={[
        { text: facts.workspace.slug, to: { view: 'overview' } },
        { text: t`Groups`, to: lastOf('groups') },
        { text: group.row.name },
      ]}
      actions={<Age readAt={coverage.readAt} />}
      loadFile={refresh && <LoadFileButton look="in-sentence" {...{ workspace, facts, refresh }} />}
    />
  );
}
