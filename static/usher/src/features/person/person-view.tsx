import { useMemo, type ReactNode } from 'react';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { Age } from '../../components/age';
import { CoverageNote } from '../../components/coverage-note';
import { ExportMenu } from '../../components/export-menu';
import { PageHead, type Crumb } from '../../components/page-head';
import { useNavigation } from '../../lib/navigation';
import { LazyActivityTab } from '../activity/lazy-activity';
import { LazyTimeline } from '../timeline/lazy-timeline';
import { KeysAndBranches } from './keys-and-branches';
import { AccessByProject } from './access-by-project';
import { type PersonAccessView } from './person-access';
import { toAccessExport } from './person-export';
import { toAccessRows } from './person-rows';
import { personSentence } from './person-sentence';
import { PersonGroups } from './person-groups';
import { PersonRoleNote } from './person-role-note';
import { LazySeatTab } from './lazy-seat-tab';
import { PersonTabs, toPersonTab } from './person-tabs';
import './person.css';

interface PersonViewProps {
  readonly view: PersonAccessView;
  readonly crumbs: readonly Crumb[];
  readonly note?: ReactNode;
  /** What can be done with the person as a whole. */
  readonly actions?: ReactNode;
}

/** What one person reaches, with every path behind every level, and where else they are named. */
export function PersonView({ view, crumbs, note, actions }: PersonViewProps) {
  const { index } = view;
  return (
    <>
      <PageHead
        crumbs={crumbs}
        answer={personSentence(view)}
        actions={
          <>
            <Age readAt={view.coverage.readAt} />
            <AccessExport view={view} />
            {actions}
          </>
        }
        note={
          <>
            {view.details.map((detail) => (
              <bdi key={detail}>{detail}</bdi>
            ))}
            {view.groups === undefined ? null : <PersonGroups groups={view.groups} />}
            {view.role === undefined ? null : <PersonRoleNote role={view.role} />}
            <CoverageNote coverage={view.coverage} />
            {note}
          </>
        }
      />
      {index === undefined ? null : <PersonTabs />}
      {index === undefined ? (
        <AccessByProject view={view} />
      ) : (
        <TabContent view={view} index={index} />
      )}
    </>
  );
}

function TabContent({ view, index }: { view: PersonAccessView; index: AccessIndex }) {
  const { place } = useNavigation();
  const { person } = view;
  const subject = useMemo(() => ({ person: accountUuid(person.uuid) }), [person.uuid]);
  switch (toPersonTab(place.tab)) {
    case 'seat':
      return <LazySeatTab index={index} person={person} />;
    case 'activity':
      return <LazyActivityTab facts={index.facts} person={person} />;
    case 'keys':
      return <KeysAndBranches index={index} person={person} />;
    case 'timeline':
      return <LazyTimeline key={person.uuid} subject={subject} />;
    case 'access':
      return <AccessByProject view={view} />;
  }
}

/** All of it, also what is folded together; a filter narrows it. */
function AccessExport({ view }: { readonly view: PersonAccessView }) {
  const filter = useNavigation().place.filter ?? '';
  const rows = useMemo(
    () => toAccessRows(view.projects, { filter, toggled: NONE, isAll: true }),
    [view, filter],
  );
  return (
    <ExportMenu
      count={rows.filter(({ is }) => is === 'repository').length}
      table={() => toAccessExport(view, rows)}
      nameParts={[view.workspace, 'access-of-a-person']}
      canPrint
    />
  );
}

const NONE: ReadonlySet<string> = new Set();
