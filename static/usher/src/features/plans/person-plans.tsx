import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { useNavigation } from '../../lib/navigation';
import { useBeginDraft } from './plan-drafts';

/** What plans begin with one person; of a day in the past none is made. */
export function PersonPlans({ person }: { readonly person: string }) {
  const { go, place } = useNavigation();
  const begin = useBeginDraft();
  if (place.asOf !== undefined) return null;
  return (
    <>
      <Button
        appearance="subtle"
        onClick={() => {
          go({ view: 'plans', tab: 'onboard', why: person });
        }}
      >
        <Trans>Use as template</Trans>
      </Button>
      <Button
        onClick={() => {
          begin({ make: 'offboard', asked: { people: [accountUuid(person)] } });
        }}
      >
        <Trans>Plan offboarding</Trans>
      </Button>
    </>
  );
}
