import { isValueAction } from '../action-value';
import { type Step } from '../plan';
import { type StepVerification } from '../verification';
import { type EvidenceStep, type StepTold } from './evidence-pack';
import { type KeptEntry, type KeptRun, type Tick } from './kept-run';
import { type EvidenceAsked, type Namer } from './evidence-asked';

/** Each step with what is told of it and what was read of it: two things, kept apart. */
export function toEvidenceSteps(
  { plan, result, ticks, verification }: EvidenceAsked,
  nameOf: Namer,
): readonly EvidenceStep[] {
  const newest = new Map(result?.entries.map((entry) => [entry.step, entry]));
  const proofs = new Map(verification?.found.steps.map((proof) => [proof.step, proof]));
  return plan.steps.map((step) => {
    const told = toTold({ entry: newest.get(step.id), tick: ticks?.[step.id], result, nameOf });
    const proof = proofs.get(step.id);
    return {
      ...{ id: step.id, phase: step.phase, says: step.says, doer: step.by },
      ...toValues(step),
      ...(told && { told }),
      ...(proof && { proof: toProof(proof) }),
    };
  });
}

function toValues({ action }: Step): Pick<EvidenceStep, 'values'> {
  if (!isValueAction(action)) return {};
  return { values: { before: action.before, after: action.after } };
}

interface Sources {
  readonly entry: KeptEntry | undefined;
  readonly tick: Tick | undefined;
  readonly result: KeptRun | undefined;
  readonly nameOf: Namer;
}

/** The companion's log tells more than a tick; of a step in both, the later counts. */
function toTold({ entry, tick, result, nameOf }: Sources): EvidenceStep['told'] {
  if (tick !== undefined && (entry === undefined || tick.at > entry.at))
    return { state: 'ticked', at: tick.at, ...(tick.by && { by: nameOf(tick.by) }) };
  if (entry === undefined) return undefined;
  const by = result?.appliedBy;
  return {
    state: stateOf(entry),
    at: entry.at,
    ...(by !== undefined && { by: nameOf(by) }),
    ...(entry.note !== undefined && { note: entry.note }),
  };
}

function stateOf({ state, isUndo }: KeptEntry): StepTold {
  const isTakenBack = state === 'done' || state === 'already-so';
  return isUndo === true && isTakenBack ? 'undone' : state;
}

function toProof({ proof, found }: StepVerification): NonNullable<EvidenceStep['proof']> {
  return { state: proof, ...(found !== undefined && { found }) };
}
