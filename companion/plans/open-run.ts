import { type AccountUuid } from '../../src/domain/facts/ids';
import { findValue } from '../../src/domain/plans/found-value';
import { type Plan, type Step } from '../../src/domain/plans/plan';
import { type PlanContext } from '../../src/domain/plans/plan-context';
import { type PlanPorts } from '../../src/use-cases/plans/plan-ports';
import { toVisibleText } from '../formats/visible-text';
import { type StopSignals } from '../scan/stop-signals';
import { type Terminal } from '../terminal';
import { type BitbucketTarget, openTarget } from './bitbucket-target';
import { readFreshContext } from './fresh-context';
import { readTyped, toPlanTyped, type TypedFiles } from './plan-typed';

export interface RunFiles extends TypedFiles {
  readonly api: string;
}

/** Everything that one run of `apply`, `verify` or `undo` works with. */
export interface PlanRun {
  readonly target: BitbucketTarget;
  /** From facts that were read just now. */
  readonly context: PlanContext;
  /** Whose token it is. */
  readonly you: AccountUuid;
  readonly ports: PlanPorts;
}

interface RunAsked {
  readonly plan: Pick<Plan, 'workspace'>;
  readonly steps: readonly Step[];
  readonly files: RunFiles;
  readonly stop: StopSignals;
  /** Asked of what no reading tells. */
  readonly ask?: (step: Step, context: PlanContext) => Promise<boolean>;
}

/** Asks Bitbucket who asks and what is so now. Throws `CommandError`. */
export async function openRun(
  { plan, steps, files, stop, ask }: RunAsked,
  terminal: Terminal,
): Promise<PlanRun> {
  const { signal } = stop;
  const typed = await toPlanTyped(await readTyped(files), files, terminal);
  const { slug: workspace } = plan.workspace;
  const target = await openTarget({ workspace, api: files.api, signal }, terminal);
  const actions = steps.map(({ action }) => action);
  const context = await readFreshContext({ target, plan, actions, typed, signal }, terminal);
  const { facts } = context.index;
  return {
    ...{ target, context, you: context.you },
    ports: {
      ...{ writer: target.writer, clock: target.clock, signal },
      byHand: {
        find: (action) => findValue(facts, action),
        ask: (step) => ask?.(step, context) ?? Promise.resolve(false),
      },
      onWait: (untilMs) => {
        tellWait(untilMs, terminal);
      },
    },
  };
}

function tellWait(untilMs: number | undefined, { stderr }: Terminal): void {
  if (untilMs === undefined) return;
  const until = new Date(untilMs).toISOString();
  stderr.write(`usher: waiting for the rate limit until ${toVisibleText(until)}\n`);
}
