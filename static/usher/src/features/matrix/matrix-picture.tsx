import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { tableHeight } from '../../lib/table-height';
import {
  type Cell,
  cellAt,
  moveCursor,
  parsePosition,
  pictureSize,
  positionText,
  scrolledTo,
  type Sizes,
  type Zoom,
} from './matrix-geometry';
import { type Scene } from './painting';
import { PROBES } from './palette';
import { useDrag } from './use-drag';
import { type PictureParts, usePainter, viewportOf } from './use-painter';

interface MatrixPictureProps {
  readonly scene: Scene;
  readonly sizes: Sizes;
  readonly zoom: Zoom;
  readonly least: number;
  readonly cursor: Cell;
  /** The first row and column in sight when it is opened. */
  readonly from: string | undefined;
  readonly label: string;
  /** What stands on a cell, in words. */
  readonly describe: (cell: Cell) => string;
  readonly onCursor: (cell: Cell) => void;
  readonly onOpen: (cell: Cell) => void;
  readonly onHead: (cell: Cell) => void;
  readonly onZoom: (steps: number) => void;
  readonly onSearch: () => void;
  /** The reader has stopped panning here. */
  readonly onSettled: (from: string) => void;
}

const SETTLED_AFTER_MS = 300;

/** The picture: a canvas that stands still in what scrolls, and is painted anew where it was scrolled to. */
export function MatrixPicture(props: MatrixPictureProps) {
  const { scene, sizes, zoom, least, cursor, label } = props;
  const parts = useParts();
  const hintId = useId();
  const [isFocused, setIsFocused] = useState(false);
  const paintSoon = usePainter(parts, { scene, sizes, zoom, least, cursor, isFocused });
  const drag = useDrag(parts.frame);
  const tip = useTip(parts, props);
  useKeptPosition(parts, props);
  useCursorInSight(parts, props);
  const settle = useSettled(parts, props);
  const picture = pictureSize(sizes, scene.extent);
  const heightPx = Math.min(picture.height + 16, tableHeight(window.screen.height));
  return (
    <div className="matrix-stage">
      <div ref={parts.probes} className="matrix-probes" aria-hidden="true">
        {PROBES.map((probe) => (
          <span key={probe} className={`matrix-ink-${probe}`} />
        ))}
      </div>
      {/* A picture of any size: what its cursor stands on is told below it, and the table says the same. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keyboard is handled beside the pointer */}
      <div
        ref={parts.frame}
        className="matrix-frame"
        role="application"
        aria-roledescription={t`picture with a cursor`}
        aria-label={label}
        aria-describedby={hintId}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrows move its cursor
        tabIndex={0}
        style={{ height: heightPx }}
        onFocus={() => {
          setIsFocused(true);
        }}
        onBlur={() => {
          setIsFocused(false);
        }}
        onScroll={() => {
          tip.hide();
          paintSoon();
          settle();
        }}
        onKeyDown={(event) => {
          pressKey(event, parts, props);
        }}
        onPointerDown={drag.onPointerDown}
        onPointerMove={(event) => {
          drag.onPointerMove(event);
          tip.show(event);
        }}
        onPointerUp={drag.onPointerUp}
        onPointerCancel={drag.onPointerCancel}
        onPointerLeave={tip.hide}
        onClick={(event) => {
          if (!drag.hasDragged()) clickCell(event, parts, props);
        }}
      >
        <div className="matrix-whole" style={picture}>
          <canvas ref={parts.canvas} className="matrix-canvas" />
        </div>
      </div>
      <div ref={tip.element} className="matrix-tip" aria-hidden="true" hidden />
      <p id={hintId} className="matrix-hint subtle small">
        <Trans>Arrows move the cursor, Enter opens, + and − zoom, / searches.</Trans>
      </p>
    </div>
  );
}

function useParts(): PictureParts {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const probes = useRef<HTMLDivElement>(null);
  return useMemo(() => ({ frame, canvas, probes }), []);
}

function pointAt({ frame }: PictureParts, event: MouseEvent | PointerEvent) {
  const box = frame.current?.getBoundingClientRect();
  return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
}

function cellUnder(
  parts: PictureParts,
  { scene, sizes }: Pick<MatrixPictureProps, 'scene' | 'sizes'>,
  event: MouseEvent | PointerEvent,
): Cell | undefined {
  const { current } = parts.frame;
  if (current === null) return undefined;
  const view = { viewport: viewportOf(current), sizes, extent: scene.extent };
  return cellAt(pointAt(parts, event), view);
}

function clickCell(event: MouseEvent, parts: PictureParts, props: MatrixPictureProps): void {
  const cell = cellUnder(parts, props, event);
  if (cell === undefined) return;
  if (cell.row < 0 || cell.column < 0) {
    props.onHead(cell);
    return;
  }
  props.onOpen(cell);
}

function pressKey(event: KeyboardEvent, parts: PictureParts, props: MatrixPictureProps): void {
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

/** The tip is moved and filled without React: it follows the pointer. */
function useTip(parts: PictureParts, props: MatrixPictureProps) {
  const element = useRef<HTMLDivElement>(null);
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
  return { element, hide, show };
}

function tipText(cell: Cell, { scene, describe }: MatrixPictureProps): string {
  if (cell.row < 0) return scene.columnHeads === 'runs' ? '' : scene.columnName(cell.column);
  if (cell.column < 0) return scene.rowHeads === 'runs' ? '' : scene.rowName(cell.row);
  return describe(cell);
}

/** A deep link opens where it was copied; another zoom, filter or order begins where the cursor is. */
function useKeptPosition({ frame }: PictureParts, { from, sizes }: MatrixPictureProps): void {
  const first = useRef({ from, sizes });
  useLayoutEffect(() => {
    frame.current?.scrollTo(parsePosition(first.current.from, first.current.sizes));
  }, [frame]);
}

/** Whatever moves the cursor brings it into sight; panning leaves it where it is. */
function useCursorInSight(
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

function useSettled({ frame }: PictureParts, { sizes, onSettled }: MatrixPictureProps) {
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
