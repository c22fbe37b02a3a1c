import { t } from '@lingui/core/macro';
import { type Plan } from '../../../../../src/domain/plans/plan';
import { OutsideLink } from '../../components/outside-link';
import { CopyButton } from './copy-button';
import { DOER_WORDS } from './plan-words';
import { toRequestText } from './request-text';
import { type StepBundle } from './step-sections';

interface DoerCellProps {
  readonly plan: Plan;
  readonly bundle: StepBundle;
}

/** Steps that need a role the reader may not have. */
const OTHERS_ROLES = ['organization-admin', 'identity-provider-admin'];

/** Who does it, with the page where it is done; and what to send to them where it is somebody else. */
export function DoerCell({ plan, bundle: { first, steps } }: DoerCellProps) {
  const words = DOER_WORDS[first.by];
  const { at } = first;
  const isOnePage = steps.every((step) => step.at?.url === at?.url);
  return (
    <span className="plan-doer">
      {at === undefined || !isOnePage || first.by === 'companion' ? (
        <span>{words}</span>
      ) : (
        <OutsideLink href={at.url}>
          {words}
          <span className="visually-hidden">, {at.path}</span>
        </OutsideLink>
      )}
      {OTHERS_ROLES.includes(first.by) ? (
        <CopyButton look="link" text={t`Copy request`} copy={toRequestText(plan, steps)} />
      ) : null}
    </span>
  );
}
