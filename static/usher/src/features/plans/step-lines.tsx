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
import { type StepExtras } from './steps-table';

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
  const { isOpen, onToggle, outcomeOf, actionsOf } = props;
  const { first } = bundle;
  return (
    <tr className={isInside ? 'plan-inside' : undefined}>
      <td className="number">{bundleNumbers(bundle)}</td>
      <td className="plan-step sentence">
        <span className="plan-step-title">
          <Title plan={plan} bundle={bundle} />
          {step === undefined ? (
            <button
              type="button"
              className="text-button plan-more"
              aria-expanded={isOpen}
              onClick={onToggle}
            >
              {isOpen ? 'Show less' : 'Show each'}
              <span className="visually-hidden"> of {bundleTitle(plan, bundle)}</span>
            </button>
          ) : null}
        </span>
        <small>
          <bdi>{bundleDetail(plan, bundle)}</bdi>
        </small>
        {step === undefined ? null : <Fine step={step} />}
      </td>
      <td className="plan-values">
        <ChangeChips action={first.action} />
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
function Fine({ step: { at, by, undo, source } }: { readonly step: Step }) {
  return (
    <>
      {at === undefined || by === 'companion' ? null : <small>{at.path}</small>}
      {undo === undefined ? null : <small>Way back: {undo}</small>}
      {source === undefined ? null : (
        <small className="plan-source">
          <OutsideLink href={source}>Source</OutsideLink>
        </small>
      )}
    </>
  );
}
