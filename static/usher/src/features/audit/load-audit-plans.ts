import pLimit from 'p-limit';
import { type PlanHead, type PlanView } from '../../../../../src/contract/plans';
import { type AuditPlan, type Known } from '../../../../../src/domain/audit/audit-input';
import { parsePlanFile } from '../../../../../src/snapshot/plan-file';
import { parseResultFile } from '../../../../../src/snapshot/plan-result-file';
import { type call } from '../../lib/call';
import { fetchFile } from '../uploads/fetch-file';

/** Each plan is three calls and more; Forge allows 500 in 25 seconds. */
const AT_ONCE = 3;

/** All kept plans with their results. One that cannot be loaded makes the list not known: none is left out. */
export async function loadAuditPlans(
  heads: readonly PlanHead[],
  ask: typeof call,
): Promise<Known<readonly AuditPlan[]>> {
  const limit = pLimit(AT_ONCE);
  const loaded = await Promise.all(heads.map((head) => limit(() => loadPlan(head, ask))));
  const plans = loaded.flatMap((one) => one ?? []);
  const lost = heads.length - plans.length;
  if (lost === 0) return { state: 'known', value: plans };
  return {
    state: 'not-known',
    why: `plans: ${String(lost)} of ${String(heads.length)} that are kept could not be loaded`,
  };
}

async function loadPlan(head: PlanHead, ask: typeof call): Promise<AuditPlan | undefined> {
  const view = await ask('getPlan', { hash: head.hash });
  if (!view.ok) return undefined;
  const plan = await fetchFile({ chunks: view.value.file }, ask, (bytes) =>
    parsePlanFile(new TextDecoder().decode(bytes)),
  );
  return plan.ok ? { plan: plan.value, result: await loadResult(view.value, ask) } : undefined;
}

async function loadResult(view: PlanView, ask: typeof call): Promise<AuditPlan['result']> {
  if (view.resultFile === undefined) return { state: 'known', value: 'not-carried-out' };
  const result = await fetchFile({ chunks: view.resultFile }, ask, (bytes) =>
    parseResultFile(new TextDecoder().decode(bytes)),
  );
  return result.ok
    ? { state: 'known', value: result.value }
    : { state: 'not-known', why: 'what became of it: the kept result could not be loaded' };
}
