import { type PayloadOf } from '../../contract/functions';
import { type SealedPlan, parsePlanFile } from '../../snapshot/plan-file';
import { PlanFileError } from '../../snapshot/plan-file-error';
import { parseResultFile, type PlanResult } from '../../snapshot/plan-result-file';
import { isLoadedKind, type PlanFileKind } from '../../domain/facts/loaded-kinds';
import { omit } from '../../domain/omit';
import { type Caller } from '../authorize';
import { type Deps } from '../compose';
import { ContractFailure } from '../contract-failure';
import { readWhole } from '../uploads/receive-upload';
import { toDeed } from './approval';
import { isFinished, type KeptPlan, type NamedAccount, type ShelvedPlan } from './kept-plan';
import { createPlanDesk, sign, toText } from './plan-desk';
import { listByHand, toStanding } from './plan-standing';

type KeepDeps = Pick<Deps, 'uploads' | 'plans' | 'facts' | 'clock'>;

/** What a plan of everybody in the largest workspace takes, several times over. */
const MAX_PLAN_BYTES = 4_000_000;
/** Plans that are kept beside each other. */
const MAX_PLANS = 50;

/**
 * Takes in a plan, or what became of one, that was uploaded in full; what a browser has checked is checked
 * again here. The same file twice changes nothing.
 * @throws ContractFailure (`bad-request`) for a file that is not whole, not a plan, of another workspace or
 * of another plan, and where there is no room; UploadGoneError
 */
export async function keepPlan(
  deps: KeepDeps,
  caller: Caller,
  { upload, hash }: PayloadOf<'keepPlan'>,
): Promise<string> {
  const { kind, file } = await readWhole(deps, caller, upload);
  if (isLoadedKind(kind))
    throw badRequest(
      'keepPlan: this upload is no plan; commitUpload takes it. Nothing was changed.',
    );
  const limit = kind === 'plan' ? MAX_PLAN_BYTES : 2 * MAX_PLAN_BYTES;
  if (file.length > limit)
    throw badRequest(
      `The file is larger than ${limit / 1_000_000} MB. Plan for fewer people at a time. Nothing was changed.`,
    );
  const taken = { kind, file, ...(hash !== undefined && { expected: hash }) };
  const kept = await TAKE[kind](deps, caller, taken).catch(toRefusal);
  await deps.uploads.abandon(upload);
  return kept;
}

interface Taken {
  readonly file: Uint8Array;
  /** The hash of the plan that the page is about. */
  readonly expected?: string;
}

/** Each answers the hash of the plan. */
const TAKE: Readonly<
  Record<PlanFileKind, (deps: KeepDeps, caller: Caller, taken: Taken) => Promise<string>>
> = { plan: takePlan, 'plan-result': takeResult };

async function takePlan(deps: KeepDeps, caller: Caller, { file }: Taken): Promise<string> {
  const plan = await parsePlanFile(toText(file));
  demandWorkspace(plan, caller);
  const held = await deps.plans.list();
  if (held.some(({ card }) => card.hash === plan.hash)) return plan.hash;
  const going = listGoing(held);
  const people = JSON.stringify(await listPeople(deps, plan));
  const files = {
    file: await deps.plans.writeFile(file),
    people: await deps.plans.writeFile(new TextEncoder().encode(people)),
  };
  const kept = await sign(deps, caller.accountId);
  await deps.plans.add(plan.hash, toCard(plan, { ...files, kept }), going);
  return plan.hash;
}

function toCard(plan: SealedPlan, given: Pick<KeptPlan, 'file' | 'people' | 'kept'>): KeptPlan {
  const { hash, kind, title, madeAt, madeBy, expiresAt, steps } = plan;
  const card = {
    ...{ hash, kind, title, madeAt, expiresAt, steps: steps.length, ticks: {} },
    ...(madeBy !== undefined && { madeBy }),
    byHand: listByHand(plan),
    ...given,
    standing: { free: 'draft', held: 'draft' },
  } as const;
  return { ...card, standing: toStanding(plan, { card }) };
}

/** The oldest one with which nothing is left to do makes room. @throws ContractFailure where there is none */
function listGoing(held: readonly ShelvedPlan[]): readonly ShelvedPlan[] {
  const count = held.length + 1 - MAX_PLANS;
  if (count <= 0) return [];
  const going = held.filter(({ card }) => isFinished(card)).slice(0, count);
  if (going.length === count) return going;
  throw badRequest(
    `${MAX_PLANS} plans are kept, and all of them are unfinished. Remove one that is no longer needed; nothing was changed.`,
  );
}

async function takeResult(
  deps: KeepDeps,
  caller: Caller,
  { file, expected }: Taken,
): Promise<string> {
  const result = await parseResultFile(toText(file));
  const { plan } = result;
  demandWorkspace(plan, caller);
  if (expected !== undefined && expected !== plan.hash) throw ofAnotherPlan(plan, expected);
  if (!(await deps.plans.find(plan.hash))) throw ofNoPlan(plan);
  const stored = await deps.plans.writeFile(file);
  const kept = await sign(deps, caller.accountId);
  await createPlanDesk(deps.plans).update(plan.hash, ({ seen, ...open }) => {
    if (seen.card.isErased) throw ofErased();
    if (open.result && isNewer(open.result, result)) throw ofEarlier();
    const { startedAt, outcome, undoneAt } = result;
    const head = { kept: toDeed(kept), startedAt, outcome };
    const became = { ...head, ...(undoneAt !== undefined && { undoneAt }), file: stored };
    // What was read before the companion was done says nothing of what it did.
    const card = omit(seen.card, 'verification', 'verifying');
    return { card: { ...card, result: became }, result };
  });
  return plan.hash;
}

function isNewer(held: PlanResult, loaded: PlanResult): boolean {
  if (held.startedAt !== loaded.startedAt) return held.startedAt > loaded.startedAt;
  return held.entries.length > loaded.entries.length;
}

function demandWorkspace({ workspace }: SealedPlan, caller: Caller): void {
  if (workspace.uuid === caller.workspace.uuid) return;
  throw badRequest(
    'The plan is of another workspace. Load it there, or choose a plan of this one. Nothing was changed.',
  );
}

/** Who they are is asked now: when their account is closed nothing else may lead to them any more. */
async function listPeople(
  { facts }: Pick<Deps, 'facts'>,
  { names }: SealedPlan,
): Promise<readonly NamedAccount[]> {
  const accounts = await facts.listAccounts();
  return accounts.flatMap(({ uuid: account, accountId }) =>
    accountId !== undefined && names[account] !== undefined ? [{ account, accountId }] : [],
  );
}

function toRefusal(error: unknown): never {
  if (!(error instanceof PlanFileError)) throw error;
  throw badRequest(`${error.message} ${error.remedy} Nothing was changed.`);
}

function ofAnotherPlan({ hash }: SealedPlan, expected: string): ContractFailure {
  return badRequest(
    `The result is of the plan ${toShort(hash)}, and not of this one, which is ${toShort(expected)}. Load it on the page of its plan. Nothing was changed.`,
  );
}

function ofNoPlan({ hash }: SealedPlan): ContractFailure {
  return badRequest(
    `The result is of the plan ${toShort(hash)}, which is not kept here: a plan that was changed has another hash. Load that plan first. Nothing was changed.`,
  );
}

function ofErased(): ContractFailure {
  return badRequest(
    'Names in this plan were erased when an account was closed, and the result still holds them. Nothing was changed.',
  );
}

function ofEarlier(): ContractFailure {
  return badRequest(
    'A newer result of this plan is kept already. Choose the newest file. Nothing was changed.',
  );
}

/** As pages and the companion show it. */
function toShort(hash: string): string {
  return hash.slice(0, 12);
}

function badRequest(message: string): ContractFailure {
  return new ContractFailure('bad-request', message);
}
