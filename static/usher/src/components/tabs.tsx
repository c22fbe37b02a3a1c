import { useEffect, useRef } from 'react';
import { type Place } from '../lib/place';
import { formatCount } from '../lib/plural';
import { PlaceLink } from './place-link';
import './tabs.css';

export interface Tab {
  readonly text: string;
  readonly to: Place;
  readonly count?: number | undefined;
  readonly isCurrent: boolean;
}

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const list = useRef<HTMLUListElement>(null);
  const current = tabs.findIndex(({ isCurrent }) => isCurrent);
  useEffect(() => {
    bringIntoSight(list.current, current);
  }, [current]);
  return (
    <nav className="tabs" aria-label={label}>
      <ul ref={list}>
        {tabs.map(({ text, to, count, isCurrent }) => (
          <li key={text}>
            <PlaceLink to={to} aria-current={isCurrent ? 'page' : undefined}>
              {text}
              {count === undefined ? null : (
                <span className="tabs-count">{formatCount(count)}</span>
              )}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Where not all fit, the list is moved and not the page. */
function bringIntoSight(list: HTMLUListElement | null, position: number): void {
  const tab = list?.children[position];
  if (list === null || !(tab instanceof HTMLElement)) return;
  list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
}
