export type Anchor = 'start' | 'middle' | 'end';

export interface RulerLabel {
  readonly id: string;
  /** Share of the ruler's length at which it points. */
  readonly at: number;
  /** One or two short lines; the first is the heading. */
  readonly lines: readonly string[];
}

export interface PlacedLabel extends RulerLabel {
  readonly anchor: Anchor;
  /** 0 stands next to the ruler; each further one a row away from it. */
  readonly lane: number;
}

/** The least width at which labels are drawn; below it a table stands for the ruler. */
const WIDTH_PX = 700;
/** A wide letter of 12 px text: labels keep apart rather than touch. */
const LETTER_PX = 6.6;
const GAP = 16 / WIDTH_PX;

/** Gives each label the nearest row in which it covers no other; earlier ones choose first. */
export function layLabels(labels: readonly RulerLabel[]): readonly PlacedLabel[] {
  const lanes: Span[][] = [];
  return labels.map((label) => {
    const placed = place(label);
    const lane = lanes.findIndex((taken) => taken.every((span) => !overlaps(span, placed.span)));
    const row = lane === -1 ? lanes.length : lane;
    (lanes[row] ??= []).push(placed.span);
    return { ...label, anchor: placed.anchor, lane: row };
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function place({ at, lines }: RulerLabel): { readonly anchor: Anchor; readonly span: Span } {
  const width = (Math.max(...lines.map(({ length }) => length)) * LETTER_PX) / WIDTH_PX;
  if (at < width / 2) return { anchor: 'start', span: { from: at, to: at + width } };
  if (at > 1 - width / 2) return { anchor: 'end', span: { from: at - width, to: at } };
  return { anchor: 'middle', span: { from: at - width / 2, to: at + width / 2 } };
}

function overlaps(one: Span, other: Span): boolean {
  return one.from < other.to + GAP && other.from < one.to + GAP;
}
