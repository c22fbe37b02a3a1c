import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface MeasuredWidth {
  readonly ref: RefObject<HTMLDivElement>;
  /** In whole pixels. */
  readonly width: number;
}

/** How wide an element is, now and after every change. @param before until it was measured */
export function useWidth(before: number): MeasuredWidth {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => {
      setWidth(Math.floor(element.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, width };
}
