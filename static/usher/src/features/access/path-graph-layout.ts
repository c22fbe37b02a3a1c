/** In pixels, from the top left corner of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One path is one lane, from the person's rail on the left to the repository's on the right. */
export interface Lane {
  /** Who stands between person and grant; missing where the grant is the person's own. */
  readonly via: Box | undefined;
  /** What the grant is on. */
  readonly scope: Box;
  readonly note: Box;
  /** As an SVG path: around the boxes, never behind their words. */
  readonly line: string;
}

export interface PathGraph {
  readonly width: number;
  readonly height: number;
  readonly person: Box;
  readonly target: Box;
  readonly lanes: readonly Lane[];
  /** Where all lanes arrive, as an SVG path. */
  readonly arrow: string;
}

interface LaneToLay {
  readonly hasVia: boolean;
  /** Characters of the words under the boxes. */
  readonly noteLength: number;
}

/** Narrower than this the boxes hold no names, and the drawing scrolls. */
export const LEAST_WIDTH_PX = 300;
/** Wider than this the eye loses the line. */
const MOST_WIDTH_PX = 600;
const BOX_PX = 32;
const INDENT_PX = 28;
const BETWEEN_PX = 28;
const RAIL_PX = 12;
const BEND_PX = 8;
const NOTE_LINE_PX = 16;
/** Of the small text, a little more than its average: a line too many is better than words cut off. */
const NOTE_LETTER_PX = 6.4;
const VIA_SHARE = 0.44;

/** Person above, repository below, one lane for each path between them. */
export function layPathGraph(lanes: readonly LaneToLay[], roomPx: number): PathGraph {
  const width = Math.round(Math.min(MOST_WIDTH_PX, Math.max(LEAST_WIDTH_PX, roomPx)));
  const endWidth = Math.round(width * 0.8);
  const columns = toColumns(width);
  const first = BOX_PX + BEND_PX * 2;
  const heights = lanes.map(({ noteLength }) => laneHeight(noteLength, columns.note.width));
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, one) => sum + one, first));
  const targetY = heights.reduce((sum, height) => sum + height, first) + BEND_PX;
  return {
    width,
    height: targetY + BOX_PX,
    person: { x: 0, y: 0, width: endWidth, height: BOX_PX },
    target: { x: width - endWidth, y: targetY, width: endWidth, height: BOX_PX },
    lanes: lanes.map(({ hasVia }, at) => {
      const y = tops[at] ?? first;
      const noteHeight = (heights[at] ?? 0) - BOX_PX - BEND_PX;
      const via = hasVia ? { ...columns.via, y, height: BOX_PX } : undefined;
      const scope = { ...columns.scope, y, height: BOX_PX };
      return {
        ...{ via, scope },
        note: { ...columns.note, y: y + BOX_PX, height: noteHeight },
        line: toLine({ via, scope, width, targetY }),
      };
    }),
    arrow: `M${width - RAIL_PX - 5},${targetY - 6} h10 l-5,6 z`,
  };
}

function toColumns(width: number) {
  const inner = width - 2 * INDENT_PX;
  const viaWidth = Math.floor((inner - BETWEEN_PX) * VIA_SHARE);
  const scopeX = INDENT_PX + viaWidth + BETWEEN_PX;
  return {
    via: { x: INDENT_PX, width: viaWidth },
    scope: { x: scopeX, width: width - INDENT_PX - scopeX },
    note: { x: INDENT_PX, width: inner },
  };
}

function laneHeight(noteLength: number, width: number): number {
  const lines = Math.max(1, Math.ceil((noteLength * NOTE_LETTER_PX) / width));
  return BOX_PX + lines * NOTE_LINE_PX + BEND_PX;
}

interface Ends extends Pick<Lane, 'via' | 'scope'> {
  readonly width: number;
  readonly targetY: number;
}

function toLine({ via, scope, width, targetY }: Ends): string {
  const middle = scope.y + BOX_PX / 2;
  const left = `M${RAIL_PX},${BOX_PX} V${middle - BEND_PX} q0,${BEND_PX} ${BEND_PX},${BEND_PX}`;
  const between =
    via === undefined ? `H${scope.x}` : `H${via.x} M${via.x + via.width},${middle} H${scope.x}`;
  const right = `M${scope.x + scope.width},${middle} H${width - RAIL_PX - BEND_PX}`;
  return `${left} ${between} ${right} q${BEND_PX},0 ${BEND_PX},${BEND_PX} V${targetY}`;
}
