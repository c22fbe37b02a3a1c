import { t } from '@lingui/core/macro';
import { useState, type ReactNode } from 'react';
import { useNavigation } from '../lib/navigation';
import './picture-or-table.css';

type Shown = 'picture' | 'table';

interface PictureOrTableProps {
  /** Names the choice among the page's memories: `bill`. */
  readonly id: string;
  /** What both of them tell: `Seats over time`. */
  readonly name: string;
  readonly picture: ReactNode;
  /** The same facts for whoever would rather read. */
  readonly table: ReactNode;
  /** What is shown until somebody chooses; the picture unless said. */
  readonly first?: Shown;
  /** Stands on the line of the choice, before it. */
  readonly children?: ReactNode;
}

/** A picture and its table, one at a time; the choice stays for as long as the page lives. */
export function PictureOrTable(props: PictureOrTableProps) {
  const { id, name, picture, table, first = 'picture', children } = props;
  const { memory } = useNavigation();
  const key = `shown as ${id}`;
  const [shown, setShown] = useState<Shown>(() => toShown(memory.get(key)) ?? first);
  const choose = (next: Shown) => {
    memory.set(key, next);
    setShown(next);
  };
  return (
    <div className="twins">
      <div className="twins-head">
        {children}
        <div className="twins-choice" role="group" aria-label={t`${name}, shown as`}>
          <Choice
            text={t`Picture`}
            isShown={shown === 'picture'}
            onChoose={() => {
              choose('picture');
            }}
          />
          <Choice
            text={t`Table`}
            isShown={shown === 'table'}
            onChoose={() => {
              choose('table');
            }}
          />
        </div>
      </div>
      {shown === 'picture' ? picture : table}
    </div>
  );
}

function toShown(kept: unknown): Shown | undefined {
  return kept === 'picture' || kept === 'table' ? kept : undefined;
}

interface ChoiceProps {
  readonly text: string;
  readonly isShown: boolean;
  readonly onChoose: () => void;
}

function Choice({ text, isShown, onChoose }: ChoiceProps) {
  return (
    <button type="button" aria-pressed={isShown} onClick={onChoose}>
      {text}
    </button>
  );
}
