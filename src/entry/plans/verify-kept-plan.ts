import { createBudget } from '../../adapters/bitbucket/budget';
import { createBitbucketReader } from '../../adapters/bitbucket/reader';
import { packRecords, unpackRecords } from '../../adapters/forge/journal-pieces';
import { type PayloadOf } from '../../contract/functions';
import { type VerifyAnswer } from '../../contract/plans';
import { type ScanJob, type ScanRecord } from '../../domain/facts/scan-record';
import { listTouchedJobs } from '../../domain/plans/touched-jobs';
import { STEP_PROOFS, type Verification } from '../../domain/plans/verification';
import { verifyByReadings } from '../../domain/plans/verify-by-readings';
import { readTouched, type TouchedReading } from '../../use-cases/plans/read-touched';
import { type ScanOutcome } from '../../use-cases/scan/scan-report';
import { omit } from '../../domain/omit';
import { type Caller } from '../authorize';
import { type Deps } from '../compose';
import { ContractFailure } from '../contract-failure';
import { API_ORIGIN, REQUEST_TIMEOUT_MS, SHARE_OF_LIMIT } from '../scan/read-piece';
import { toDeed } from './approval';
import { type KeptPlan } from './kept-plan';
import { look } from './look';
import { createPlanDesk, type OpenPlan, sign } from './plan-desk';
import { toPlanView } from './plan-view';

/** A resolver has 25 s: who the caller is was asked before, and what was read is stored after. */
const DEADLINE_MS = 8_000;

/**
 * Reads what a plan touches again, as the app and where Bitbucket does not let it in as the caller, and holds the
 * plan against it. A large plan takes several calls; what none of them has read yet cannot be told.
 * @throws ContractFailure (`outdated`) for a `from` that is no longer gone on with
 */
export async function verifyKeptPlan(
  deps: Deps,
  caller: Caller,
  { hash, from }: PayloadOf<'verifyPlan'>,
): Promise<VerifyAnswer> {
  const opened = await createPlanDesk(deps.plans).open(hash);
  const { facts } = await deps.facts.getIndex();
  const begun = await begin(deps, opened, from);
  const jobs = listTouchedJobs(opened.plan, facts);
  const reading = await read(deps, caller, { begun, jobs });
  const records = [...begun.records, ...reading.added];
  const verification = verifyByReadings(opened.plan, facts, records);
  const isFinished = reading.outcome.state === 'finished';
  const card = await keep(deps, caller, {
    ...{ hash, verification, isFinished, from: begun.from },
    ...{ records, budgets: reading.budgets },
  });
  const plan = toPlanView(card, await look(deps, caller));
  return { plan, progress: toProgress(reading, begun.from) };
}

interface Begun {
  /** When it began, milliseconds since 1970; also its name. */
  readonly from: number;
  readonly records: readonly ScanRecord[];
  readonly budgets: NonNullable<KeptPlan['verifying']>['budgets'];
}

async function begin(
  { plans, clock }: Pick<Deps, 'plans' | 'clock'>,
  { seen }: OpenPlan,
  from: number | undefined,
): Promise<Begun> {
  if (from === undefined) return { from: clock.now(), records: [], budgets: {} };
  const { verifying } = seen.card;
  if (verifying?.from !== from)
    throw new ContractFailure(
      'outdated',
      'Another verification of this plan was begun or ended meanwhile. Verify it again.',
    );
  const pieces = splitPieces(await plans.readFile(verifying.records), verifying.pieces);
  return { from, records: await unpackRecords(pieces), budgets: verifying.budgets };
}

interface Task {
  readonly begun: Begun;
  readonly jobs: readonly ScanJob[];
}

type Reading = TouchedReading & Pick<Begun, 'budgets'>;

async function read(deps: Deps, caller: Caller, task: Task): Promise<Reading> {
  const asApp = await readAs('app', deps, { ...task, caller });
  if (asApp.outcome.state !== 'switch-to-user') return asApp;
  const { begun, jobs } = task;
  const records = [...begun.records, ...asApp.added];
  const asUser = await readAs('user', deps, {
    ...{ jobs, caller },
    begun: { ...begun, records, budgets: asApp.budgets },
  });
  return { ...asUser, added: [...asApp.added, ...asUser.added] };
}

async function readAs(
  readsAs: 'app' | 'user',
  { requests, scans, clock, tuning }: Deps,
  { begun, jobs, caller }: Task & { readonly caller: Caller },
): Promise<Reading> {
  const scanned = (await scans.find())?.budgets[readsAs === 'app' ? 'app' : caller.accountId];
  const used = begun.budgets[readsAs] ?? scanned;
  const now = () => clock.now();
  const budget = createBudget({ share: SHARE_OF_LIMIT, now, ...(used && { state: used }) });
  const source = createBitbucketReader({
    request: readsAs === 'app' ? requests.asApp : requests.asUser,
    ...{ workspace: caller.workspace.slug, origin: API_ORIGIN },
    ...{ budget, now, readsAs, timeoutMs: REQUEST_TIMEOUT_MS },
  });
  const reading = await readTouched({
    ...{ source, readsAs, clock, jobs, records: begun.records },
    ...{ maxWaitMs: 0, concurrency: tuning.concurrency },
    limits: { maxRequests: tuning.pageRequests, deadlineMs: DEADLINE_MS },
  });
  if (reading.outcome.state === 'failed') throw toFailure(reading.outcome);
  return { ...reading, budgets: { ...begun.budgets, [readsAs]: budget.state() } };
}

function toFailure({ failure }: Extract<ScanOutcome, { state: 'failed' }>): ContractFailure {
  return new ContractFailure('unavailable', `${failure.message} Nothing was verified; try again.`);
}

interface Verified extends Begun {
  readonly hash: string;
  readonly verification: Verification;
  readonly isFinished: boolean;
}

async function keep(deps: Deps, caller: Caller, verified: Verified): Promise<KeptPlan> {
  const { verification, isFinished, from, budgets } = verified;
  const pieces = isFinished ? [] : await packRecords(verified.records);
  const file = await deps.plans.writeFile(new TextEncoder().encode(JSON.stringify(verification)));
  const records = isFinished
    ? undefined
    : await deps.plans.writeFile(new Uint8Array(Buffer.concat(pieces)));
  const deed = toDeed(await sign(deps, caller.accountId));
  const { isProven } = verification;
  const head = { ...deed, isFinished, isProven, counts: countProofs(verification), file };
  const lengths = pieces.map(({ length }) => length);
  return createPlanDesk(deps.plans).update(verified.hash, ({ seen, ...open }) => {
    const card = omit(seen.card, 'verifying');
    return {
      ...{ ...omit(open, 'plan'), verification },
      card: {
        ...{ ...card, verification: head },
        ...(records && { verifying: { from, records, pieces: lengths, budgets } }),
      },
    };
  });
}

function countProofs({ steps }: Verification) {
  const count = (wanted: string) => steps.filter(({ proof }) => proof === wanted).length;
  const counts = STEP_PROOFS.map((proof) => [proof, count(proof)] as const);
  return Object.fromEntries(counts) as Record<(typeof STEP_PROOFS)[number], number>;
}

function toProgress({ outcome, left }: Reading, from: number): VerifyAnswer['progress'] {
  if (outcome.state === 'finished') return { state: 'finished' };
  if (outcome.state === 'waiting')
    return { state: 'waiting', from, left, untilMs: outcome.untilMs };
  return { state: 'goes-on', from, left };
}

/** Each piece is a gzip of its own. */
function splitPieces(bytes: Uint8Array, lengths: readonly number[]): readonly Uint8Array[] {
  let from = 0;
  return lengths.map((length) => {
    from += length;
    return bytes.subarray(from - length, from);
  });
}
