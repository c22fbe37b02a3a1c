import { type Asked } from './ask-patiently';
import { type ScanDesk } from './scan-desk';

const WORKSPACE = { kind: 'workspace' } as const;

/**
 * Reads the workspace and asks whether its admin is asking. Nothing is journalled unless both are
 * well, so that a scan that cannot work leaves nothing behind.
 */
export async function readWorkspace(desk: ScanDesk): Promise<void> {
  const { run, memory } = desk;
  if (memory.isEnded(WORKSPACE)) return;
  const signal = run.signal && { signal: run.signal };
  const page = await desk.ask(() => run.source.readPage(WORKSPACE, { trail: [], ...signal }));
  if (!isAnswered(desk, page)) return;
  const confirmed = await desk.ask(() => run.source.confirmWorkspaceAdmin({ ...signal }));
  if (!isAnswered(desk, confirmed)) return;
  await memory.keep([{ ...page.value, requests: page.requests + confirmed.requests }]);
}

type Answered<T> = Asked<T> & { readonly kind: 'answered' };

/** Without the workspace there is nothing to scan: what would be a gap elsewhere ends the call. */
function isAnswered<T>({ gate }: ScanDesk, asked: Asked<T>): asked is Answered<T> {
  if (asked.kind === 'answered') return true;
  if (asked.kind === 'gap') {
    const { reason, detail } = asked.gap;
    const message = detail ?? 'The workspace cannot be read.';
    gate.stop({ state: 'failed', failure: { reason, message, nothingRead: true } });
  }
  return false;
}
