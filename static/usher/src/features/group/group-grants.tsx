import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type PathKind } from '../../../../../src/domain/access/path';
import { RepoChip } from '../../components/chips';
import { LevelBadge } from '../../components/level-badge';
import { NotKnown } from '../../components/not-known';
import { OutsideLink } from '../../components/outside-link';
import { SourceTag } from '../../components/source-tag';
import { type Column } from '../../components/table-column';
import { ExportMenu } from '../../components/export-menu';
import { VirtualTable } from '../../components/virtual-table';
import { findChangePage } from '../../lib/bitbucket-links';
import { changePlace } from '../../lib/path-words';
import { toTerm } from '../../lib/query';
import { toGrantsExport } from './group-export';
import { type GrantRow, type GroupAnswer } from './group-answer';

/** Every entry that names the group, and where it is changed. */
export function GroupGrants({ group }: { readonly group: GroupAnswer }) {
  const { workspace, grants, row } = group;
  const columns = useMemo(() => grantColumns(workspace), [workspace]);
  return (
    <section className="group-part" aria-label={t`Grants`}>
      {group.areGrantsKnown ? null : <MoreGrants unreadPlaces={group.unreadPlaces} />}
      <div className="group-find group-export">
        <ExportMenu
          count={grants.length}
          table={() => toGrantsExport(group)}
          nameParts={[workspace, row.slug, 'grants']}
        />
      </div>
      <VirtualTable
        label={t`Grants`}
        columns={columns}
        rows={grants}
        rowKey={({ key }) => key}
        listKey={`grants of ${row.slug}`}
        empty={
          <p>
            <Trans>No project and no repository that was read names this group.</Trans>
          </p>
        }
      />
    </section>
  );
}

function MoreGrants({ unreadPlaces }: { readonly unreadPlaces: number }) {
  return (
    <p className="sentence">
      <Trans>
        <NotKnown /> There may be more:{' '}
        {unreadPlaces === 0
          ? t`the list of projects or repositories is not whole.`
          : t`the grants of ${plural(unreadPlaces, { one: '# project or repository', other: '# projects and repositories' })} were not read in full.`}
      </Trans>
    </p>
  );
}

function grantColumns(workspace: string): readonly Column<GrantRow>[] {
  return [
    {
      id: 'on',
      header: t`On`,
      width: 'minmax(112px, 1.6fr)',
      cell: ({ name, on }) =>
        on.is === 'project' ? (
          <RepoChip
            name={name}
            second={
              <bdi>
                <Trans>project {on.key}</Trans>
              </bdi>
            }
            to={{ view: 'repositories', filter: toTerm('project', on.key) }}
          />
        ) : (
          <RepoChip
            name={name}
            second={on.slug === name ? undefined : <bdi>{on.slug}</bdi>}
            to={{ view: 'repository', id: on.uuid }}
          />
        ),
    },
    {
      id: 'level',
      header: t`Level`,
      width: 'minmax(118px, 0.6fr)',
      cell: ({ level }) => <LevelBadge level={level} />,
    },
    {
      id: 'path',
      header: t`Path`,
      width: '150px',
      from: 'medium',
      cell: (grant) => <SourceTag kind={kindOf(grant)} />,
    },
    {
      id: 'change',
      header: t`Change in`,
      width: 'minmax(92px, 0.7fr)',
      cell: (grant) => <ChangePage grant={grant} workspace={workspace} />,
    },
  ];
}

function kindOf({ on }: GrantRow): PathKind {
  return on.is === 'project' ? 'project-group' : 'repository-group';
}

function ChangePage({ grant, workspace }: { grant: GrantRow; workspace: string }) {
  const { on, name } = grant;
  const project = on.is === 'project' ? { project: { key: on.key, name } } : {};
  const path = { kind: kindOf(grant), ...project };
  const repository = on.is === 'repository' ? on.slug : undefined;
  const href = findChangePage(path, { workspace, repository });
  const text = <span className="cut">{changePlace(path)}</span>;
  return href === undefined ? text : <OutsideLink href={href}>{text}</OutsideLink>;
}
