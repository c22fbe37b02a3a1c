import { type AccessIndex, getRepository } from '../../../../../src/domain/access/access-index';
import {
  describeGroup,
  type GroupDescription,
  type HeldGrant,
  type Membership,
} from '../../../../../src/domain/access/describe-group';
import { type Level, type RepositoryLevel } from '../../../../../src/domain/access/level';
import { type LevelRange } from '../../../../../src/domain/access/path';
import { whoChangesWithout } from '../../../../../src/domain/access/what-if';
import { type AccountUuid, groupSlug } from '../../../../../src/domain/facts/ids';
import { type MembersKnown } from '../../lib/members-words';
import { areGrantsKnown, countUnreadPlaces, toGroupRows } from '../groups/group-rows';
import { type GroupRow } from '../groups/group-row';

/** What the group view shows. */
export interface GroupAnswer {
  readonly workspace: string;
  readonly row: GroupRow;
  readonly known: MembersKnown;
  readonly members: readonly MemberRow[];
  readonly grants: readonly GrantRow[];
  readonly areGrantsKnown: boolean;
  /** Projects and repositories whose grants to groups were not read in full. */
  readonly unreadPlaces: number;
  readonly reach: GroupDescription['reach'];
  readonly losses: readonly LossRow[];
  /** What one person would have left on each repository without the group; worked out when asked. */
  readonly fallsOf: (person: string) => readonly RepositoryFall[];
}

interface NamedPerson {
  readonly uuid: string;
  readonly name: string;
  readonly detail: string;
}

export interface MemberRow extends NamedPerson {
  readonly membership: Membership;
}

/** One grant, on a project or on a repository. */
export interface GrantRow {
  readonly key: string;
  readonly level: Exclude<Level, 'none'>;
  readonly name: string;
  readonly on:
    | { readonly is: 'project'; readonly key: string }
    | { readonly is: 'repository'; readonly uuid: string; readonly slug: string };
}

/** On how many repositories somebody would hold less. */
export interface LossRow extends NamedPerson {
  readonly lose: number;
  readonly drop: number;
  readonly possible: number;
}

export interface RepositoryFall {
  readonly uuid: string;
  readonly name: string;
  readonly before: LevelRange<RepositoryLevel>;
  readonly after: LevelRange<RepositoryLevel>;
  readonly certain: boolean;
}

interface Asked {
  readonly slug: string;
  readonly people: readonly NamedPerson[];
}

/** Everything about one group; `undefined` for one that these facts do not name. */
export function answerGroup(index: AccessIndex, { slug, people }: Asked): GroupAnswer | undefined {
  const row = toGroupRows(index).find((each) => each.slug === slug);
  if (row === undefined) return undefined;
  const group = groupSlug(slug);
  const description = describeGroup(index, group);
  const byUuid = new Map(people.map((person) => [person.uuid, person]));
  const nameOf = (uuid: AccountUuid): NamedPerson => {
    const { name, detail } = byUuid.get(uuid) ?? { name: uuid, detail: '' };
    return { uuid, name, detail };
  };
  return {
    workspace: index.facts.workspace.slug,
    row,
    known: row.known,
    members: description.members.map(({ person, membership }) => ({
      ...nameOf(person),
      membership,
    })),
    grants: toGrantRows(index, description.grants),
    areGrantsKnown: areGrantsKnown(index.facts),
    unreadPlaces: countUnreadPlaces(index.facts),
    reach: description.reach,
    losses: description.reach.people.map(({ person, ...counts }) => ({
      ...nameOf(person),
      ...counts,
    })),
    fallsOf: (uuid) => {
      const member = description.reach.people.find(({ person }) => person === uuid);
      if (member === undefined) return [];
      return listFalls(index, { kind: 'membership', group, person: member.person });
    },
  };
}

function toGrantRows(index: AccessIndex, grants: readonly HeldGrant[]): readonly GrantRow[] {
  return grants.flatMap((grant): readonly GrantRow[] => {
    if ('project' in grant) {
      const project = index.projects.get(grant.project);
      if (project === undefined) return [];
      const on = { is: 'project', key: project.key } as const;
      return [{ key: project.uuid, level: grant.level, name: project.name, on }];
    }
    const { uuid, slug, name } = getRepository(index, grant.repository);
    return [{ key: uuid, level: grant.level, name, on: { is: 'repository', uuid, slug } }];
  });
}

function listFalls(
  index: AccessIndex,
  removal: Parameters<typeof whoChangesWithout>[1],
): readonly RepositoryFall[] {
  const falls = whoChangesWithout(index, removal).flatMap(
    ({ repositories, before, after, certain }) =>
      repositories.map((uuid) => {
        const { name } = getRepository(index, uuid);
        return { uuid, name, before, after, certain };
      }),
  );
  return falls.sort((a, b) => byName.compare(a.name, b.name));
}

const byName = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
