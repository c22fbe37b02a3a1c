import { startSpiceDb } from '../../oracle/spicedb';
import { type ObjectId, type Tuple } from '../../oracle/tuples-of-workspace';
import { type Engine } from '../engine';
import { type Tables } from '../tables';

/** Lowest first, so that a later one overrides an earlier one. */
const PERMISSIONS = ['read', 'write', 'administer'] as const;

/** The oracle's schema. It has no question for the paths of a pair, hence no `why`. */
export async function createSpiceDb(tables: Tables): Promise<Engine> {
  const spicedb = await startSpiceDb(toTuples(tables), 'fastest');
  const ranks = async (find: (permission: string) => Promise<readonly string[]>) => {
    const found = await Promise.all(PERMISSIONS.map(find));
    return new Map(found.flatMap((ids, at) => ids.map((id) => [positionOf(id), at + 1] as const)));
  };
  const peopleOf = (repository: number) =>
    ranks((permission) => spicedb.peopleWith(permission, object('repository', repository)));
  const repositoriesOf = (person: number) =>
    ranks((permission) => spicedb.repositoriesWith(permission, object('person', person).id));
  return {
    matrixFrom: 'repository',
    views: {
      person: {
        ask: ({ person }) => repositoriesOf(person),
        answer: async ({ person }) => [...(await repositoriesOf(person))],
      },
      repository: {
        ask: ({ repository }) => peopleOf(repository),
        answer: async ({ repository }) => [...(await peopleOf(repository))],
      },
    },
    close: spicedb.close,
  };
}

function toTuples({ rows, projects }: Tables): Tuple[] {
  const workspace = object('workspace', 0);
  const parent = (resource: ObjectId, subject: ObjectId): Tuple => {
    return { resource, relation: subject.type, subject };
  };
  return [
    ...rows.owner.map(([person]): Tuple => {
      return { resource: workspace, relation: 'owner', subject: object('person', person) };
    }),
    ...rows.member.map(([group, person]): Tuple => {
      const subject = object('person', person);
      return { resource: object('group', group), relation: 'member', subject };
    }),
    ...Array.from({ length: projects }, (_, at) => parent(object('project', at), workspace)),
    ...rows.repository.map(([at, project]) =>
      parent(object('repository', at), object('project', project)),
    ),
    ...rows.project_group.map((row) => grant('project', 'group', row)),
    ...rows.project_person.map((row) => grant('project', 'person', row)),
    ...rows.repository_group.map((row) => grant('repository', 'group', row)),
    ...rows.repository_person.map((row) => grant('repository', 'person', row)),
  ];
}

function grant(
  on: ObjectId['type'],
  to: 'group' | 'person',
  [at, principal, rank = 0]: readonly number[],
): Tuple {
  const subject = object(to, principal);
  return {
    resource: object(on, at),
    relation: ['', 'granted_read', 'granted_write', 'granted_admin'][rank] ?? '',
    subject: to === 'group' ? { ...subject, relation: 'member' } : subject,
  };
}

function object(type: ObjectId['type'], at = -1): ObjectId {
  return { type, id: `${type}-${at}` };
}

function positionOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}
