import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode } from 'react';
import { type MoneyMoves } from '../../../../../src/domain/seats/try-bill';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { formatCount } from '../../lib/plural';
import { featureSentences } from './feature-words';
import { type Tried } from './try-what-if';

interface TriedNotesProps {
  readonly tried: Tried;
  readonly names: ReadonlyMap<string, string>;
  /** `1 Dec 2026`; missing where nobody told. */
  readonly nextBill: string | undefined;
}

/** What goes with the amounts: when money moves, what the plan gives or takes, who would be gone. */
export function TriedNotes({ tried, names, nextBill }: TriedNotesProps) {
  const { leaving, trial } = tried;
  const features = featureSentences(trial.input.plan, trial.features);
  return (
    <ul className="bill-notes" aria-label={t`What goes with it`}>
      <li>{whenWords(trial.moneyMoves, nextBill)}</li>
      {leaving.length === 0 ? null : (
        <li>
          <Trans>
            Affected: <Names uuids={leaving} names={names} />. Being removed from the workspace
            takes all their access; removal from a group, project or repository alone leaves the
            seat billed.
          </Trans>
        </li>
      )}
      {features.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

const SHOWN = 8;

function Names({ uuids, names }: { uuids: readonly string[]; names: ReadonlyMap<string, string> }) {
  const rest = uuids.length - SHOWN;
  return (
    <>
      {uuids.slice(0, SHOWN).map((uuid, position) => (
        <span key={uuid}>
          {position === 0 ? '' : ', '}
          <PlaceLink to={{ view: 'person', id: uuid }}>
            <bdi>{names.get(uuid) ?? uuid}</bdi>
          </PlaceLink>
        </span>
      ))}
      {rest > 0 ? <> {t`and ${formatCount(rest)} more`}</> : null}
    </>
  );
}

function whenWords(moves: MoneyMoves, nextBill: string | undefined): ReactNode {
  switch (moves) {
    case 'nothing-changes':
      return t`The bill stays the same.`;
    case 'at-the-next-bill':
      return nextBill === undefined ? (
        <Trans>
          Money moves with the next bill, whose date is <NotKnown />: no source gives credit within
          a period, and who is added may be charged for the rest of it.
        </Trans>
      ) : (
        t`Money moves with the next bill, ${nextBill}: no source gives credit within a period, and who is added may be charged for the rest of it.`
      );
    case 'at-the-renewal':
      return nextBill === undefined ? (
        <Trans>
          Nothing is saved before the renewal, whose date is <NotKnown />: an annual quantity is
          bought.
        </Trans>
      ) : (
        t`Nothing is saved before the renewal, ${nextBill}: an annual quantity is bought.`
      );
    case 'at-once':
      return t`More seats of an annual plan are paid at once.`;
  }
}
