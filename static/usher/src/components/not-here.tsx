import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type Place } from '../lib/place';
import { PlaceLink } from './place-link';
import { StateView } from './state-view';

interface NotHereProps {
  readonly what: 'person' | 'repository' | 'group';
  readonly back: Place;
}

/** A link led to something that these facts do not hold. */
export function NotHere({ what, back }: NotHereProps) {
  return (
    <StateView answer={t`The last scan does not know this ${what}.`}>
      <p>
        <Trans>
          It was created after the scan, or it is gone. Scan again to know, or{' '}
          <PlaceLink to={back}>go back to the list</PlaceLink>.
        </Trans>
      </p>
    </StateView>
  );
}
