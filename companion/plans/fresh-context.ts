import { createAccessIndex } from '../../src/domain/access/access-index';
import { type Facts } from '../../src/domain/facts/facts';
import { type AccountUuid } from '../../src/domain/facts/ids';
import { type Action } from '../../src/domain/plans/action';
import { type Plan } from '../../src/domain/plans/plan';
import { type PlanContext } from '../../src/domain/plans/plan-context';
import { readPlanFacts } from '../../src/use-cases/plans/read-plan-facts';
import { type ScanOutcome } from '../../src/use-cases/scan/scan-report';
import { CommandError, failed } from '../command-error';
import { TOKEN_PAGE } from '../credentials';
import { EXIT } from '../exit-code';
import { createProgressLine } from '../scan/progress-line';
import { type Terminal } from '../terminal';
import { type BitbucketTarget } from './bitbucket-target';
import { type PlanTyped } from './plan-typed';

interface FreshAsked {
  readonly target: BitbucketTarget;
  readonly plan: Pick<Plan, 'workspace'>;
  readonly actions: readonly Action[];
  readonly typed: PlanTyped;
  readonly signal: AbortSignal;
}

/** With whose token it is: "yourself" can always be told. */
type FreshContext = PlanContext & { readonly you: AccountUuid };

/**
 * What dangers are judged by, read just now and not taken from any file. Throws `CommandError` where it could
 * not be read, and where the plan is of another workspace.
 */
export async function readFreshContext(
  { target, plan, actions, typed, signal }: FreshAsked,
  terminal: Terminal,
): Promise<FreshContext> {
  const facts = await readFacts({ target, actions, typed, signal }, terminal);
  const { uuid, slug } = facts.workspace;
  if (uuid !== plan.workspace.uuid)
    throw failed(
      `the plan is of workspace ${plan.workspace.uuid}, and Bitbucket says that ${slug} is ${uuid}. Nothing was changed.`,
      'Apply a plan in the workspace that it was made for.',
    );
  const you = await target.readYou();
  return { index: createAccessIndex(facts), you, now: terminal.now(), ...typed };
}

async function readFacts(
  { target, actions, typed, signal }: Omit<FreshAsked, 'plan'>,
  terminal: Terminal,
): Promise<Facts> {
  const line = createProgressLine(terminal.stderr, terminal.now);
  try {
    const { outcome, facts } = await readPlanFacts({
      ...{ source: target.source, clock: target.clock, readsAs: 'user', signal, actions },
      recentDays: typed.limits.recentDays,
      onProgress: ({ families, requestsUsed, structureRead, waitingUntilMs }) => {
        const wait = waitingUntilMs === undefined ? {} : { waitingUntilMs };
        line.show({ families, requestsUsed, structureRead, ...wait });
      },
    });
    if (outcome.state === 'finished' && facts !== undefined) return facts;
    throw toReadError(outcome);
  } finally {
    line.clear();
  }
}

function toReadError(outcome: ScanOutcome): CommandError {
  if (outcome.state === 'cancelled')
    return new CommandError('stopped. Nothing was changed.', '', EXIT.interrupted);
  const why = outcome.state === 'failed' ? outcome.failure.message : 'Bitbucket did not answer.';
  return failed(
    `the workspace cannot be read. ${why} Nothing was changed.`,
    `Use the token of a workspace admin with the scopes of docs/companion.md; make one at ${TOKEN_PAGE}`,
  );
}
