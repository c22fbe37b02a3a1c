import { COMPANION_KINDS } from '../../../../../src/domain/plans/action';
import { type PlanView } from '../../../../../src/contract/plans';
import { type SealedPlan } from '../../../../../src/snapshot/plan-file';
import { toFileName } from '../../lib/csv';
import { countOf } from '../../lib/plural';
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
      <section className="section" aria-label="How it is applied">
        <div className="section-head">
          <h2>How it is applied</h2>
        </div>
        <p className="sentence">
          Every step is done by people: tick them off above, then choose “Verify”.
        </p>
      </section>
    );
  const commands = toApplyCommands(toFileName(planFileParts(plan), now, 'json'));
  return (
    <section className="section" aria-label="How it is applied">
      <div className="section-head">
        <h2>How it is applied</h2>
      </div>
      <p className="sentence">
        {`The companion does ${countOf(steps, 'step')} with your own API token, on your machine: no app may change who has access. It reads every value again first and stops at the first surprise.`}
      </p>
      <ol className="plan-commands">
        <Command says="Look what it would do; nothing is changed" command={commands.dryRun} />
        <Command says="Do it; it asks for each brake again" command={commands.apply} />
        <Command
          says="Prove it from the terminal, or choose “Verify” here"
          command={commands.verify}
        />
        <Command says="Take it back, as far as that is possible" command={commands.undo} />
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
        <CopyButton look="link" text="Copy" copy={command} />
      </span>
    </li>
  );
}
