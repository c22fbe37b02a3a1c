import { plural, t } from '@lingui/core/macro';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { MenuButton, type MenuItem } from '../../components/menu-button';
import { plansOfFindings } from './plans-of-findings';
import { useBeginDraft } from './plan-drafts';

interface PlanMenuProps {
  /** Of the chosen rows. */
  readonly findings: readonly FindingRow[];
  readonly facts: Facts;
  /** Plans that no finding asks for. */
  readonly more?: readonly MenuItem[];
}

/** The plans that can be made for what is chosen; what no plan can remedy is said, not hidden. */
export function PlanMenu({ findings, facts, more = [] }: PlanMenuProps) {
  const begin = useBeginDraft();
  const { plans, without } = plansOfFindings(findings, facts);
  const items: readonly MenuItem[] = [
    ...plans.map(({ text, recipe }) => ({
      text,
      onChoose: () => {
        begin(recipe);
      },
    })),
    ...more,
  ];
  const rest = t`${plural(without, { one: '# finding', other: '# findings' })} without a plan: see what to do there`;
  if (items.length === 0)
    return <span className="subtle">{without === 0 ? t`nothing to plan` : rest}</span>;
  return (
    <MenuButton
      text={t`Plan`}
      appearance="primary"
      items={
        without === 0
          ? items
          : [...items, { text: rest, isDisabled: true, isApart: true, onChoose: nothing }]
      }
    />
  );
}

function nothing(): void {
  // A line that only tells.
}
