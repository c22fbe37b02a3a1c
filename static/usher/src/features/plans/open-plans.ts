import { type PlanHead, type PlanList } from '../../../../../src/contract/plans';
import { type Answer } from '../../lib/use-answer';

/** What is neither proved nor taken back still wants somebody. */
export function isOpen({ state }: Pick<PlanHead, 'state'>): boolean {
  return state !== 'verified' && state !== 'undone';
}

/** Missing while the list is not known, and where nothing waits for anybody. */
export function countOpen(answer: Answer<PlanList>): number | undefined {
  const open = answer.state === 'ready' ? answer.value.plans.filter(isOpen).length : 0;
  return open === 0 ? undefined : open;
}
