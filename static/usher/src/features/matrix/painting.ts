import { type CellSprite, type CellSprites } from './cell-sprites';
import { type Cell, type Extent, type Sizes, type Viewport } from './matrix-geometry';
import { type Palette } from './palette';

/** How rows and columns are named. */
export interface Heads {
  readonly rowName: (row: number) => string;
  readonly columnName: (column: number) => string;
  /** `each` names every row; `runs` names neighbours of one name together; both sides of the picture. */
  readonly rowHeads: HeadStyle;
  readonly columnHeads: HeadStyle;
}

/** `upright`: names stand on end, where columns are narrower than names. */
export type HeadStyle = 'each' | 'upright' | 'runs';

/** What is painted, whether groups and projects or people and repositories. */
export interface Scene extends Heads {
  readonly extent: Extent;
  /**
   * The look of one column, by row; `undefined` where it has to be worked out first and `mayWork` is
   * false.
   */
  readonly columnOf: (
    column: number,
    sprites: CellSprites,
    mayWork: boolean,
  ) => ((row: number) => CellSprite) | undefined;
}

export interface Painting {
  readonly context: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly sprites: CellSprites;
  readonly sizes: Sizes;
  readonly viewport: Viewport;
  readonly scene: Scene;
  readonly cursor: Cell | undefined;
  readonly isFocused: boolean;
  /** Pixels of the screen for one of the page. */
  readonly ratio: number;
  /** Milliseconds, from whenever. */
  readonly clock: () => number;
}
