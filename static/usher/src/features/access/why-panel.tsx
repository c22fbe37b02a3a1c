import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { type ExplainedAccess } from '../../../../../src/contract/access-answers';
import { LevelRangeBadge } from '../../components/level-badge';
import { OutsideLink } from '../../components/outside-link';
import { PictureOrTable } from '../../components/picture-or-table';
import { SidePanel } from '../../components/side-panel';
import { findChangePage } from '../../lib/bitbucket-links';
import { changePlace, grantOf, type PathEnds } from '../../lib/path-words';
import { roleOfLevel } from '../../../../../src/domain/roles/role-of-level';
import { levelWord } from '../../lib/level-words';
import { RoleDisclosure } from '../roles/role-disclosure';
import { PathGraph } from './path-graph';
import { PathsTable } from './paths-table';
import { whyAnswer, whyQuestion } from './why-sentence';
import './why-panel.css';

interface WhyPanelProps {
  readonly access: ExplainedAccess;
  readonly ends: PathEnds;
  /** For the links to Bitbucket's own pages. */
  readonly slugs: { readonly workspace: string; readonly repository: string };
  readonly onClose: () => void;
  /** Further questions about the same person and repository. */
  readonly children?: ReactNode;
}

/** All paths of one person to one repository, and what would be left without each. */
export function WhyPanel({ access, ends, slugs, onClose, children }: WhyPanelProps) {
  return (
    <SidePanel title={whyQuestion(access, ends)} onClose={onClose}>
      <p>{whyAnswer(access, ends)}</p>
      <RoleDisclosure role={roleOfLevel('repository', access.level)}>
        <Trans>What {levelWord(access.level)} means on a repository</Trans>
      </RoleDisclosure>
      <Paths access={access} ends={ends} />
      <Remainders access={access} ends={ends} />
      <ChangeLinks access={access} slugs={slugs} />
      {children}
    </SidePanel>
  );
}

function Paths({ access, ends }: Pick<WhyPanelProps, 'access' | 'ends'>) {
  const { paths } = access;
  if (paths.length === 0) return null;
  return (
    <PictureOrTable
      id="paths"
      name={t`Paths`}
      picture={<PathGraph access={access} ends={ends} />}
      table={<PathsTable access={access} ends={ends} />}
    >
      <h3>
        {paths.length === 1
          ? t`The only path`
          : t`All ${plural(paths.length, { one: '# path', other: '# paths' })}`}
      </h3>
    </PictureOrTable>
  );
}

function Remainders({ access: { paths }, ends }: Pick<WhyPanelProps, 'access' | 'ends'>) {
  if (paths.length === 0) return null;
  const canAllGo = paths.length > 1 && paths.every(({ certain }) => certain);
  return (
    <>
      <h3>
        <Trans>If you remove …</Trans>
      </h3>
      <table className="why-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>the grant of</Trans>
            </th>
            <th scope="col">
              <Trans>remains</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {paths.map((path) => (
            <tr key={`${path.kind} ${path.group?.slug ?? ''} ${path.level}`}>
              <td>
                <bdi>{grantOf(path, ends)}</bdi>
              </td>
              <td>
                <LevelRangeBadge
                  level={path.remainsWithout}
                  atMost={path.remainsAtMost ?? path.remainsWithout}
                />
              </td>
            </tr>
          ))}
          {canAllGo ? (
            <tr>
              <td>
                <Trans>all of them</Trans>
              </td>
              <td>
                <LevelRangeBadge level="none" atMost="none" />
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      <p className="subtle">
        <Trans>Removing a grant or leaving a group frees no seat: seat stays billed.</Trans>
      </p>
    </>
  );
}

function ChangeLinks({ access: { paths }, slugs }: Pick<WhyPanelProps, 'access' | 'slugs'>) {
  const links = new Map(
    paths.flatMap((path) => {
      const href = findChangePage(path, slugs);
      return href === undefined ? [] : [[href, changePlace(path)] as const];
    }),
  );
  if (links.size === 0) return null;
  return (
    <div className="why-links">
      {[...links].map(([href, place]) => (
        <OutsideLink key={href} href={href}>
          <Trans>
            Open {place === 'Workspace' ? t`the user directory` : t`${place} permissions`} in
            Bitbucket
          </Trans>
        </OutsideLink>
      ))}
    </div>
  );
}
