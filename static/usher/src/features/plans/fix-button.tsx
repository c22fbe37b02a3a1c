import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type FixAction, type FixEntry } from '../../../../../src/contract/plans';
import { type Step } from '../../../../../src/domain/plans/plan';
import { call } from '../../lib/call';
import { formatMoment } from '../../lib/dates';
import { FixDialog } from './fix-dialog';
import { findFix } from './fix-words';
import { useFixes } from './use-fixes';
import { planFailureText } from './send-plan';

interface FixButtonProps {
  readonly step: Step;
  /** Of the rules for plans, as this page has seen them. */
  readonly version: number;
}

/** Does one step as the admin who clicks, after a look at what stands there; and takes it back. */
export function FixButton({ step, version }: FixButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const { fixes, state, replace } = useFixes();
  if (state === 'loading') return null;
  if (state === 'failed')
    return (
      <span className="small">
        <Trans>not known whether this was done here</Trans>
      </span>
    );
  const done = findFix(fixes, step.action);
  if (done !== undefined) return <Undo entry={done} version={version} />;
  return (
    <span className="plan-fix">
      <Button
        spacing="compact"
        onClick={() => {
          setOpen(true);
        }}
      >
        <Trans>
          Do it now<span className="visually-hidden">: {step.says}</span>
        </Trans>
      </Button>
      {isOpen ? (
        <FixDialog
          step={step}
          // Offered for these kinds alone; the app reads and checks it again.
          action={step.action as FixAction}
          version={version}
          onDone={replace}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </span>
  );
}

function Undo({ entry, version }: { readonly entry: FixEntry; readonly version: number }) {
  const { replace } = useFixes();
  const [state, setState] = useState<{ isBusy: boolean; problem?: string }>({ isBusy: false });
  const undo = async () => {
    setState({ isBusy: true });
    const outcome = await call('undoFix', { version, id: entry.id });
    if (outcome.ok) replace(outcome.value);
    setState({
      isBusy: false,
      ...(!outcome.ok && { problem: planFailureText(outcome.failure) }),
    });
  };
  return (
    <span className="plan-fix">
      <span className="small">
        <Trans>Done here, {formatMoment(entry.at)}</Trans>
      </span>
      <Button
        spacing="compact"
        appearance="subtle"
        isLoading={state.isBusy}
        onClick={() => void undo()}
      >
        <Trans>Undo</Trans>
      </Button>
      {state.problem === undefined ? null : (
        <span className="form-problem" role="alert">
          {state.problem}
        </span>
      )}
    </span>
  );
}
