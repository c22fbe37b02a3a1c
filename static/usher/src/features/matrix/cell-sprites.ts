import { isPublicOnly, letterOf, markOf, rankIn } from './cell-code';
import { shareWord } from './matrix-words';
import { type BlockShare } from './group-blocks';
import { type Sizes, type Zoom } from './matrix-geometry';
import { type Palette } from './palette';

/** The look of a cell in pixels of the screen, row by row; four bytes of colour each. */
export interface CellSprite {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/** Cells that look the same are drawn once and copied: a screen holds thousands. */
export interface CellSprites {
  readonly ofCode: (code: number) => CellSprite;
  readonly ofShare: (share: BlockShare, isOpen: boolean) => CellSprite;
  /** Not worked out yet. */
  readonly pending: CellSprite;
  /** What is beside the cells. */
  readonly surface: CellSprite;
}

interface SpriteSetting {
  readonly palette: Palette;
  readonly sizes: Sizes;
  readonly zoom: Zoom;
  readonly least: number;
  /** Pixels of the screen for one of the page. */
  readonly ratio: number;
}

export function createSprites(setting: SpriteSetting): CellSprites {
  const drawn = new Map<string, CellSprite>();
  const byCode: (CellSprite | undefined)[] = [];
  const sprite = (key: string, draw: (context: CanvasRenderingContext2D) => void) => {
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const fresh = drawSprite(setting, draw);
    drawn.set(key, fresh);
    return fresh;
  };
  return {
    ofCode: (code) =>
      (byCode[code] ??= drawSprite(setting, (context) => {
        if (setting.zoom === 'near') drawNear(context, setting, code);
        else drawMiddle(context, setting, code);
      })),
    ofShare: (share, isOpen) => {
      const isKnown = share.possible === 0 && !isOpen;
      const key = `share ${shareWord(share)} ${String(isKnown)} ${String(share.pairs === 0)}`;
      return sprite(key, (context) => {
        drawShare(context, setting, { share, isKnown });
      });
    },
    pending: drawSprite(setting, (context) => {
      context.fillStyle = setting.palette.head;
      context.fillRect(1, 1, setting.sizes.cellWidth - 2, setting.sizes.cellHeight - 2);
    }),
    surface: drawSprite(setting, () => undefined),
  };
}

function drawSprite(
  { palette, sizes: { cellWidth, cellHeight }, ratio }: SpriteSetting,
  draw: (context: CanvasRenderingContext2D) => void,
): CellSprite {
  const width = Math.ceil(cellWidth * ratio);
  const height = Math.ceil(cellHeight * ratio);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return { width, height, pixels: new Uint32Array(width * height) };
  context.scale(ratio, ratio);
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, cellWidth + 1, cellHeight + 1);
  draw(context);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, pixels: new Uint32Array(data.buffer) };
}

function drawNear(
  context: CanvasRenderingContext2D,
  { palette, sizes, least }: SpriteSetting,
  code: number,
): void {
  const { cellWidth, cellHeight } = sizes;
  const mark = markOf(code, least);
  const isFilled = mark === 'level' && !isPublicOnly(code);
  outline(context, palette, sizes);
  if (isFilled) {
    context.fillStyle = palette.fills[rankIn(code)] ?? palette.surface;
    context.fillRect(2, 2, cellWidth - 5, cellHeight - 5);
  }
  const letter = letterOf(code, least);
  if (letter.includes('?')) hatch(context, palette, sizes, isFilled ? cellHeight / 2 : 2);
  context.fillStyle = isFilled ? (palette.inks[rankIn(code)] ?? palette.text) : palette.text;
  write(context, letter, { palette, sizes, sizePx: 12 });
}

/** Marks of three sizes: without colours one still sees who can do more. */
const MARK_SHARE = [0, 0.45, 0.7, 1] as const;

function drawMiddle(
  context: CanvasRenderingContext2D,
  { palette, sizes, least }: SpriteSetting,
  code: number,
): void {
  const side = sizes.cellWidth - 1;
  switch (markOf(code, least)) {
    case 'blank':
      return;
    case 'unknown':
      hatch(context, palette, sizes, 0);
      return;
    case 'level': {
      const part = isPublicOnly(code) ? 0.3 : (MARK_SHARE[rankIn(code)] ?? 1);
      const mark = Math.round(side * part);
      const inset = Math.floor((side - mark) / 2);
      context.fillStyle = isPublicOnly(code)
        ? palette.subtle
        : (palette.fills[rankIn(code)] ?? palette.text);
      context.fillRect(inset, inset, mark, mark);
    }
  }
}

function drawShare(
  context: CanvasRenderingContext2D,
  { palette, sizes }: SpriteSetting,
  { share, isKnown }: { readonly share: BlockShare; readonly isKnown: boolean },
): void {
  const { cellWidth, cellHeight } = sizes;
  const step = share.pairs === 0 ? 0 : Math.ceil((share.certain / share.pairs) * 3);
  outline(context, palette, sizes);
  if (step > 0) {
    context.fillStyle = palette.fills[step] ?? palette.surface;
    context.fillRect(2, 2, cellWidth - 5, cellHeight - 5);
  }
  if (!isKnown) hatch(context, palette, sizes, step > 0 ? cellHeight - 9 : 2);
  if (share.certain === 0) return;
  context.fillStyle = palette.inks[step] ?? palette.text;
  write(context, shareWord(share), { palette, sizes, sizePx: 12 });
}

function outline(context: CanvasRenderingContext2D, palette: Palette, sizes: Sizes): void {
  context.fillStyle = palette.line;
  context.fillRect(0, sizes.cellHeight - 1, sizes.cellWidth, 1);
  context.fillRect(sizes.cellWidth - 1, 0, 1, sizes.cellHeight);
}

/** Diagonal lines, from `top` down: the face of what is not known. */
function hatch(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { cellWidth, cellHeight }: Sizes,
  top: number,
): void {
  context.save();
  context.beginPath();
  context.rect(1, top, cellWidth - 3, cellHeight - 2 - top);
  context.clip();
  context.strokeStyle = palette.strong;
  context.lineWidth = 1;
  context.beginPath();
  const gap = cellWidth < 16 ? 3 : 5;
  for (let x = -cellHeight; x < cellWidth; x += gap) {
    context.moveTo(x, cellHeight);
    context.lineTo(x + cellHeight, 0);
  }
  context.stroke();
  context.restore();
}

interface Writing {
  readonly palette: Palette;
  readonly sizes: Sizes;
  readonly sizePx: number;
}

function write(
  context: CanvasRenderingContext2D,
  text: string,
  { palette, sizes: { cellWidth, cellHeight }, sizePx }: Writing,
): void {
  context.font = `600 ${sizePx}px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, (cellWidth - 1) / 2, cellHeight / 2);
}
