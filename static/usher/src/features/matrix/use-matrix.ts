import { useDeferredValue, useMemo } from 'react';
import { useNavigation } from '../../lib/navigation';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { createMatrix, createMatrixSource, type Matrix } from './matrix';
import { type MatrixOrder, orderText, parseOrder } from './matrix-order';
import { parseZoom, type Zoom } from './matrix-geometry';

export interface MatrixAt {
  readonly matrix: Matrix;
  /** The filter that the matrix shows; what is being typed may be ahead of it. */
  readonly applied: string;
  readonly order: MatrixOrder;
  readonly zoom: Zoom;
}

/** The matrix that the address asks for. */
export function useMatrix({ index, people, repositories }: WorkspaceAnswers): MatrixAt {
  const { place } = useNavigation();
  const applied = useDeferredValue(place.filter ?? '');
  const sort = orderText(parseOrder(place.sort));
  const order = useMemo(() => parseOrder(sort), [sort]);
  const source = useMemo(
    () => createMatrixSource({ index, people, repositories }),
    [index, people, repositories],
  );
  const matrix = useMemo(
    () => createMatrix(source, { filter: applied, order }),
    [source, applied, order],
  );
  const extent = { rows: matrix.rows.length, columns: matrix.columns.length };
  return { matrix, applied, order, zoom: parseZoom(place.zoom, extent) };
}
