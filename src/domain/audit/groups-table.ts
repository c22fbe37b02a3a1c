import { type AccessIndex } from '../access/access-index';
import { describeGroup, type GroupDescription } from '../access/describe-group';
import { projectLabel, repositoryLabel } from '../access/object-label';
import { isComplete } from '../facts/reading';
import { type AuditTable } from './audit-table';
import { listMissing } from './missing-rows';

/** A row for each member of each group, with where that is known from. */
export function toMembersTable(index: AccessIndex): AuditTable {
  const names = new Map(index.facts.accounts.map(({ uuid, displayName }) => [uuid, displayName]));
  return {
    name: 'group-members',
    title: 'Members of groups',
    header: ['group', 'slug', 'member', 'member uuid', 'membership', 'members from'],
    rows: listGroups(index).flatMap((group) =>
      toMemberRows(group, (uuid) => names.get(uuid) ?? uuid),
    ),
    notKnown: listMissing(index.facts, ['groups']),
  };
}

type NameOf = (uuid: GroupDescription['members'][number]['person']) => string;

/** A group of which nobody is known has a row too, which says whether there is nobody. */
function toMemberRows({ name, slug, members, source, reading }: GroupDescription, nameOf: NameOf) {
  if (members.length === 0) {
    const who = isComplete(reading) ? 'nobody' : 'NOT KNOWN';
    return [[name, slug, who, '', '', source]];
  }
  return members.map(({ person, membership }) => [
    ...[name, slug, nameOf(person), person, membership, source],
  ]);
}

/** A row for each grant of each group. */
export function toGrantsTable(index: AccessIndex): AuditTable {
  const { facts } = index;
  const places = new Map<string, string>([
    ...facts.projects.map((project) => [project.uuid, projectLabel(project)] as const),
    ...facts.repositories.map((one) => [one.uuid, repositoryLabel(facts, one)] as const),
  ]);
  return {
    name: 'group-grants',
    title: 'Grants of groups',
    header: ['group', 'slug', 'on', 'on uuid', 'level'],
    rows: listGroups(index).flatMap(({ name, slug, grants }) =>
      grants.map((grant) => {
        const uuid = 'project' in grant ? grant.project : grant.repository;
        return [name, slug, places.get(uuid) ?? uuid, uuid, grant.level];
      }),
    ),
    notKnown: listMissing(facts, ['groups', 'project-grants', 'repository-grants']),
  };
}

function listGroups(index: AccessIndex): readonly GroupDescription[] {
  return [...index.groupsBySlug.keys()].sort().map((slug) => describeGroup(index, slug));
}
