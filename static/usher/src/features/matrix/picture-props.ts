import { type Cell, type Sizes, type Zoom } from './matrix-geometry';
import { type Scene } from './painting';

export interface MatrixPictureProps {
  readonly scene: Scene;
  readonly sizes: Sizes;
  readonly zoom: Zoom;
  readonly least: number;
  readonly cursor: Cell;
  /** The first row and column in sight when it is opened. */
  readonly from: string | undefined;
  readonly label: string;
  /** What stands on a cell, in words. */
  readonly describe: (cell: Cell) => string;
  readonly onCursor: (cell: Cell) => void;
  readonly onOpen: (cell: Cell) => void;
  readonly onHead: (cell: Cell) => void;
  readonly onZoom: (steps: number) => void;
  readonly onSearch: () => void;
  /** The reader has stopped panning here. */
  readonly onSettled: (from: string) => void;
}
