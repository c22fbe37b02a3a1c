import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './side-panel.css';

interface SidePanelProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** What stands beside a table and explains one row of it; Escape closes it, too. */
export function SidePanel({ title, children, onClose }: SidePanelProps) {
  const titleId = useId();
  const heading = useFocusWhileOpen(title);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    // Escape is a second way to close; the button is the first.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see the line above
    <aside className="why sentence" aria-labelledby={titleId} onKeyDown={closeOnEscape}>
      <div className="why-top">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button appearance="subtle" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
      {children}
    </aside>
  );
}

/** The heading hears the focus while the panel stands; then it goes back to where it came from. */
function useFocusWhileOpen(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [title]);
  return heading;
}
