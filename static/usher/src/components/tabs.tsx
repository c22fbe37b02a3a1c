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
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
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
