import { type FactsPointer } from '../../adapters/forge/facts-pointer';
import { openStepJournal, type StepJournal } from '../../adapters/forge/step-journal';
import { type Facts } from '../../domain/facts/facts';
import { type ScanRecord } from '../../domain/facts/scan-record';
import { createJournalBook, type JournalBook } from '../../snapshot/journal-book';
import { type ScanKnowledge } from '../../use-cases/scan/scan-knowledge';
import { isUnreadable } from '../facts/load-facts';
import { type ScanDeps } from './scan-deps';
import { type ScanState, stepTokenOf } from './scan-state';

/** Where a step goes on. */
export interface OpenScan {
  readonly workspaceUuid: string;
  /** What a killed step has left, and where this one writes. */
  readonly journal: StepJournal;
  /** The facts that the scan goes on from. */
  readonly beside: FactsPointer | undefined;
  readonly previous: Facts | undefined;
  /** Of what earlier steps have read: what this process still knows, or the records. */
  readonly known?: ScanKnowledge;
  readonly records: readonly ScanRecord[];
  readonly book: JournalBook;
}

/** What earlier steps have read, and what a killed one has left; nothing when it cannot be read. */
export async function openScan(
  deps: ScanDeps,
  workspaceUuid: string,
  state: ScanState,
): Promise<OpenScan | undefined> {
  try {
    const [beside, journal] = await Promise.all([
      findBeside(deps, state),
      openStepJournal(stepTokenOf(state)),
    ]);
    const warm = deps.warm.take({ workspaceUuid, state, beside });
    const read = warm ? { ...warm, records: [] } : await readCold(deps, state, beside);
    return { workspaceUuid, journal, beside, ...read };
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}

/** Of a refresh always the facts it began with: each of its steps plans with the same. */
async function findBeside({ scans }: ScanDeps, state: ScanState) {
  const begunBeside = state.status.mode === 'refresh' ? state.begunBeside : undefined;
  return begunBeside ?? scans.findFacts();
}

async function readCold(
  { facts }: ScanDeps,
  { journal }: ScanState,
  beside: FactsPointer | undefined,
) {
  const book = createJournalBook();
  const [records, previous] = await Promise.all([
    facts.readJournal(journal, book),
    beside && facts.findReadableSnapshot(beside),
  ]);
  return { records, previous, book };
}
