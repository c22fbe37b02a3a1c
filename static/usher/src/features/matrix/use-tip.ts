import { type PointerEvent, type RefObject } from 'react';
import { cellUnder, pointAt } from './cell-under';
import { type Cell } from './matrix-geometry';
import { type MatrixPictureProps } from './picture-props';
import { type PictureParts } from './use-painter';

/** The tip is moved and filled without React: it follows the pointer. */
export function useTip(
  element: RefObject<HTMLDivElement>,
  parts: PictureParts,
  props: MatrixPictureProps,
) {
  const hide = () => {
    if (element.current !== null) element.current.hidden = true;
  };
  const show = (event: PointerEvent) => {
    const { current } = element;
    const { current: frame } = parts.frame;
    if (current === null || frame === null || event.pointerType === 'touch') return;
    const cell = cellUnder(parts, props, event);
    const text = cell === undefined ? '' : tipText(cell, props);
    frame.classList.toggle('matrix-over', text !== '' && event.buttons === 0);
    current.hidden = text === '' || event.buttons !== 0;
    current.textContent = text;
    const { x, y } = pointAt(parts, event);
    const isRight = x > frame.clientWidth / 2;
    current.style.transform = `translate(${isRight ? `calc(${x - 12}px - 100%)` : `${x + 12}px`}, ${y + 16}px)`;
  };
  return { hide, show };
}

function tipText(cell: Cell, { scene, describe }: MatrixPictureProps): string {
  if (cell.row < 0) return scene.columnHeads === 'runs' ? '' : scene.columnName(cell.column);
  if (cell.column < 0) return scene.rowHeads === 'runs' ? '' : scene.rowName(cell.row);
  return describe(cell);
}
