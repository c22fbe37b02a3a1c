import { type DocumentStore } from '../../adapters/forge/document-store';
import { type ReportPersonalData } from '../../adapters/forge/personal-data';
import { type UploadStore } from '../../adapters/forge/upload-store';
import { type AccountUuid, type RepositoryUuid } from '../../domain/facts/ids';
import { rowsRead } from '../../domain/facts/reading';
import { type Facts } from '../../domain/facts/facts';
import { type Forgotten } from '../../domain/privacy/forgotten';
import { type DigestStore } from '../digest/digest-store';
import { type MailStore } from '../digest/mail-store';
import { type ScanDeps } from '../scan/scan-deps';
import { type PlanShelf } from '../plans/kept-plan';
import { forgetInDocuments } from './forget-in-documents';
import {
  createCycleStore,
  isDue,
  type NewsOfAccount,
  type OpenCycle,
  type PrivacyCycle,
} from './privacy-cycle';
import { reportAccounts } from './report-accounts';
import { type HeldAccount } from './held-accounts';
import { createPlanHolder } from './plan-holder';
import { createScanHolder } from './scan-holder';
import { createUploadHolder } from './upload-holder';

export interface PrivacyDeps extends Pick<
  ScanDeps,
  'chunks' | 'scans' | 'facts' | 'hints' | 'clock' | 'log'
> {
  readonly documents: DocumentStore;
  readonly uploads: UploadStore;
  readonly plans: PlanShelf;
  readonly digests: DigestStore;
  readonly mail: MailStore;
  readonly report: ReportPersonalData;
  /** Begins a scan that reads names, whatever the schedule says. */
  readonly readNames: () => Promise<void>;
}

/** Leaves the function, which Forge ends after 55 s, time to erase. */
const REPORTING_MS = 20_000;

/**
 * Of every hour: where it is time, reports of whom the app holds personal data, erases who has closed their
 * account, and has those read again whose profile changed. What fails is logged without ids, and the next
 * hour goes on from there. https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export async function keepPrivacy(deps: PrivacyDeps): Promise<void> {
  try {
    const cycles = createCycleStore(deps.documents);
    const cycle = await cycles.get();
    if (isDue(cycle, deps.clock.now())) await goOn(deps, cycle);
  } catch (error) {
    deps.log.write(
      'error',
      'personal data could not be reported or erased; the next hour tries again',
      {
        error: error instanceof Error ? error.name : typeof error,
      },
    );
  }
}

async function goOn(deps: PrivacyDeps, cycle: PrivacyCycle): Promise<void> {
  const cycles = createCycleStore(deps.documents);
  const holders = [createScanHolder(deps), createUploadHolder(deps), createPlanHolder(deps)];
  const held: HeldAccount[] = [];
  for (const holder of holders) held.push(...(await holder.list()));
  // Nothing is stored yet: the cycle begins with what comes first.
  if (held.length === 0 && !cycle.open) return;
  const until = deps.clock.now() + REPORTING_MS;
  const begun = cycle.open ?? { toForget: [], toReadAgain: [] };
  const open = await reportAccounts(held, begun, {
    report: deps.report,
    save: (saved) => cycles.set({ ...cycle, open: saved }),
    mayGoOn: () => deps.clock.now() < until,
  });
  if (!open) return;
  const facts = await deps.facts.findReadableSnapshot();
  const forgotten = toForgotten(open, facts);
  if (forgotten.accountIds.size > 0) {
    for (const holder of holders) await holder.forget(forgotten);
    await forgetInDocuments(deps, forgotten);
  }
  await readAgain(deps, open, facts);
  await cycles.set({ doneAt: deps.clock.now() });
  const { toForget, toReadAgain } = open;
  deps.log.write('info', 'personal data reported', {
    ...{ accounts: held.length, closed: toForget.length, updated: toReadAgain.length },
  });
}

/** Also whose profile changed, where the newest facts do not name them: nothing will read them again. */
function toForgotten({ toForget, toReadAgain }: OpenCycle, facts: Facts | undefined): Forgotten {
  const readable = new Set(facts?.accounts.map(({ accountId }) => accountId));
  const gone = toReadAgain.filter(({ accountId }) => !readable.has(accountId));
  const all: readonly NewsOfAccount[] = [...toForget, ...gone];
  return {
    accountIds: new Set(all.map(({ accountId }) => accountId)),
    accounts: new Set(all.flatMap(({ account }) => account ?? [])),
  };
}

/** Every refresh reads the members; of others it reads the repositories that name them, when it is told of these. */
async function readAgain(
  { hints, clock, readNames }: PrivacyDeps,
  { toReadAgain }: OpenCycle,
  facts: Facts | undefined,
): Promise<void> {
  const updated = new Set(toReadAgain.map(({ accountId }) => accountId));
  const people = (facts?.accounts ?? []).filter(({ accountId = '' }) => updated.has(accountId));
  if (!facts || people.length === 0) return;
  const others = new Set(people.filter(({ role }) => role === undefined).map(({ uuid }) => uuid));
  for (const repository of listNaming(facts, others)) await hints.add(repository, clock.now());
  await readNames();
}

/** As many as fit beside other hints; a refresh reads each of the rest within a week. */
const MOST_HINTS = 200;

function listNaming(facts: Facts, people: ReadonlySet<AccountUuid>): readonly RepositoryUuid[] {
  return facts.repositories
    .filter(({ personGrants }) => rowsRead(personGrants).some(({ person }) => people.has(person)))
    .map(({ uuid }) => uuid)
    .slice(0, MOST_HINTS);
}
