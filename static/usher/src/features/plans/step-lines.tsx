import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type AccountUuid } from '../../../../../src/domain/facts/ids';
import { type Plan, type Step } from '../../../../../src/domain/plans/plan';
import { OutsideLink } from '../../components/outside-link';
import { ChangeChips } from './change-chips';
import { DoerCell } from './doer-cell';
import { NameInText } from './name-in-text';
import { OutcomeTag } from './outcome-tag';
import {
  bundleDetail,
  bundleNumbers,
  bundleTitle,
  toSingle,
  type StepBundle,
} from './step-sections';
import { type StepExtras } from './step-extras';

interface StepLinesProps extends StepExtras {
  readonly plan: Plan;
  readonly bundle: StepBundle;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One line for one step or for several alike; these open under it. */
export function StepLines(props: StepLinesProps) {
  const { bundle, isOpen } = props;
  if (bundle.steps.length === 1) return <Line {...props} step={bundle.first} />;
  return (
    <>
      <Line {...props} />
      {isOpen
        ? bundle.steps.map((step) => (
            <Line key={step.id} {...props} bundle={toSingle(step)} step={step} isInside />
          ))
        : null}
    </>
  );
}

interface LineProps extends StepLinesProps {
  /** Missing for a line of several. */
  readonly step?: Step;
  readonly isInside?: boolean;
}

function Line({ plan, bundle, step, isInside = false, ...props }: LineProps) {
  const { outcomeOf, actionsOf } = props;
  return (
    <tr className={isInside ? 'plan-inside' : undefined}>
      <td className="number">{bundleNumbers(bundle)}</td>
      <td className="plan-step sentence">
        <Title plan={plan} bundle={bundle} />
        {step === undefined ? <More {...props} text={bundleTitle(plan, bundle)} /> : null}
        <small>
          <bdi>{bundleDetail(plan, bundle)}</bdi>
        </small>
        {step === undefined ? null : <HowTo step={step} />}
      </td>
      <td className="plan-values">
        <ChangeChips action={bundle.first.action} />
      </td>
      <td className="sentence">
        <DoerCell plan={plan} bundle={bundle} />
        {step === undefined ? null : actionsOf?.(step)}
      </td>
      {outcomeOf === undefined ? null : (
        <td>
          <OutcomeTag outcomes={bundle.steps.map(outcomeOf)} />
        </td>
      )}
    </tr>
  );
}

interface MoreProps extends Pick<StepLinesProps, 'isOpen' | 'onToggle'> {
  readonly text: string;
}

function More({ isOpen, onToggle, text }: MoreProps) {
  return (
    <button
      type="button"
      className="text-button plan-more"
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      {isOpen ? (
        <Trans>
          Show less
          <span className="visually-hidden"> of {text}</span>
        </Trans>
      ) : (
        <Trans>
          Show each
          <span className="visually-hidden"> of {text}</span>
        </Trans>
      )}
    </button>
  );
}

function Title({ plan, bundle }: Pick<StepLinesProps, 'plan' | 'bundle'>) {
  const text = bundleTitle(plan, bundle);
  const person = personOf(bundle.first);
  if (person === undefined) return <bdi>{text}</bdi>;
  return <NameInText text={text} name={plan.names[person]} to={{ view: 'person', id: person }} />;
}

function personOf({ action }: Step): AccountUuid | undefined {
  return 'person' in action ? action.person : undefined;
}

/** How one gets to the page, what cannot be taken back, and where the rule is written. */
function HowTo({ step: { at, by, undo, source, says } }: { readonly step: Step }) {
  const path = by === 'companion' ? undefined : at?.path;
  if (path === undefined && undo === undefined && source === undefined) return null;
  return (
    <details className="plan-how">
      <summary>
        {path === undefined ? t`Way back and source` : t`How`}
        <span className="visually-hidden">: {says}</span>
      </summary>
      {path === undefined ? null : <p>{path}</p>}
      {undo === undefined ? null : (
        <p>
          <Trans>Way back: {undo}</Trans>
        </p>
      )}
      {source === undefined ? null : (
        <p>
          <OutsideLink href={source}>
            <Trans>Source</Trans>
          </OutsideLink>
        </p>
      )}
    </details>
  );
}
