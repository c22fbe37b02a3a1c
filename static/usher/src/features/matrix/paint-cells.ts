import { type CellSprite } from './cell-sprites';
import { type VisibleCells } from './matrix-geometry';
import { type Painting } from './painting';

/** What may be worked out in one frame; the rest is painted a frame later, and at least one column in each. */
const WORK_MS = 5;

/**
 * Copies the look of every visible cell into one image: thousands of small drawings would take longer
 * than a frame. Returns whether everything was worked out.
 */
export function paintCells(painting: Painting, { rows, columns }: VisibleCells): boolean {
  const { context, sprites, sizes, viewport, scene, ratio, clock } = painting;
  const image = imageFor(painting);
  const target = toTarget(image, sprites.surface);
  let workedMs = 0;
  let isWhole = true;
  for (let column = columns.first; column < columns.end; column++) {
    const began = clock();
    const lookOf = scene.columnOf(column, sprites, workedMs < WORK_MS);
    workedMs += clock() - began;
    if (lookOf === undefined) isWhole = false;
    const x = Math.round((column * sizes.cellWidth - viewport.left) * ratio);
    for (let row = rows.first; row < rows.end; row++) {
      const y = Math.round((row * sizes.cellHeight - viewport.top) * ratio);
      copySprite(lookOf?.(row) ?? sprites.pending, target, x, y);
    }
  }
  context.putImageData(
    image,
    Math.round(sizes.rowHead * ratio),
    Math.round(sizes.columnHead * ratio),
  );
  return isWhole;
}

/** One for each canvas, as long as its size stays: it is as large as the screen. */
const images = new WeakMap<CanvasRenderingContext2D, ImageData>();

function imageFor({ context, sizes, viewport, ratio }: Painting): ImageData {
  const width = Math.max(1, Math.round((viewport.width - sizes.rowHead) * ratio));
  const height = Math.max(1, Math.round((viewport.height - sizes.columnHead) * ratio));
  const known = images.get(context);
  if (known?.width === width && known.height === height) return known;
  const image = context.createImageData(width, height);
  images.set(context, image);
  return image;
}

interface Target {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

function toTarget({ width, height, data }: ImageData, surface: CellSprite): Target {
  const pixels = new Uint32Array(data.buffer);
  pixels.fill(surface.pixels[0] ?? 0);
  return { width, height, pixels };
}

/** What reaches over an edge of the image is left out. */
function copySprite(sprite: CellSprite, target: Target, x: number, y: number): void {
  const left = Math.max(0, -x);
  const right = Math.min(sprite.width, target.width - x);
  const bottom = Math.min(sprite.height, target.height - y);
  for (let line = Math.max(0, -y); line < bottom; line++) {
    const from = line * sprite.width;
    const to = (y + line) * target.width + x;
    for (let at = left; at < right; at++) target.pixels[to + at] = sprite.pixels[from + at] ?? 0;
  }
}
