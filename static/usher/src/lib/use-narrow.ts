import { useSyncExternalStore } from 'react';

const NARROW = window.matchMedia('(max-width: 760px)');

/** True where a table has no room for its columns and rows become two lines; same width as the CSS. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => NARROW.matches);
}

function subscribe(listener: () => void): () => void {
  NARROW.addEventListener('change', listener);
  return () => {
    NARROW.removeEventListener('change', listener);
  };
}
