import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useContext, useMemo } from 'react';
import { GroupChip } from '../../components/chips';
import { GroupPagesContext } from '../../components/group-name';
import { LevelBadge } from '../../components/level-badge';
import { MembersTag } from '../../components/members-tag';
import { NotKnown } from '../../components/not-known';
import { SourceTag } from '../../components/source-tag';
import { changePlace } from '../../lib/path-words';
import { type MembersKnown } from '../../lib/members-words';
import { formatCount } from '../../lib/plural';
import { listGrantingGroups, type GrantingGroup } from './granting-groups';
import { type RepositoryView } from './repository-access';

interface GroupsProps {
  readonly view: RepositoryView;
}

/** The groups behind the people: one grant of a group is one place to change. */
export function Groups({ view }: GroupsProps) {
  const groups = useMemo(() => listGrantingGroups(view), [view]);
  if (groups.length === 0) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2>
          <Trans>Groups</Trans>
        </h2>
      </div>
      <table className="group-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Group</Trans>
            </th>
            <th scope="col">
              <Trans>Level</Trans>
            </th>
            <th scope="col" className="wide-only">
              <Trans>Path</Trans>
            </th>
            <th scope="col">
              <Trans>Change in</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <td>
                <GrantHolder group={group} known={view.membersOf?.(group.slug)} />
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

interface GrantHolderProps {
  readonly group: GrantingGroup;
  readonly known: MembersKnown | undefined;
}

function GrantHolder({ group, known }: GrantHolderProps) {
  const { slug, name, people, possible } = group;
  const hasPages = useContext(GroupPagesContext);
  const isKnown = possible === 0;
  return (
    <GroupChip
      name={name}
      to={hasPages ? { view: 'group', id: slug } : undefined}
      members={isKnown ? people : undefined}
      second={
        <>
          {isKnown ? (
            t`${plural(people, { one: '# person', other: '# people' })} here`
          ) : (
            <PossibleHere group={group} known={known} />
          )}
          {known === undefined || known.source === 'none' ? null : (
            <>
              {' '}
              <span className="group-members-known">
                <MembersTag known={known} />
              </span>
            </>
          )}
        </>
      }
    />
  );
}

/** What is inferred is partly known; what nobody told is not. */
function PossibleHere({ group: { people, possible }, known }: GrantHolderProps) {
  const open = t`${formatCount(possible)} possible`;
  return known?.source === 'inferred' ? (
    <>
      <Trans>
        {formatCount(people)} certain, <NotKnown>{open}</NotKnown>
      </Trans>
    </>
  ) : (
    <>
      <NotKnown>
        <Trans>members not known</Trans>
      </NotKnown>{' '}
      {open}
    </>
  );
}
