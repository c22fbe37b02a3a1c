import { visibleCells } from './matrix-geometry';
import { paintCells } from './paint-cells';
import { paintHeads } from './paint-heads';
import { type Painting } from './painting';

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

function paintCursor({ context, palette, sizes, viewport, cursor, isFocused }: Painting): void {
  if (cursor === undefined) return;
  const x = sizes.rowHead + cursor.column * sizes.cellWidth - viewport.left;
  const y = sizes.columnHead + cursor.row * sizes.cellHeight - viewport.top;
  context.strokeStyle = isFocused ? palette.focus : palette.text;
  context.lineWidth = 2;
  context.strokeRect(x, y, sizes.cellWidth - 1, sizes.cellHeight - 1);
}
