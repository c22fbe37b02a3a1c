import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

const GAP_PX = 24;
const LEAST_HEIGHT_PX = 240;

/** The browser's own modal dialog: Escape closes it and the focus returns to whoever opened it. */
export function Dialog({ title, onClose, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the dialog is taken out of the page: only then can the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || element.open) return;
    // The frame can be much higher than the screen, so the middle of it may be out of sight.
    const opener = document.activeElement?.getBoundingClientRect();
    element.showModal();
    const topPx = (opener?.top ?? 0) - GAP_PX;
    let sight: DOMRectReadOnly | undefined;
    const place = () => {
      if (sight === undefined) placeAt(element, topPx);
      else fitInto(element, sight);
    };
    place();
    const observer = watchSight((seen) => {
      sight = seen;
      place();
    });
    // What is shown inside may grow, and must not grow out of sight.
    const growth = new ResizeObserver(place);
    growth.observe(element);
    return () => {
      observer.disconnect();
      growth.disconnect();
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

/** In the middle of what is seen; what is higher than that scrolls inside, with its buttons in reach. */
function fitInto(element: HTMLElement, sight: DOMRectReadOnly): void {
  element.style.maxHeight = `${Math.max(LEAST_HEIGHT_PX, sight.height - 2 * GAP_PX)}px`;
  const sparePx = sight.height - element.offsetHeight;
  placeAt(element, sight.top + Math.max(GAP_PX, sparePx / 2));
}

function placeAt(element: HTMLElement, topPx: number): void {
  const lowestPx = Math.max(GAP_PX, window.innerHeight - element.offsetHeight - GAP_PX);
  element.style.marginTop = `${Math.min(lowestPx, Math.max(GAP_PX, topPx))}px`;
}

/** Tells once which part of the frame is on the screen; only the browser knows, for the host scrolls. */
function watchSight(tell: (sight: DOMRectReadOnly) => void): IntersectionObserver {
  const observer = new IntersectionObserver(([entry]) => {
    observer.disconnect();
    if (entry?.isIntersecting === true) tell(entry.intersectionRect);
  });
  observer.observe(document.documentElement);
  return observer;
}
