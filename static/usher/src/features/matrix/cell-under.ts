import { type MouseEvent, type PointerEvent } from 'react';
import { type Cell, cellAt } from './matrix-geometry';
import { type MatrixPictureProps } from './picture-props';
import { type PictureParts, viewportOf } from './use-painter';

/** Where a pointer is, counted from the picture's corner. */
export function pointAt({ frame }: PictureParts, event: MouseEvent | PointerEvent) {
  const box = frame.current?.getBoundingClientRect();
  return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
}

/** The cell or head under a pointer; nothing beside them. */
export function cellUnder(
  parts: PictureParts,
  { scene, sizes }: Pick<MatrixPictureProps, 'scene' | 'sizes'>,
  event: MouseEvent | PointerEvent,
): Cell | undefined {
  const { current } = parts.frame;
  if (current === null) return undefined;
  const view = { viewport: viewportOf(current), sizes, extent: scene.extent };
  return cellAt(pointAt(parts, event), view);
}
