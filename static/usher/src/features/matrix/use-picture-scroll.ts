import { useEffect, useLayoutEffect, useRef } from 'react';
import { parsePosition, positionText, scrolledTo } from './matrix-geometry';
import { type MatrixPictureProps } from './picture-props';
import { type PictureParts, viewportOf } from './use-painter';

const SETTLED_AFTER_MS = 300;

/** A deep link opens where it was copied; another zoom, filter or order begins where the cursor is. */
export function useKeptPosition(
  { frame }: PictureParts,
  { from, sizes }: MatrixPictureProps,
): void {
  const first = useRef({ from, sizes });
  useLayoutEffect(() => {
    frame.current?.scrollTo(parsePosition(first.current.from, first.current.sizes));
  }, [frame]);
}

/** Whatever moves the cursor brings it into sight; panning leaves it where it is. */
export function useCursorInSight(
  { frame }: PictureParts,
  { cursor, sizes, from }: MatrixPictureProps,
): void {
  const shown = useRef(from === undefined || from === '' ? undefined : { cursor, sizes });
  useLayoutEffect(() => {
    const isShown =
      shown.current?.sizes === sizes &&
      shown.current.cursor.row === cursor.row &&
      shown.current.cursor.column === cursor.column;
    shown.current = { cursor, sizes };
    if (isShown || frame.current === null) return;
    frame.current.scrollTo(scrolledTo(cursor, viewportOf(frame.current), sizes));
  }, [frame, cursor, sizes]);
}

/** Tells where the reader has stopped panning. */
export function useSettled({ frame }: PictureParts, { sizes, onSettled }: MatrixPictureProps) {
  const timer = useRef(0);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return () => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (frame.current !== null) onSettled(positionText(viewportOf(frame.current), sizes));
    }, SETTLED_AFTER_MS);
  };
}
