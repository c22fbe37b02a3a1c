import { type AccessIndex } from '../../src/domain/access/access-index';
import { isValueAction } from '../../src/domain/plans/action-value';
import { type StepProof } from '../../src/domain/plans/verification';
import { findOwnAction, type StepReport } from '../../src/use-cases/plans/apply-plan';
import { type StepProven } from '../../src/use-cases/plans/verify-plan-now';
import { sayStep, valueText } from './plan-lines';

const STATES: Readonly<Record<StepReport['state'], string>> = {
  done: 'done',
  'already-so': 'stands already',
  refused: 'REFUSED by Bitbucket',
  differs: 'DIFFERS, not changed',
  failed: 'FAILED',
  waiting: 'waiting for a person',
  blocked: 'left, until the steps before it are done',
  'not-tried': 'not tried',
};

/** What became of each step. */
export function toReportLines(steps: readonly StepReport[], index: AccessIndex): readonly string[] {
  return steps.flatMap(({ step, state, found, note }) => {
    const at = state === 'waiting' ? step.at : undefined;
    return [
      `${STATES[state]}: ${sayStep(index, step)}${found === undefined ? '' : `; found ${valueText(found)}`}`,
      ...(note === undefined ? [] : [`     ${note}`]),
      ...(at === undefined ? [] : [`     at: ${at.path} (${at.url})`]),
    ];
  });
}

/** What a run would do, of each step. */
export function toPreviewLines(
  proven: readonly StepProven[],
  index: AccessIndex,
): readonly string[] {
  return proven.map((one) => `${toPreview(one)}: ${sayStep(index, one.step)}${toFound(one)}`);
}

function toPreview({ step, proof }: StepProven): string {
  const isOwn = findOwnAction(step) !== undefined;
  switch (proof) {
    case 'as-planned':
      return 'stands already';
    case 'not-yet':
      return isOwn ? 'would change' : 'for a person';
    case 'differs':
      return 'DIFFERS, would stop here';
    case 'cannot-be-told':
      return isValueAction(step.action) && isOwn
        ? 'CANNOT BE READ, would stop here'
        : 'for a person';
  }
}

const PROOFS: Readonly<Record<StepProof, string>> = {
  'as-planned': 'as planned',
  'not-yet': 'NOT YET',
  differs: 'DIFFERS',
  'cannot-be-told': 'cannot be told',
};

/** Of each step, whether it stands as planned. */
export function toProofLines(proven: readonly StepProven[], index: AccessIndex): readonly string[] {
  return proven.map((one) => `${PROOFS[one.proof]}: ${sayStep(index, one.step)}${toFound(one)}`);
}

function toFound({ proof, found, gap }: StepProven): string {
  if (proof === 'differs' && found !== undefined) return `; found ${valueText(found)}`;
  if (gap === undefined) return '';
  return `; ${gap.detail ?? gap.reason.replaceAll('-', ' ')}`;
}
