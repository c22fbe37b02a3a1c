import { t } from '@lingui/core/macro';
import { formatCount } from '../lib/plural';
import './marks.css';

export interface LevelCounts {
  readonly admin: number;
  readonly write: number;
  readonly read: number;
}

interface LevelBarProps {
  readonly counts: LevelCounts;
  /** Where a level is not certain; drawn hatched, after what is. */
  readonly possible: number;
  readonly total: number;
}

/** The share of each level. The numbers stand beside it, so screen readers skip the drawing. */
export function LevelBar({ counts, possible, total }: LevelBarProps) {
  const parts = [
    ['bar-admin', counts.admin],
    ['bar-write', counts.write],
    ['bar-read', counts.read],
    ['bar-possible', possible],
  ] as const;
  return (
    <span className="level-bar" aria-hidden="true" title={t`of ${formatCount(total)}`}>
      {parts.map(([name, count]) =>
        count === 0 ? null : (
          <span key={name} className={name} style={{ width: `${(100 * count) / total}%` }} />
        ),
      )}
    </span>
  );
}
