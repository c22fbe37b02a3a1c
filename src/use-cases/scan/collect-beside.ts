import { DETAIL_FAMILIES, type FactFamily } from '../../domain/facts/fact-families';
import { type Gap } from '../../domain/facts/reading';
import { readDetails } from './read-details';
import { readJobs } from './read-jobs';
import { readWorkspace } from './read-workspace';
import { createScanDesk, type ScanDesk, type ScanRun } from './scan-desk';
import { type ScanReport } from './scan-report';
import { type ScanProgress } from './scan-progress';

const COLLECTED = ['access-keys', 'webhooks', 'invitations'] as const;
const SHOWN: ReadonlySet<FactFamily> = new Set<FactFamily>([
  ...['groups', 'projects', 'repositories'],
  ...COLLECTED,
] as const);

/** The rest is for the scan of whoever these facts are given to. */
const LEFT_OUT: Gap = { reason: 'not-asked', detail: 'Left out: a scan reads it.' };

/**
 * Reads beside a scan what Bitbucket shows to API tokens only: group members, access keys, webhooks and
 * invitations, with the lists that say where they stand. Nothing else is asked for, and all else is a gap that
 * says so. Goes on from `records` as a scan does.
 * @throws what is neither an answer nor a failed read
 */
export async function collectBeside(run: ScanRun): Promise<ScanReport> {
  const without = DETAIL_FAMILIES.filter((family) => !COLLECTED.some((one) => one === family));
  const { onProgress } = run;
  const desk = createScanDesk({
    ...run,
    without,
    ...(onProgress && {
      onProgress: (progress: ScanProgress) => {
        onProgress(onlyCollected(progress));
      },
    }),
  });
  await readWorkspace(desk);
  if (!desk.gate.stopped())
    await readJobs(desk, [{ kind: 'groups' }, { kind: 'projects' }, { kind: 'repositories' }]);
  await readDetails(desk);
  return toReport(desk);
}

/** How much a whole scan would take is beside the point. */
function onlyCollected(progress: ScanProgress): ScanProgress {
  const { families, requestsUsed, structureRead, waitingUntilMs } = progress;
  return {
    ...{ requestsUsed, structureRead },
    families: families.filter(({ family }) => SHOWN.has(family)),
    ...(waitingUntilMs !== undefined && { waitingUntilMs }),
  };
}

function toReport({ gate, memory, known }: ScanDesk): ScanReport {
  const outcome = gate.stopped() ?? { state: 'finished' };
  const isFinished = outcome.state === 'finished';
  const endedAt = memory.lastReadAt();
  return {
    outcome,
    known,
    accessRead: false,
    progress: onlyCollected(memory.progress()),
    facts: () => memory.facts(isFinished ? { endedAt, notReadYet: LEFT_OUT } : {}),
  };
}
