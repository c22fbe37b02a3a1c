import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { COMPANION_KINDS } from '../../../../../src/domain/plans/action';
import { type PlanView } from '../../../../../src/contract/plans';
import { type SealedPlan } from '../../../../../src/snapshot/plan-file';
import { toFileName } from '../../lib/csv';
import { useNow } from '../../lib/use-now';
import { planFileParts, toApplyCommands } from './apply-command';
import { CopyButton } from './copy-button';

interface ApplyHelpProps {
  readonly view: PlanView;
  readonly plan: SealedPlan;
}

const COMPANION: ReadonlySet<string> = new Set(COMPANION_KINDS);

/** How the companion carries the plan out: exact commands, the dry run first. */
export function ApplyHelp({ plan }: ApplyHelpProps) {
  const now = useNow();
  const steps = plan.steps.filter(({ action }) => COMPANION.has(action.kind)).length;
  if (steps === 0)
    return (
      <section className="section" aria-label={t`How it is applied`}>
        <div className="section-head">
          <h2>
            <Trans>How it is applied</Trans>
          </h2>
        </div>
        <p className="sentence">
          <Trans>Every step is done by people: tick them off above, then choose “Verify”.</Trans>
        </p>
      </section>
    );
  const commands = toApplyCommands(toFileName(planFileParts(plan), now, 'json'));
  return (
    <section className="section" aria-label={t`How it is applied`}>
      <div className="section-head">
        <h2>
          <Trans>How it is applied</Trans>
        </h2>
      </div>
      <p className="sentence">
        {t`The companion does ${plural(steps, { one: '# step', other: '# steps' })} with your own API token, on your machine: no app may change who has access. It reads every value again first and stops at the first surprise.`}
      </p>
      <ol className="plan-commands">
        <Command says={t`Look what it would do; nothing is changed`} command={commands.dryRun} />
        <Command says={t`Do it; it asks for each brake again`} command={commands.apply} />
        <Command
          says={t`Prove it from the terminal, or choose “Verify” here`}
          command={commands.verify}
        />
        <Command says={t`Take it back, as far as that is possible`} command={commands.undo} />
      </ol>
    </section>
  );
}

function Command({ says, command }: { readonly says: string; readonly command: string }) {
  return (
    <li>
      <span>{says}</span>
      <span className="plan-command">
        <code>{command}</code>
        <CopyButton look="link" text={t`Copy`} copy={command} />
      </span>
    </li>
  );
}
