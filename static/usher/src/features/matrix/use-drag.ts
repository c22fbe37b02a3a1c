import { useRef, type PointerEvent, type RefObject } from 'react';

/** A hand that trembles this much still clicks. */
const CLICK_PX = 4;

interface Grip {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly top: number;
}

/** Drags what scrolls with a mouse or a pen; fingers scroll by themselves. */
export function useDrag(frame: RefObject<HTMLDivElement>) {
  const grip = useRef<Grip | undefined>(undefined);
  const hasMoved = useRef(false);
  return {
    /** Whether the click that follows ends a drag. */
    hasDragged: () => hasMoved.current,
    onPointerDown: (event: PointerEvent) => {
      hasMoved.current = false;
      const element = frame.current;
      if (event.pointerType === 'touch' || event.button !== 0 || element === null) return;
      const isScrollbar =
        event.nativeEvent.offsetX > element.scrollLeft + element.clientWidth ||
        event.nativeEvent.offsetY > element.scrollTop + element.clientHeight;
      if (isScrollbar) return;
      const { scrollLeft, scrollTop } = element;
      grip.current = { x: event.clientX, y: event.clientY, left: scrollLeft, top: scrollTop };
    },
    onPointerMove: (event: PointerEvent) => {
      const from = grip.current;
      const element = frame.current;
      if (from === undefined || element === null) return;
      const moved = { x: event.clientX - from.x, y: event.clientY - from.y };
      if (!hasMoved.current && Math.hypot(moved.x, moved.y) < CLICK_PX) return;
      if (!hasMoved.current) element.setPointerCapture(event.pointerId);
      hasMoved.current = true;
      element.scrollLeft = from.left - moved.x;
      element.scrollTop = from.top - moved.y;
    },
    onPointerUp: () => {
      grip.current = undefined;
    },
    onPointerCancel: () => {
      grip.current = undefined;
    },
  };
}
