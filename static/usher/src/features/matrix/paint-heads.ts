import { type Range, type VisibleCells } from './matrix-geometry';
import { type HeadStyle, type Painting } from './painting';

const FONT_PX = 13;

/** The names stay in sight while cells move under them. */
export function paintHeads(painting: Painting, visible: VisibleCells): void {
  paintRowHeads(painting, visible.rows);
  paintColumnHeads(painting, visible.columns);
  const { context, palette, sizes } = painting;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, sizes.rowHead, sizes.columnHead);
  context.fillStyle = palette.strong;
  context.fillRect(0, sizes.columnHead - 1, painting.viewport.width, 1);
  context.fillRect(sizes.rowHead - 1, 0, 1, painting.viewport.height);
}

function paintRowHeads(painting: Painting, rows: Range): void {
  const { context, palette, sizes, viewport, scene, cursor } = painting;
  const top = (row: number) => sizes.columnHead + row * sizes.cellHeight - viewport.top;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, sizes.rowHead, viewport.height);
  for (const { first, end, name } of linesOf(rows, scene.rowHeads, scene.rowName)) {
    const isCurrent = cursor !== undefined && first <= cursor.row && cursor.row < end;
    const height = (end - first) * sizes.cellHeight;
    if (isCurrent) {
      context.fillStyle = palette.head;
      context.fillRect(0, top(first), sizes.rowHead, height);
    }
    context.fillStyle = palette.line;
    context.fillRect(0, top(end) - 1, sizes.rowHead, 1);
    if (height < FONT_PX) continue;
    const y = Math.max(top(first), sizes.columnHead) + Math.min(height, 28) / 2;
    writeName(painting, name, { x: 4, y, roomPx: sizes.rowHead - 12, isCurrent });
  }
}

function paintColumnHeads(painting: Painting, columns: Range): void {
  const { context, palette, sizes, viewport, scene, cursor } = painting;
  const left = (column: number) => sizes.rowHead + column * sizes.cellWidth - viewport.left;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, viewport.width, sizes.columnHead);
  for (const { first, end, name } of linesOf(columns, scene.columnHeads, scene.columnName)) {
    const isCurrent = cursor !== undefined && first <= cursor.column && cursor.column < end;
    const width = (end - first) * sizes.cellWidth;
    if (isCurrent) {
      context.fillStyle = palette.head;
      context.fillRect(left(first), 0, width, sizes.columnHead);
    }
    context.fillStyle = palette.line;
    context.fillRect(left(end) - 1, 0, 1, sizes.columnHead);
    const x = Math.max(left(first), sizes.rowHead);
    if (scene.columnHeads === 'upright')
      writeUpright(painting, name, { x: left(first) + sizes.cellWidth / 2, isCurrent });
    else
      writeName(painting, name, {
        ...{ x: x + 4, y: sizes.columnHead / 2, isCurrent },
        roomPx: left(end) - x - 8,
      });
  }
}

interface HeadLine {
  readonly first: number;
  readonly end: number;
  readonly name: string;
}

function linesOf(
  { first, end }: Range,
  style: HeadStyle,
  nameOf: (at: number) => string,
): readonly HeadLine[] {
  const lines: HeadLine[] = [];
  for (let at = first; at < end; at++) {
    const name = nameOf(at);
    const last = lines.at(-1);
    if (style === 'runs' && last?.name === name) lines[lines.length - 1] = { ...last, end: at + 1 };
    else lines.push({ first: at, end: at + 1, name });
  }
  return lines;
}

interface Where {
  readonly x: number;
  readonly y: number;
  readonly roomPx: number;
  readonly isCurrent: boolean;
}

function writeName(painting: Painting, name: string, where: Where): void {
  const { context, palette } = painting;
  if (where.roomPx < FONT_PX) return;
  context.font = fontOf(painting, where.isCurrent);
  context.fillStyle = palette.text;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(fitted(context, name, where.roomPx), where.x, where.y);
}

function writeUpright(
  painting: Painting,
  name: string,
  { x, isCurrent }: Pick<Where, 'x' | 'isCurrent'>,
): void {
  const { context, sizes } = painting;
  context.save();
  context.translate(x, sizes.columnHead - 6);
  context.rotate(-Math.PI / 2);
  writeName(painting, name, { x: 0, y: 0, roomPx: sizes.columnHead - 10, isCurrent });
  context.restore();
}

function fontOf({ palette }: Painting, isCurrent: boolean): string {
  return `${isCurrent ? 600 : 400} ${FONT_PX}px ${palette.font}`;
}

/** As measured once: measuring takes longer than painting. */
const known = new Map<string, string>();
const MOST_KNOWN = 5_000;

function fitted(context: CanvasRenderingContext2D, name: string, roomPx: number): string {
  const key = `${context.font} ${roomPx} ${name}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const text = cutToFit(name, (part) => context.measureText(part).width <= roomPx);
  known.set(key, text);
  return text;
}

/** The longest beginning that fits, with an ellipsis where something is cut. */
export function cutToFit(name: string, fits: (text: string) => boolean): string {
  if (fits(name)) return name;
  const letters = Array.from(name);
  let fitting = 0;
  let tooLong = letters.length;
  while (tooLong - fitting > 1) {
    const middle = (fitting + tooLong) >> 1;
    if (fits(`${letters.slice(0, middle).join('')}…`)) fitting = middle;
    else tooLong = middle;
  }
  return `${letters.slice(0, fitting).join('')}…`;
}
