import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type Place } from '../lib/place';
import { PlaceLink } from './place-link';
import { StateView } from './state-view';

interface NotHereProps {
  readonly what: 'person' | 'repository' | 'group';
  readonly back: Place;
}

const ANSWERS: Readonly<Record<NotHereProps['what'], string>> = {
  person: t`The last scan does not know this person.`,
  repository: t`The last scan does not know this repository.`,
  group: t`The last scan does not know this group.`,
};

/** A link led to something that these facts do not hold. */
export function NotHere({ what, back }: NotHereProps) {
  return (
    <StateView answer={ANSWERS[what]}>
      <p>
        <Trans>
          It came after the scan, is gone, or was not read. Scan again to know, or{' '}
          <PlaceLink to={back}>go back to the list</PlaceLink>, which says what was not read.
        </Trans>
      </p>
    </StateView>
  );
}
