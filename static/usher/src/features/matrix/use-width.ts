import { useCallback, useState, type RefCallback } from 'react';

/** How wide an element is, from its first painting on. */
export function useWidth(): {
  readonly width: number;
  readonly measured: RefCallback<HTMLElement>;
} {
  const [width, setWidth] = useState(window.innerWidth);
  const [observer] = useState(
    () =>
      new ResizeObserver(([entry]) => {
        if (entry !== undefined) setWidth(Math.round(entry.contentRect.width));
      }),
  );
  const measured = useCallback(
    (element: HTMLElement | null) => {
      observer.disconnect();
      if (element !== null) observer.observe(element);
    },
    [observer],
  );
  return { width, measured };
}
