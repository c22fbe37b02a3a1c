import { randomUUID } from 'node:crypto';
import { createBitbucketWriter, type Writer } from '../../adapters/bitbucket/writer';
import {
  type FixAction,
  type FixAnswer,
  type FixEntry,
  type FixPreview,
} from '../../contract/plans';
import { APP_KINDS } from '../../domain/plans/action';
import { type FoundValue } from '../../domain/plans/found-value';
import { inverseOf } from '../../domain/plans/inverse-of';
import { isWriteFailure } from '../../domain/plans/write-failure';
import { type Caller } from '../authorize';
import { type Deps } from '../compose';
import { ContractFailure } from '../contract-failure';
import { type Functions } from '../function-table';
import { REQUEST_TIMEOUT_MS } from '../scan/read-piece';
import { toDeed } from './approval';
import { createFixLog, type FixLog } from './fix-log';
import { sign } from './plan-desk';

/**
 * The few things that Atlassian lets an app change, one by one and as the admin who clicks: what stands there is read
 * before and after, who did what is written down before it is sent, and each can be taken back the same way.
 */
export const fixFunctions: Pick<Functions, 'previewFix' | 'applyFix' | 'undoFix' | 'listFixes'> = {
  previewFix: async (deps, caller, { action }) => {
    const { planRules } = await deps.settings.getSettings();
    const found = await openWriter(deps, caller).read(action);
    return {
      ...{ action, found: toFound(found), verdict: toVerdict(action, found) },
      isAllowed: planRules.value.appMayFix,
    };
  },
  applyFix: async (deps, caller, { version, action }) => {
    await demandAllowed(deps, version);
    if (!isTightening(action)) throw loosens();
    return change(deps, caller, { action, log: createFixLog(deps.documents) });
  },
  undoFix: async (deps, caller, { version, id }) => {
    await demandAllowed(deps, version);
    const log = createFixLog(deps.documents);
    const entry = (await log.list()).find((one) => one.id === id);
    if (!entry || entry.undone) throw notThere();
    return change(deps, caller, { action: takeBack(entry.action), log, undoes: id });
  },
  listFixes: async ({ documents }) => ({ fixes: await createFixLog(documents).list() }),
};

interface Fix {
  readonly action: FixAction;
  readonly log: FixLog;
  /** The entry that it takes back. */
  readonly undoes?: string;
}

async function change(deps: Deps, caller: Caller, fix: Fix): Promise<FixAnswer> {
  const { action, log } = fix;
  const writer = openWriter(deps, caller);
  const found = await writer.read(action);
  const verdict = toVerdict(action, found);
  const answer = async (outcome: FixAnswer['outcome'], stands: FoundValue) => ({
    ...{ outcome, found: toFound(stands), fixes: await log.list() },
  });
  if (verdict === 'already-so') await noteUndone(deps, caller, fix);
  if (verdict !== 'as-expected') return answer(verdict, found);
  const id = await begin(deps, caller, fix);
  const end = (state: FixEntry['state']) => log.change(id, (entry) => ({ ...entry, state }));
  await writer.apply(action).catch(async (error: unknown) => {
    const isOpen = isWriteFailure(error) && error.outcome === 'not-known';
    await end(isOpen ? 'unclear' : 'failed');
    if (!isOpen) throw toRefusal(error);
  });
  const after = await writer.read(action);
  const isDone = after.state === 'known' && after.value === action.after;
  await end(isDone ? 'done' : 'unclear');
  if (isDone) await noteUndone(deps, caller, fix);
  const place = 'on' in action ? action.on.repository : action.repository;
  await deps.hints.add(place, deps.clock.now());
  return answer(isDone ? 'done' : 'unclear', after);
}

/** Whoever is cut off after this leaves an entry that says so. */
async function begin(deps: Deps, caller: Caller, { action, log }: Fix): Promise<string> {
  const id = randomUUID();
  const deed = toDeed(await sign(deps, caller.accountId));
  await log.add({ id, ...deed, action, state: 'unclear' });
  return id;
}

async function noteUndone(deps: Deps, caller: Caller, { log, undoes }: Fix): Promise<void> {
  if (undoes === undefined) return;
  const undone = toDeed(await sign(deps, caller.accountId));
  await log.change(undoes, (entry) => ({ ...entry, undone }));
}

function openWriter({ requests, clock }: Deps, { workspace }: Caller): Writer {
  return createBitbucketWriter({
    request: requests.asUserChanging,
    ...{ workspace: workspace.slug, kinds: APP_KINDS },
    ...{ now: () => clock.now(), timeoutMs: REQUEST_TIMEOUT_MS },
  });
}

async function demandAllowed({ settings }: Pick<Deps, 'settings'>, version: number): Promise<void> {
  const { planRules } = await settings.getSettings();
  if (!planRules.value.appMayFix)
    throw new ContractFailure(
      'bad-request',
      'Usher may change nothing in Bitbucket here. A workspace admin can allow it in Settings, Plans.',
    );
  if (planRules.version !== version)
    throw new ContractFailure(
      'outdated',
      'The rules for plans were changed meanwhile. Load the page again, look, and click again.',
    );
}

function toVerdict(action: FixAction, found: FoundValue): FixPreview['verdict'] {
  if (found.state === 'not-known') return 'not-known';
  if (found.value === action.before) return 'as-expected';
  return found.value === action.after ? 'already-so' : 'differs';
}

const FORK_POLICIES = ['allow_forks', 'no_public_forks', 'no_forks'];

/** A fix only ever takes something away; giving it back is for `undoFix`, which knows what it was. */
function isTightening(action: FixAction): boolean {
  switch (action.kind) {
    case 'branch-exemption':
    case 'default-reviewer':
      return action.before && !action.after;
    case 'visibility':
      return action.before === 'public' && action.after === 'private';
    case 'fork-policy':
      return FORK_POLICIES.indexOf(action.before) < FORK_POLICIES.indexOf(action.after);
  }
}

function loosens(): ContractFailure {
  return new ContractFailure(
    'bad-request',
    'applyFix: action.after gives more than before. Usher only takes away: do it in Bitbucket.',
  );
}

function toFound(found: FoundValue): FixPreview['found'] {
  return found as FixPreview['found'];
}

function takeBack(action: FixAction): FixAction {
  // An action of the same kind, whose two values have changed places.
  return inverseOf(action) as FixAction;
}

function toRefusal(error: unknown): unknown {
  if (!isWriteFailure(error)) return error;
  return new ContractFailure('unavailable', `${error.message} Nothing was changed.`, {
    cause: error,
  });
}

function notThere(): ContractFailure {
  return new ContractFailure(
    'bad-request',
    'undoFix: id is none that can be taken back. Load the page again.',
  );
}
