import { useMemo, useState } from 'react';
import { useHere, workspaceIn } from '../lib/here';
import { useNavigation } from '../lib/navigation';
import { type Place } from '../lib/place';
import { createSavedFilters, type Kept, type SavedFilter } from '../lib/saved-filters';

/** The saved filters of the view one is at, and what can be done with them. */
export function useSavedFilters() {
  const here = useHere();
  const { place, go } = useNavigation();
  const store = useMemo(() => {
    const key = `usher filters ${here.type} ${workspaceIn(here)}`;
    return createSavedFilters(() => window.localStorage, key);
  }, [here]);
  const [kept, setKept] = useState<Kept>(store.list);
  const { view } = place;
  return {
    isRefused: kept.state === 'refused',
    saved: kept.state === 'kept' ? kept.filters.filter((one) => one.view === view) : [],
    /** Whether the browser took it. */
    save: (name: string) => {
      const next = store.keep(toSaved(name, place));
      setKept(next);
      return next.state === 'kept';
    },
    rename: (filter: SavedFilter, name: string) => {
      setKept(store.rename(filter, name));
    },
    forget: (filter: SavedFilter) => {
      setKept(store.forget(filter));
    },
    apply: ({ filter, sort, tab }: SavedFilter) => {
      go({ view, ...defined({ filter, sort, tab }) });
    },
  };
}

function toSaved(name: string, { view, filter, sort, tab }: Place): SavedFilter {
  return { name, view, ...defined({ filter, sort, tab }) };
}

type Narrowing = Pick<Place, 'filter' | 'sort' | 'tab'>;

function defined(values: { readonly [Key in keyof Narrowing]: string | undefined }): Narrowing {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}
