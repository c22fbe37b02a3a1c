import { type KeyboardEvent } from 'react';
import { moveCursor, type Sizes } from './matrix-geometry';
import { type MatrixPictureProps } from './picture-props';
import { type PictureParts } from './use-painter';

/** Arrows move the cursor, Enter opens, + and − zoom, / searches; other keys are the browser's. */
export function pressKey(
  event: KeyboardEvent,
  parts: PictureParts,
  props: MatrixPictureProps,
): void {
  if (event.altKey || event.metaKey) return;
  const action = keyAction(event, parts, props);
  if (action === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

function keyAction(
  event: KeyboardEvent,
  parts: PictureParts,
  props: MatrixPictureProps,
): (() => void) | undefined {
  const { cursor, scene, sizes } = props;
  const actions: Readonly<Record<string, () => void>> = {
    Enter: () => {
      props.onOpen(cursor);
    },
    '+': () => {
      props.onZoom(1);
    },
    '=': () => {
      props.onZoom(1);
    },
    '-': () => {
      props.onZoom(-1);
    },
    '/': props.onSearch,
  };
  const key = event.ctrlKey ? `Control+${event.key}` : event.key;
  if (Object.hasOwn(actions, key)) return actions[key];
  const page = pageOf(parts, sizes);
  const to = moveCursor(key, cursor, { extent: scene.extent, page });
  return to === undefined
    ? undefined
    : () => {
        props.onCursor(to);
      };
}

function pageOf({ frame }: PictureParts, sizes: Sizes) {
  const room = (frame.current?.clientHeight ?? 0) - sizes.columnHead;
  return { rows: Math.max(1, Math.floor(room / sizes.cellHeight) - 1), columns: 1 };
}
