import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { NotKnown } from '../../components/not-known';
import { PlaceLink } from '../../components/place-link';
import { listParts, told } from '../changes/parts';
import { PartsLine } from '../changes/parts-line';
import { type GroupsOfPerson } from './person-access';

/** Which groups somebody is in; where that is not known, the way to the page that tells it. */
export function PersonGroups({ groups: { names, areKnown } }: { readonly groups: GroupsOfPerson }) {
  const inGroups = told((name) => t`in ${name(listParts(names, MOST_GROUPS))}`);
  return (
    <>
      {names.length === 0 ? null : (
        <span>
          <PartsLine parts={inGroups} />
        </span>
      )}
      {areKnown ? (
        <InNoGroup isShown={names.length === 0} />
      ) : (
        <NotToldGroups areOthersKnown={names.length > 0} />
      )}
    </>
  );
}

const MOST_GROUPS = 4;

function InNoGroup({ isShown }: { readonly isShown: boolean }) {
  if (!isShown) return null;
  return (
    <span>
      <Trans>in no group</Trans>
    </span>
  );
}

function NotToldGroups({ areOthersKnown }: { readonly areOthersKnown: boolean }) {
  const load = (
    <PlaceLink to={{ view: 'groups' }}>
      <Trans>load their members</Trans>
    </PlaceLink>
  );
  return (
    <span>
      {areOthersKnown ? (
        <Trans>
          Other groups <NotKnown />: {load}
        </Trans>
      ) : (
        <Trans>
          Groups <NotKnown />: {load}
        </Trans>
      )}
    </span>
  );
}
