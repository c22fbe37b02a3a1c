import { useMemo } from 'react';
import { GroupChip } from '../../components/chips';
import { LevelBadge } from '../../components/level-badge';
import { NotKnown } from '../../components/not-known';
import { SourceTag } from '../../components/source-tag';
import { changePlace } from '../../lib/path-words';
import { peopleCount } from '../../lib/plural';
import { toTerm } from '../../lib/query';
import { listGrantingGroups, type GrantingGroup } from './granting-groups';
import { type RepositoryView } from './repository-access';

interface GroupsProps {
  readonly view: RepositoryView;
  /** Whether there is a list of people that can be filtered by group. */
  readonly hasPersonPages: boolean;
}

/** The groups behind the people: one grant of a group is one place to change. */
export function Groups({ view, hasPersonPages }: GroupsProps) {
  const groups = useMemo(() => listGrantingGroups(view), [view]);
  if (groups.length === 0) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2>Groups</h2>
      </div>
      <table className="group-table">
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Level</th>
            <th scope="col" className="wide-only">
              Path
            </th>
            <th scope="col">Change in</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <td>
                <GroupName group={group} hasList={hasPersonPages} />
              </td>
              <td>
                <LevelBadge level={group.level} />
              </td>
              <td className="wide-only">
                <SourceTag kind={group.kind} />
              </td>
              <td className="locked">{changePlace(group)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface GroupNameProps {
  readonly group: GrantingGroup;
  readonly hasList: boolean;
}

function GroupName({ group: { name, people, possible }, hasList }: GroupNameProps) {
  const isKnown = possible === 0;
  return (
    <GroupChip
      name={name}
      to={hasList && isKnown ? { view: 'people', filter: toTerm('group', name) } : undefined}
      members={isKnown ? people : undefined}
      second={
        isKnown ? (
          `${peopleCount(people)} here`
        ) : (
          <>
            <NotKnown>members not known</NotKnown> {possible} possible
          </>
        )
      }
    />
  );
}
