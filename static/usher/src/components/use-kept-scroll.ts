import { useEffect, useRef, type RefObject } from 'react';
import { useNavigation } from '../lib/navigation';

interface KeptScroll {
  readonly scroll: RefObject<HTMLDivElement>;
  readonly keepScroll: () => void;
  /** Where this list was left. */
  readonly offset: number;
}

/** Scroll belongs to a list: the one we come back to is where it was, a new filter starts at the top. */
export function useKeptScroll(listKey: string): KeptScroll {
  const { memory } = useNavigation();
  const scroll = useRef<HTMLDivElement>(null);
  const key = `scroll ${listKey}`;
  const kept = memory.get(key);
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    const offset = memory.get(key);
    scroll.current?.scrollTo({ top: typeof offset === 'number' ? offset : 0 });
  }, [key, memory]);
  const keepScroll = () => {
    memory.set(key, scroll.current?.scrollTop ?? 0);
  };
  return { scroll, keepScroll, offset: typeof kept === 'number' ? kept : 0 };
}
