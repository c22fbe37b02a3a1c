import { Trans } from '@lingui/react/macro';
import { type PlanView } from '../../../../../src/contract/plans';
import { APP_KINDS, COMPANION_KINDS } from '../../../../../src/domain/plans/action';
import { type Step } from '../../../../../src/domain/plans/plan';
import { type SealedPlan } from '../../../../../src/snapshot/plan-file';
import { useSettings } from '../settings/use-settings';
import { FixButton } from './fix-button';
import { whyNoDownload } from './why-no-download';
import { useNow } from '../../lib/use-now';

interface StepActionsProps {
  readonly step: Step;
  readonly view: PlanView;
  readonly plan: SealedPlan;
  readonly onTick: (step: string, done: boolean) => void;
}

const COMPANION: ReadonlySet<string> = new Set(COMPANION_KINDS);
const APP: ReadonlySet<string> = new Set(APP_KINDS);

/** A step that people do is ticked off; what Atlassian lets an app change can be done from here. */
export function StepActions({ step, view, plan, onTick }: StepActionsProps) {
  const { answer } = useSettings();
  const now = useNow();
  const { kind } = step.action;
  if (!COMPANION.has(kind))
    return <Tick step={step} isDone={view.ticks[step.id] !== undefined} onTick={onTick} />;
  const rules = answer.state === 'ready' ? answer.value.planRules : undefined;
  if (!APP.has(kind) || rules?.value.appMayFix !== true) return null;
  if (whyNoDownload(view, plan, now) !== undefined) return null;
  return <FixButton step={step} version={rules.version} />;
}

interface TickProps {
  readonly step: Step;
  readonly isDone: boolean;
  readonly onTick: (step: string, done: boolean) => void;
}

function Tick({ step: { id, says }, isDone, onTick }: TickProps) {
  return (
    <label className="plan-tick">
      <Trans>
        <input
          type="checkbox"
          checked={isDone}
          onChange={({ target }) => {
            onTick(id, target.checked);
          }}
        />
        done<span className="visually-hidden">: {says}</span>
      </Trans>
    </label>
  );
}
