import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ExplainedAccess } from '../../../../../src/contract/access-answers';
import { LevelBadge } from '../../components/level-badge';
import { PathLine } from '../../components/path-line';
import { type PathEnds } from '../../lib/path-words';
import { inOrderOfWeight } from './path-graph-words';

interface PathsTableProps {
  readonly access: ExplainedAccess;
  readonly ends: PathEnds;
}

/** Every path as a row: the same as the picture, for whoever would rather read. */
export function PathsTable({ access, ends }: PathsTableProps) {
  return (
    <table className="why-table why-paths" aria-label={t`Every path`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>path</Trans>
          </th>
          <th scope="col">
            <Trans>gives</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrderOfWeight(access.paths).map((path) => (
          <tr key={`${path.kind} ${path.group?.slug ?? ''} ${path.level}`}>
            <td>
              <PathLine path={path} ends={ends} />
            </td>
            <td>
              <LevelBadge level={path.level} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
