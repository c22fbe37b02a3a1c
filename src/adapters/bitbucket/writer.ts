import { type Action } from '../../domain/plans/action';
import { type FoundValue } from '../../domain/plans/found-value';
import { GAP_REASONS, type GapReason } from '../../domain/facts/reading';
import { BitbucketError } from './bitbucket-error';
import {
  type ChangeDesk,
  type ChangeDeskOptions,
  createChangeDesk,
  unconfirmed,
} from './change-desk';
import { notAllowed, slugPart } from './change-ids';
import {
  CHANGES,
  isWritable,
  type Target,
  type WritableAction,
  type WritableKind,
} from './changes';
import { isConfirmed } from './confirm-change';
import { lookAt } from './look-at';
import { type Looking, type Sight } from './looking';
import { BitbucketWriteError, toUnsent } from './write-error';

export interface WriterOptions extends ChangeDeskOptions {
  /** The workspace's slug. */
  readonly workspace: string;
  /** What may ever be sent from here; every other kind is refused before anything leaves the process. */
  readonly kinds: readonly WritableKind[];
}

export interface Writer {
  /**
   * What stands there now. A read that failed, was refused or found nothing to tell is not known.
   * @throws BitbucketError where nothing can be read at all: a credential that is wrong; BitbucketWriteError for an id
   * that is none
   */
  readonly read: (action: Action) => Promise<FoundValue>;
  /**
   * Makes one change, after reading that the value before still stands there. What stands there already is left alone.
   * @throws BitbucketWriteError; with `outcome: 'not-known'` it may have been made: read it again
   */
  readonly apply: (action: Action) => Promise<void>;
}

/**
 * Changes grants, reviewers, exemptions and settings of repositories, one request at a time, each from the
 * table in `changes.ts`.
 * @throws BitbucketWriteError when `workspace` is no slug
 */
export function createBitbucketWriter(options: WriterOptions): Writer {
  const looking: Looking = {
    desk: createChangeDesk(options),
    workspace: slugPart(options.workspace),
  };
  return {
    read: (action) => findNow(action, { looking, now: options.now }),
    apply: async (action) => {
      if (!isWritable(action) || !options.kinds.includes(action.kind)) {
        throw notAllowed(`changes of the kind ${action.kind} are not made from here.`);
      }
      const sight = await lookAt(action, looking).catch(asUnsent);
      if (sight.value === action.after) return;
      if (sight.value !== action.before) throw differs();
      await make(action, sight, looking);
    },
  };
}

async function findNow(
  action: Action,
  { looking, now }: { readonly looking: Looking; readonly now: () => number },
): Promise<FoundValue> {
  if (!isWritable(action)) return { state: 'not-known' };
  try {
    const { value } = await lookAt(action, looking);
    return { state: 'known', value };
  } catch (error) {
    if (!(error instanceof BitbucketError) || !isGapReason(error.reason)) throw error;
    const gap = { reason: error.reason, detail: error.message, triedAt: now() };
    return { state: 'not-known', gap };
  }
}

function isGapReason(reason: string): reason is GapReason {
  return GAP_REASONS.some((known) => known === reason);
}

async function make(action: WritableAction, { target }: Sight, looking: Looking): Promise<void> {
  const answer = await sendOne(action, target, looking.desk).catch(async (error: unknown) => {
    if (await isGone(error, action, looking)) return undefined;
    throw error;
  });
  if (answer !== undefined && !isConfirmed(action, answer, target)) throw unconfirmed();
}

/** TypeScript does not follow the tie between an action and its entry in the table through the union. */
function sendOne(action: WritableAction, target: Target, desk: ChangeDesk): Promise<unknown> {
  const toRequest = CHANGES[action.kind] as (
    target: Target,
    action: WritableAction,
  ) => ReturnType<(typeof CHANGES)[WritableKind]>;
  return desk.change(toRequest(target, action));
}

/** 404 for taking away what somebody else took away just before: that is so already, if it can be seen. */
async function isGone(error: unknown, action: WritableAction, looking: Looking): Promise<boolean> {
  if (!(error instanceof BitbucketWriteError) || error.reason !== 'not-found') return false;
  const seen = await lookAt(action, looking).catch(() => undefined);
  return seen?.value === action.after;
}

function asUnsent(error: unknown): never {
  throw error instanceof BitbucketError ? toUnsent(error) : error;
}

function differs(): BitbucketWriteError {
  return new BitbucketWriteError({
    reason: 'differs',
    message: 'Something else stands there now than when the change was planned. Nothing was sent.',
  });
}
