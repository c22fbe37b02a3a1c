import { type WorkspaceData } from '../../local/bitbucket/workspace-data';

/** One relationship in the words of bitbucket.zed. */
export interface Tuple {
  readonly resource: ObjectId;
  readonly relation: string;
  readonly subject: ObjectId & { readonly relation?: 'member' };
}

export interface ObjectId {
  readonly type: 'person' | 'group' | 'workspace' | 'project' | 'repository';
  /** As the workspace's data write it: a uuid in braces, or a group's slug. */
  readonly id: string;
}

/** Everything that bitbucket.zed knows of the workspace. Visibility is not part of it. */
export function tuplesOfWorkspace(data: WorkspaceData): Tuple[] {
  const { workspace, accounts, groups, projects, repositories } = data;
  return [
    ...accounts
      .filter(({ membership }) => membership?.role === 'owner')
      .map(({ uuid }) => ownerTuple(workspace.uuid, uuid)),
    ...groups.flatMap(({ slug, members }) => members.map((uuid) => memberTuple(slug, uuid))),
    ...projects.flatMap((project) => [
      parentTuple({ type: 'project', id: project.uuid }, { type: 'workspace', id: workspace.uuid }),
      ...grantTuples({ type: 'project', id: project.uuid }, project),
    ]),
    ...repositories.flatMap((repository) => [
      parentTuple(
        { type: 'repository', id: repository.uuid },
        { type: 'project', id: repository.project },
      ),
      ...grantTuples({ type: 'repository', id: repository.uuid }, repository),
    ]),
  ];
}

export function ownerTuple(workspace: string, person: string): Tuple {
  return {
    resource: { type: 'workspace', id: workspace },
    relation: 'owner',
    subject: { type: 'person', id: person },
  };
}

/** `level` is Bitbucket's word: read, write, create-repo, admin. */
export function grantTuple(resource: ObjectId, level: string, to: ObjectId): Tuple {
  const subject = to.type === 'group' ? ({ ...to, relation: 'member' } as const) : to;
  return { resource, relation: `granted_${level.replace('-', '_')}`, subject };
}

function memberTuple(group: string, person: string): Tuple {
  return {
    resource: { type: 'group', id: group },
    relation: 'member',
    subject: { type: 'person', id: person },
  };
}

function parentTuple(resource: ObjectId, parent: ObjectId): Tuple {
  return { resource, relation: parent.type, subject: parent };
}

type Granting = Pick<WorkspaceData['projects'][number], 'groupGrants' | 'userGrants'>;

function grantTuples(resource: ObjectId, { groupGrants, userGrants }: Granting): Tuple[] {
  return [
    ...groupGrants.map(({ group, level }) =>
      grantTuple(resource, level, { type: 'group', id: group }),
    ),
    ...userGrants.map(({ account, level }) =>
      grantTuple(resource, level, { type: 'person', id: account }),
    ),
  ];
}
