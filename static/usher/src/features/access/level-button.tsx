import { Trans } from '@lingui/react/macro';
import { type Level } from '../../../../../src/domain/access/level';
import { LevelRangeBadge } from '../../components/level-badge';
import './why-panel.css';

interface LevelButtonProps {
  readonly level: Level;
  readonly atMost: Level;
  /** Whose level on what, for screen readers: `Nora Lind on pay-api`. */
  readonly about: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** A level that opens its reasons. */
export function LevelButton({ level, atMost, about, isOpen, onOpen }: LevelButtonProps) {
  return (
    <button type="button" className="level-button" aria-expanded={isOpen} onClick={onOpen}>
      <LevelRangeBadge level={level} atMost={atMost} />
      <span className="visually-hidden">
        {': '}
        <Trans>why {about}?</Trans>
      </span>
    </button>
  );
}
