import {
  createContext,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { parseHash, toHash, type Place, type View } from './place';

interface Navigation {
  readonly place: Place;
  /** Adds a step that the browser's back button undoes. */
  readonly go: (place: Place) => void;
  /** Changes the present step: typing in a filter is not a journey. */
  readonly amend: (change: Partial<Place>) => void;
  /** Where this view was left, filter included. */
  readonly lastOf: (view: View) => Place;
  /** What a list remembers besides its place (scroll, selection), for as long as the page lives. */
  readonly memory: Map<string, unknown>;
}

const NavigationContext = createContext<Navigation | undefined>(undefined);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === undefined)
    throw new Error('useNavigation needs a NavigationProvider above it');
  return navigation;
}

/** Keeps the place in the frame's own hash: links, back and forward work without the host's help. */
export function NavigationProvider({ home, children }: { home: Place; children: ReactNode }) {
  const [journey] = useState(() => createJourney(home));
  const place = useSyncExternalStore(journey.subscribe, journey.present);
  const value = useMemo(() => ({ ...journey, place }), [journey, place]);
  return <NavigationContext.Provider value={value}>{children}</NavigationContext.Provider>;
}

function createJourney(home: Place) {
  let hash = window.location.hash;
  let place = parseHash(hash) ?? home;
  const visited = new Map<View, Place>([[place.view, place]]);
  const listeners = new Set<() => void>();

  const look = () => {
    if (window.location.hash === hash) return;
    hash = window.location.hash;
    place = parseHash(hash) ?? home;
    visited.set(place.view, place);
    for (const listener of listeners) listener();
  };
  /** A day in the past stays chosen from view to view, until another (or none: '') is. */
  const onSameDay = (next: Place): Place =>
    next.asOf === undefined && place.asOf !== undefined ? { ...next, asOf: place.asOf } : next;
  const move = (how: 'pushState' | 'replaceState', next: Place) => {
    window.history[how](null, '', toHash(next));
    look();
  };
  return {
    memory: new Map<string, unknown>(),
    present: () => place,
    go: (next: Place) => {
      const there = onSameDay(next);
      if (toHash(there) !== hash) move('pushState', there);
    },
    amend: (change: Partial<Place>) => {
      move('replaceState', { ...place, ...change });
    },
    lastOf: (view: View) => visited.get(view) ?? { view },
    subscribe: (listener: () => void) => {
      if (listeners.size === 0) window.addEventListener('popstate', look);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('popstate', look);
      };
    },
  };
}
