import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { createSprites, type CellSprites } from './cell-sprites';
import { type Cell, type Sizes, type Viewport, type Zoom } from './matrix-geometry';
import { paintPicture } from './paint-picture';
import { type Scene } from './painting';
import { readPalette, watchColours, type Palette } from './palette';

export interface PictureParts {
  /** What scrolls. */
  readonly frame: RefObject<HTMLDivElement>;
  readonly canvas: RefObject<HTMLCanvasElement>;
  readonly probes: RefObject<HTMLDivElement>;
}

export interface Pictured {
  readonly scene: Scene;
  readonly sizes: Sizes;
  readonly zoom: Zoom;
  readonly least: number;
  readonly cursor: Cell | undefined;
  readonly isFocused: boolean;
}

interface Colours {
  readonly palette: Palette;
  readonly sprites: CellSprites;
  readonly of: Pick<Pictured, 'sizes' | 'zoom' | 'least'> & { readonly ratio: number };
}

/** Keeps the canvas as the props say, one painting a frame at most. Returns what asks for the next one. */
export function usePainter(parts: PictureParts, pictured: Pictured): () => void {
  const latest = useRef(pictured);
  const colours = useRef<Colours | undefined>(undefined);
  const frame = useRef(0);
  const paintSoon = useCallback(() => {
    if (frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      if (!paint(parts, latest.current, colours)) paintSoon();
    });
  }, [parts]);
  useLayoutEffect(() => {
    latest.current = pictured;
    paintSoon();
  });
  useEffect(() => {
    const repaint = () => {
      colours.current = undefined;
      paintSoon();
    };
    const unwatch = watchColours(repaint);
    const resized = new ResizeObserver(paintSoon);
    if (parts.frame.current !== null) resized.observe(parts.frame.current);
    return () => {
      unwatch();
      resized.disconnect();
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, [parts, paintSoon]);
  return paintSoon;
}

export function viewportOf(frame: HTMLElement): Viewport {
  return {
    left: frame.scrollLeft,
    top: frame.scrollTop,
    width: frame.clientWidth,
    height: frame.clientHeight,
  };
}

/** Returns whether everything was worked out in time. */
function paint(
  { frame, canvas, probes }: PictureParts,
  pictured: Pictured,
  colours: { current: Colours | undefined },
): boolean {
  if (frame.current === null || canvas.current === null || probes.current === null) return true;
  const viewport = viewportOf(frame.current);
  const context = fitCanvas(canvas.current, viewport);
  if (context === null) return true;
  const { palette, sprites } = currentColours(colours, pictured, probes.current);
  return paintPicture({
    ...{ context, palette, sprites, viewport },
    ...pictured,
    ratio: window.devicePixelRatio,
    clock: () => performance.now(),
  });
}

function fitCanvas(canvas: HTMLCanvasElement, { width, height }: Viewport) {
  const ratio = window.devicePixelRatio;
  const wanted = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  if (canvas.width !== wanted.width || canvas.height !== wanted.height) {
    Object.assign(canvas, wanted);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  // Everything is painted over: an opaque canvas is copied to the screen faster.
  const context = canvas.getContext('2d', { alpha: false });
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

function currentColours(
  colours: { current: Colours | undefined },
  { sizes, zoom, least }: Pictured,
  probes: HTMLElement,
): Colours {
  const ratio = window.devicePixelRatio;
  const known = colours.current;
  const isCurrent =
    known?.of.sizes === sizes &&
    known.of.zoom === zoom &&
    known.of.least === least &&
    known.of.ratio === ratio;
  if (known !== undefined && isCurrent) return known;
  const palette = readPalette(probes);
  const of = { sizes, zoom, least, ratio };
  const fresh = { palette, sprites: createSprites({ palette, ...of }), of };
  colours.current = fresh;
  return fresh;
}
