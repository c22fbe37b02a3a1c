import { useSyncExternalStore } from 'react';

/** How much a table has: all its columns, the more telling ones, or only who and what. */
export type Room = 'wide' | 'medium' | 'narrow';

const WIDE = window.matchMedia('(min-width: 901px)');
/** The width at which the style sheets put things below each other. */
const NARROW = window.matchMedia('(max-width: 600px)');

export function useRoom(): Room {
  return useSyncExternalStore(subscribe, measure);
}

function measure(): Room {
  if (WIDE.matches) return 'wide';
  return NARROW.matches ? 'narrow' : 'medium';
}

function subscribe(listener: () => void): () => void {
  const queries = [WIDE, NARROW];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
