import { t } from '@lingui/core/macro';
import { useMemo, type ReactNode } from 'react';
import { type ProjectAccess } from '../../../../../src/contract/access-answers';
import { Age } from '../../components/age';
import { PersonChip } from '../../components/chips';
import { GroupName } from '../../components/group-name';
import { NotKnown } from '../../components/not-known';
import { PageHead, type Crumb } from '../../components/page-head';
import { useNavigation } from '../../lib/navigation';
import { shortId } from '../../lib/short-id';
import { collectGrants, type ConfiguredGrant, orderGrants } from '../access/configured-grants';
import { GrantsTable } from '../access/grants-table';

interface ProjectGrantsProps {
  readonly access: ProjectAccess;
  readonly crumbs: readonly Crumb[];
  readonly answer: string;
  readonly note: ReactNode;
}

/** Each grant on a project, and whether it has effect; the reasons stand on the page of the person. */
export function ProjectGrants({ access, crumbs, answer, note }: ProjectGrantsProps) {
  const { go } = useNavigation();
  const grants = useMemo(() => listProjectGrants(access), [access]);
  const people = useMemo(() => peopleByUuid(access), [access]);
  const { workspace, project, coverage } = access;
  return (
    <>
      <PageHead
        crumbs={crumbs}
        answer={answer}
        note={note}
        actions={<Age readAt={coverage.readAt} />}
      />
      <GrantsTable
        grants={grants}
        subject={{
          header: t`Granted to`,
          cell: (grant) => <Holder grant={grant} people={people} />,
        }}
        ends="people"
        aboutOf={({ why: id }) => t`${nameOf(people, id)} on project ${project.key}`}
        targetOf={() => ({ workspace: workspace.slug })}
        listKey={`grants ${project.key}`}
        filter=""
        why={undefined}
        openWhy={(id) => {
          go({ view: 'person', id });
        }}
        coverage={coverage}
      />
    </>
  );
}

type People = ReadonlyMap<string, ProjectAccess['people'][number]['person']>;

function peopleByUuid({ people }: ProjectAccess): People {
  return new Map(people.map(({ person }) => [person.uuid, person] as const));
}

function nameOf(people: People, uuid: string | undefined): string {
  return people.get(uuid ?? '')?.displayName ?? t`somebody`;
}

/** As far as they reach somebody: the server tells no others. */
function listProjectGrants(access: ProjectAccess): readonly ConfiguredGrant[] {
  const seen = access.people.map(({ person, level, paths }) => ({
    id: person.uuid,
    access: { level, paths },
  }));
  const people = peopleByUuid(access);
  const grants = collectGrants(seen, ({ group }) => group !== undefined);
  return orderGrants(grants, ({ path, only }) => path.group?.name ?? nameOf(people, only));
}

function Holder({ grant: { path, only }, people }: { grant: ConfiguredGrant; people: People }) {
  const person = people.get(only ?? '');
  if (path.group !== undefined)
    return (
      <span className="grant-holder">
        <span className="cut">
          <GroupName {...path.group} />
        </span>
        <span className="subtle small cut">{t`group`}</span>
      </span>
    );
  if (person === undefined) return <NotKnown />;
  const { uuid, displayName, nickname } = person;
  const second = <bdi>{nickname ?? shortId(uuid)}</bdi>;
  return <PersonChip name={displayName} second={second} to={{ view: 'person', id: uuid }} />;
}
