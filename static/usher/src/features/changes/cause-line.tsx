import { PlaceLink } from '../../components/place-link';
import { type Place } from '../../lib/place';
import { type CauseGroup } from './moves';
import { type ChangeNames } from './change-names';
import { causeParts, deltaText, effectParts } from './cause-words';
import { capital } from './parts';
import { PartsLine } from './parts-line';

interface CauseLineProps {
  readonly group: CauseGroup;
  readonly names: ChangeNames;
  /** Where each of them is listed; missing where that is here. */
  readonly to?: Place;
}

/** `+8 write`, who gained it where, and why. */
export function CauseLine({ group, names, to }: CauseLineProps) {
  return (
    <li className="cause">
      <strong className="cause-delta">
        {to === undefined ? deltaText(group) : <PlaceLink to={to}>{deltaText(group)}</PlaceLink>}
      </strong>
      <div className="cause-text">
        <p>
          <PartsLine parts={capital(effectParts(group, names))} />
        </p>
        <p className="subtle small sentence">
          <PartsLine parts={causeParts(group, names)} />
        </p>
      </div>
    </li>
  );
}
