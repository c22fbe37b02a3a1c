import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

const GAP_PX = 24;

/** The browser's own modal dialog: Escape closes it and the focus returns to whoever opened it. */
export function Dialog({ title, onClose, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open) return;
    // The frame can be much higher than the screen, so the middle of it may be out of sight.
    const opener = document.activeElement?.getBoundingClientRect();
    element.showModal();
    const lowestPx = Math.max(GAP_PX, window.innerHeight - element.offsetHeight - GAP_PX);
    const topPx = Math.min(lowestPx, Math.max(GAP_PX, (opener?.top ?? 0) - GAP_PX));
    element.style.marginTop = `${topPx}px`;
    return () => {
      element.close();
    };
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="dialog-actions">{actions}</div>
    </dialog>
  );
}
