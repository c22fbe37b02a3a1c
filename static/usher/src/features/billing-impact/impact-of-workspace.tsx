import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type SeatImpact, toSeatImpact } from '../../../../../src/contract/seat-impact';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { NotKnown } from '../../components/not-known';
import { useDirectory } from '../directory/use-directory';
import { useSettings } from '../settings/use-settings';
import { type AddedTo } from './add-person-words';
import { BillingImpact } from './billing-impact';

interface ImpactOfWorkspaceProps {
  readonly index: AccessIndex;
  readonly to: AddedTo;
}

/** On the workspace's own page all of it is at hand: nobody is asked, and prices are always shown. */
export function ImpactOfWorkspace({ index, to }: ImpactOfWorkspaceProps) {
  const impact = useImpact(index);
  if (impact === 'loading') return null;
  if (impact === 'failed')
    return (
      <p className="section">
        <Trans>
          <NotKnown /> what a newcomer adds to the bill: the settings could not be loaded
        </Trans>
      </p>
    );
  return <BillingImpact impact={impact} to={to} />;
}

function useImpact({ facts }: AccessIndex): SeatImpact | 'loading' | 'failed' {
  const { answer } = useSettings();
  const { known } = useDirectory();
  return useMemo(() => {
    if (answer.state !== 'ready') return answer.state;
    const { setup, priceBook } = answer.value;
    return toSeatImpact({
      facts,
      directory: known,
      setup: setup.value,
      book: priceBook.value,
      mayShowPrices: true,
    });
  }, [answer, facts, known]);
}
