import { Trans } from '@lingui/react/macro';
import { rankOf, type Level } from '../../../../src/domain/access/level';
import { levelWord } from '../lib/level-words';
import { useOnPaper } from './on-paper';
import './marks.css';

/** A level, always the same four steps of one hue with its word. */
export function LevelBadge({ level }: { level: Level }) {
  const isOnPaper = useOnPaper();
  if (isOnPaper) return levelWord(level);
  return <span className={`level level-${level}`}>{levelWord(level)}</span>;
}

/** A level that may be higher than what is certain: "at most" wears the outline of a gap. */
export function LevelRangeBadge({ level, atMost }: { level: Level; atMost: Level }) {
  if (rankOf(atMost) <= rankOf(level)) return <LevelBadge level={level} />;
  return (
    <span className="level-range">
      {level === 'none' ? null : <LevelBadge level={level} />}
      <span className="gap">
        <Trans>at most {levelWord(atMost)}</Trans>
      </span>
    </span>
  );
}
