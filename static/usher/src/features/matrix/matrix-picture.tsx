import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useId, useMemo, useRef, useState, type MouseEvent } from 'react';
import { tableHeight } from '../../lib/table-height';
import { cellUnder } from './cell-under';
import { pictureSize } from './matrix-geometry';
import { PROBES } from './palette';
import { pressKey } from './picture-keys';
import { type MatrixPictureProps } from './picture-props';
import { useDrag } from './use-drag';
import { type PictureParts, usePainter } from './use-painter';
import { useCursorInSight, useKeptPosition, useSettled } from './use-picture-scroll';
import { useTip } from './use-tip';

/** The picture: a canvas that stands still in what scrolls, and is painted anew where it was scrolled to. */
export function MatrixPicture(props: MatrixPictureProps) {
  const { scene, sizes, zoom, least, cursor, label } = props;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const probes = useRef<HTMLDivElement>(null);
  const tipElement = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => ({ frame, canvas, probes }), []);
  const hintId = useId();
  const [isFocused, setIsFocused] = useState(false);
  const paintSoon = usePainter(parts, { scene, sizes, zoom, least, cursor, isFocused });
  const drag = useDrag(frame);
  const tip = useTip(tipElement, parts, props);
  useKeptPosition(parts, props);
  useCursorInSight(parts, props);
  const settle = useSettled(parts, props);
  const picture = pictureSize(sizes, scene.extent);
  const heightPx = Math.min(picture.height + 16, tableHeight(window.screen.height));
  return (
    <div className="matrix-stage">
      <div ref={probes} className="matrix-probes" aria-hidden="true">
        {PROBES.map((probe) => (
          <span key={probe} className={`matrix-ink-${probe}`} />
        ))}
      </div>
      {/* A picture of any size: what its cursor stands on is told below it, and the table says the same. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keyboard is handled beside the pointer */}
      <div
        ref={frame}
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
          <canvas ref={canvas} className="matrix-canvas" />
        </div>
      </div>
      <div ref={tipElement} className="matrix-tip" aria-hidden="true" hidden />
      <p id={hintId} className="matrix-hint subtle small">
        <Trans>Arrows move the cursor, Enter opens, + and − zoom, / searches.</Trans>
      </p>
    </div>
  );
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
