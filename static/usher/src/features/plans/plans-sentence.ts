import { plural, t } from '@lingui/core/macro';
import { type PlanHead, type PlanList } from '../../../../../src/contract/plans';
import { type Answer } from '../../lib/use-answer';
import { listInFigures } from '../../lib/plural';
import { isOpen } from './open-plans';

/** `2 plans are open: 1 waits for a person, 1 is ready to be applied.` */
export function plansSentence(answer: Answer<PlanList>): string {
  if (answer.state === 'loading') return t`Plans`;
  if (answer.state === 'failed') return t`Which plans are kept is not known.`;
  const { plans } = answer.value;
  const open = plans.filter(isOpen);
  if (plans.length === 0) return t`No plan is kept.`;
  if (open.length === 0)
    return t`No plan is open; ${plural(plans.length, { one: '# plan is', other: '# plans are' })} finished.`;
  const states = listInFigures(
    STATES.flatMap(([state, says]) => {
      const count = open.filter((plan) => plan.state === state).length;
      return count === 0 ? [] : [says(count)];
    }),
  );
  return t`${plural(open.length, { one: '# plan is', other: '# plans are' })} open: ${states}.`;
}

const STATES: readonly (readonly [PlanHead['state'], (count: number) => string])[] = [
  [
    'draft',
    (count) => plural(count, { one: '# is held by a brake', other: '# are held by brakes' }),
  ],
  [
    'waiting-for-approval',
    (count) => plural(count, { one: '# waits for approval', other: '# wait for approval' }),
  ],
  [
    'ready',
    (count) =>
      plural(count, { one: '# is ready to be applied', other: '# are ready to be applied' }),
  ],
  [
    'waiting-for-person',
    (count) => plural(count, { one: '# waits for a person', other: '# wait for a person' }),
  ],
  [
    'applied',
    (count) =>
      plural(count, {
        one: '# was applied and is not verified',
        other: '# were applied and are not verified',
      }),
  ],
];

/** What a plan waits for, in a list: `3 of 5 steps by hand to do`. */
export function waitsFor({ state, byHand, approval }: PlanHead): string {
  const left = byHand.all - byHand.done;
  switch (state) {
    case 'draft':
      return t`a reason for its brake`;
    case 'waiting-for-approval':
      return approval.state === 'asked'
        ? t`another workspace admin`
        : t`somebody to ask for approval`;
    case 'ready':
      return t`usher apply`;
    case 'waiting-for-person':
      return t`${String(left)} of ${plural(byHand.all, { one: '# step', other: '# steps' })} by hand`;
    case 'applied':
      return t`being verified`;
    case 'verified':
    case 'undone':
      return t`nothing`;
  }
}
