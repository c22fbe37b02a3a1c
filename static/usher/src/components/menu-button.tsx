import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import './menu-button.css';

export interface MenuItem {
  readonly text: string;
  readonly onChoose: () => void;
  readonly isDisabled?: boolean;
  /** Begins a part of its own. */
  readonly isApart?: boolean;
}

interface MenuButtonProps {
  readonly text: string;
  readonly items: readonly MenuItem[];
  readonly isDisabled?: boolean;
  readonly appearance?: 'default' | 'subtle' | 'primary';
}

/** A button that opens a list of things to do: https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function MenuButton({ text, items, isDisabled = false, appearance }: MenuButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setIsOpen(false);
  };
  return (
    // Only hears that the focus has gone elsewhere; what is pressed is the button.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- see the line above
    <span className="menu-button" onBlur={closeWhenLeft}>
      <Button
        ref={button}
        {...(appearance && { appearance })}
        isDisabled={isDisabled}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {text} <span aria-hidden="true">▾</span>
      </Button>
      {isOpen ? <Menu id={id} label={text} items={items} onClose={close} /> : null}
    </span>
  );
}

interface MenuProps extends Pick<MenuButtonProps, 'items'> {
  readonly id: string;
  readonly label: string;
  readonly onClose: () => void;
}

function Menu({ id, label, items, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    focusItem(menu.current, () => 0);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (event.key === 'Escape') onClose();
    else if (move !== undefined) focusItem(menu.current, move);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div id={id} ref={menu} role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {items.map(({ text, onChoose, isDisabled = false, isApart = false }) => (
        <button
          key={text}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={isApart ? 'menu-item menu-item-apart' : 'menu-item'}
          disabled={isDisabled}
          onClick={() => {
            onClose();
            onChoose();
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

type Move = (present: number, count: number) => number;

const MOVES: Readonly<Partial<Record<string, Move>>> = {
  ArrowDown: (present, count) => (present + 1) % count,
  ArrowUp: (present, count) => (present - 1 + count) % count,
  Home: () => 0,
  End: (_present, count) => count - 1,
};

function focusItem(menu: HTMLElement | null, move: Move): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]:enabled') ?? [])];
  const present = items.findIndex((item) => item === document.activeElement);
  items[move(present, items.length)]?.focus();
}
