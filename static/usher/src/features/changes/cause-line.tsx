import { type CauseGroup } from './moves';
import { type ChangeNames } from './change-names';
import { causeParts, deltaText, effectParts } from './cause-words';
import { capital } from './parts';
import { PartsLine } from './parts-line';

/** `+8 write`, who gained it where, and why. */
export function CauseLine({ group, names }: { group: CauseGroup; names: ChangeNames }) {
  return (
    <li className="cause">
      <strong className="cause-delta">{deltaText(group)}</strong>
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
