import { Trans } from '@lingui/react/macro';
import { type LevelRange } from '../../../../../src/domain/access/path';
import { type RepositoryLevel } from '../../../../../src/domain/access/level';
import { LevelRangeBadge } from '../../components/level-badge';

interface LevelDeltaProps {
  readonly before: LevelRange<RepositoryLevel>;
  readonly after: LevelRange<RepositoryLevel>;
}

/** `none → write`, read aloud as words. */
export function LevelDelta({ before, after }: LevelDeltaProps) {
  return (
    <span className="level-delta">
      <LevelRangeBadge {...before} />
      <span aria-hidden="true">→</span>
      <span className="visually-hidden">
        {' '}
        <Trans>became</Trans>{' '}
      </span>
      <LevelRangeBadge {...after} />
    </span>
  );
}
