import { type PlanHead, type PlanList } from '../../../../../src/contract/plans';
import { countOf } from '../../lib/plural';
import { type Answer } from '../../lib/use-answer';
import { isOpen } from './open-plans';

/** `2 plans are open: 1 waits for a person, 1 is ready to be applied.` */
export function plansSentence(answer: Answer<PlanList>): string {
  if (answer.state === 'loading') return 'Plans';
  if (answer.state === 'failed') return 'Which plans are kept is not known.';
  const { plans } = answer.value;
  const open = plans.filter(isOpen);
  if (plans.length === 0) return 'No plan is kept.';
  if (open.length === 0)
    return `No plan is open; ${countOf(plans.length, 'plan')} ${plans.length === 1 ? 'is' : 'are'} finished.`;
  const parts = STATES.flatMap(([state, one, many]) => {
    const count = open.filter((plan) => plan.state === state).length;
    return count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many}`];
  });
  return `${countOf(open.length, 'plan')} ${open.length === 1 ? 'is' : 'are'} open: ${parts.join(', ')}.`;
}

const STATES: readonly (readonly [PlanHead['state'], string, string])[] = [
  ['draft', 'is held by a brake', 'are held by brakes'],
  ['waiting-for-approval', 'waits for approval', 'wait for approval'],
  ['ready', 'is ready to be applied', 'are ready to be applied'],
  ['waiting-for-person', 'waits for a person', 'wait for a person'],
  ['applied', 'was applied and is not verified', 'were applied and are not verified'],
];

/** What a plan waits for, in a list: `3 of 5 steps by hand to do`. */
export function waitsFor({ state, byHand, approval }: PlanHead): string {
  const left = byHand.all - byHand.done;
  switch (state) {
    case 'draft':
      return 'a reason for its brake';
    case 'waiting-for-approval':
      return approval.state === 'asked'
        ? 'another workspace admin'
        : 'somebody to ask for approval';
    case 'ready':
      return 'usher apply';
    case 'waiting-for-person':
      return `${String(left)} of ${countOf(byHand.all, 'step')} by hand`;
    case 'applied':
      return 'being verified';
    case 'verified':
    case 'undone':
      return 'nothing';
  }
}
