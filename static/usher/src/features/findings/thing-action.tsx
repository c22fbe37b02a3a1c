import { t } from '@lingui/core/macro';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { OutsideLink } from '../../components/outside-link';
import { PlaceLink } from '../../components/place-link';
import { useNavigation } from '../../lib/navigation';
import { useBeginDraft } from '../plans/plan-drafts';
import { firstAction } from './first-action';

interface ThingActionProps {
  readonly row: FindingRow;
  readonly facts: Facts;
}

/** The first action of a finding, one word; what it is about is said to those who hear it alone. */
export function ThingAction({ row, facts }: ThingActionProps) {
  const begin = useBeginDraft();
  const isPast = useNavigation().place.asOf !== undefined;
  const action = firstAction(row, facts, isPast);
  const about = (
    <span className="visually-hidden">
      : {row.title}, {row.subject.name}
    </span>
  );
  switch (action.kind) {
    case 'place':
      return (
        <PlaceLink to={action.to} className="thing-action">
          {action.text}
          {about}
        </PlaceLink>
      );
    case 'plan':
      return (
        <button
          type="button"
          className="thing-action"
          onClick={() => {
            begin(action.recipe);
          }}
        >
          {action.text}
          {about}
        </button>
      );
    case 'outside':
      return (
        <span className="thing-action" title={action.path}>
          <OutsideLink href={action.href}>
            {action.text}
            <span className="visually-hidden"> {t`${action.path} in Bitbucket`}</span>
            {about}
          </OutsideLink>
        </span>
      );
  }
}
