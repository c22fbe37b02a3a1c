import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigation } from '../../lib/navigation';
import { type Place } from '../../lib/place';
import { type Matrix } from './matrix';
import { type Cell, type Zoom } from './matrix-geometry';
import { cellKey, findCell } from './matrix-place';

/** Browsers refuse an address that changes with every repeat of a held key. */
const KEPT_AFTER_MS = 300;

/** The cursor by what it stands on; the address follows when it rests. */
export function useCursor(matrix: Matrix, zoom: Zoom) {
  const { place } = useNavigation();
  const keepSoon = useKeptPlace();
  const [held, setHeld] = useState({ at: place.at, seen: place.at });
  // Whoever goes back finds the cursor where it was.
  if (held.seen !== place.at) setHeld({ at: place.at, seen: place.at });
  const cursor = useMemo(() => findCell(matrix, zoom, held.at), [matrix, zoom, held.at]);
  return {
    cursor,
    moveTo: (cell: Cell) => {
      const at = cellKey(matrix, zoom, cell);
      setHeld(({ seen }) => ({ at, seen }));
      keepSoon({ at });
    },
    keepSoon,
  };
}

function useKeptPlace(): (change: Partial<Place>) => void {
  const { amend, place } = useNavigation();
  const here = useRef({ amend, place });
  const changes = useRef<Partial<Place>>({});
  const timer = useRef(0);
  useEffect(() => {
    here.current = { amend, place };
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return (change) => {
    changes.current = { ...changes.current, ...change };
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const kept = changes.current;
      changes.current = {};
      if (hasNews(here.current.place, kept)) here.current.amend(kept);
    }, KEPT_AFTER_MS);
  };
}

function hasNews(place: Place, change: Partial<Place>): boolean {
  return (['at', 'from'] as const).some(
    (name) => change[name] !== undefined && change[name] !== (place[name] ?? ''),
  );
}
