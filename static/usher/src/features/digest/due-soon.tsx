import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type Deadline } from '../../../../../src/domain/deadlines/deadline';
import { listDeadlines } from '../../../../../src/domain/deadlines/list-deadlines';
import { toDay } from '../../../../../src/domain/findings/evidence/days';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { PlaceLink } from '../../components/place-link';
import { useNavigation } from '../../lib/navigation';
import { useNow } from '../../lib/use-now';
import { useSettings } from '../settings/use-settings';
import { inOwnWords, whenWords } from './deadline-words';
import { toDigestSettings } from './digest-settings';
import { namesIn } from './names-in';
import { PhraseText } from './phrase-text';
import './digest.css';

const SHOWN = 3;
const SOON: ReadonlySet<Deadline['state']> = new Set([
  'overdue',
  'within-7-days',
  'within-30-days',
  'to-do',
]);

/** The deadlines that need somebody within 30 days; nothing while there are none. */
export function DueSoon({ facts }: { readonly facts: Facts }) {
  const { answer } = useSettings();
  const { place } = useNavigation();
  const now = useNow();
  if (answer.state !== 'ready') return null;
  const today = place.asOf ?? toDay(now);
  const all = listDeadlines(toDigestSettings(answer.value), today).map(inOwnWords);
  const soon = all.filter(({ state }) => SOON.has(state));
  if (soon.length === 0) return null;
  const digest = { names: namesIn(soon, facts) };
  return (
    <section className="section" aria-label={t`Deadlines`}>
      <div className="section-head">
        <h2>
          <Trans>Deadlines</Trans>
        </h2>
        <PlaceLink to={{ view: 'digest', tab: 'deadlines' }}>
          {plural(all.length, { one: 'All deadlines', other: 'All # deadlines' })}
        </PlaceLink>
      </div>
      <ul className="due-soon">
        {soon.slice(0, SHOWN).map((deadline) => (
          <li key={`${deadline.kind} ${deadline.key}`}>
            <span className={`due due-${deadline.state}`}>{whenWords(deadline)}</span>
            <span className="sentence">
              <PlaceLink to={deadline.place}>
                <PhraseText phrase={deadline.title} digest={digest} />
              </PlaceLink>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
