import { visibleCells, type VisibleCells } from './matrix-geometry';
import { paintHeads } from './paint-heads';
import { type Painting } from './painting';

/** What may be worked out in one frame; the rest is painted a frame later, and at least one column in each. */
const WORK_MS = 5;

/** Paints what is in sight and nothing else. Returns whether everything was worked out. */
export function paintPicture(painting: Painting): boolean {
  const { context, palette, viewport, sizes, scene } = painting;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, viewport.width, viewport.height);
  const visible = visibleCells(viewport, sizes, scene.extent);
  const isWhole = paintCells(painting, visible);
  paintCursor(painting);
  paintHeads(painting, visible);
  return isWhole;
}

function paintCells(
  { context, sprites, sizes, viewport, scene, clock }: Painting,
  { rows, columns }: VisibleCells,
): boolean {
  const { cellWidth, cellHeight } = sizes;
  let workedMs = 0;
  let isWhole = true;
  for (let column = columns.first; column < columns.end; column++) {
    const began = clock();
    const lookOf = scene.columnOf(column, sprites, workedMs < WORK_MS);
    workedMs += clock() - began;
    if (lookOf === undefined) isWhole = false;
    const x = sizes.rowHead + column * cellWidth - viewport.left;
    let y = sizes.columnHead + rows.first * cellHeight - viewport.top;
    for (let row = rows.first; row < rows.end; row++, y += cellHeight)
      context.drawImage(lookOf?.(row) ?? sprites.pending, x, y, cellWidth, cellHeight);
  }
  return isWhole;
}

function paintCursor({ context, palette, sizes, viewport, cursor, isFocused }: Painting): void {
  if (cursor === undefined) return;
  const x = sizes.rowHead + cursor.column * sizes.cellWidth - viewport.left;
  const y = sizes.columnHead + cursor.row * sizes.cellHeight - viewport.top;
  context.strokeStyle = isFocused ? palette.focus : palette.text;
  context.lineWidth = 2;
  context.strokeRect(x, y, sizes.cellWidth - 1, sizes.cellHeight - 1);
}
