import { type GroupSlug } from '../facts/ids';
import { type ReasonCode } from './reason-codes';

export type GateState = 'open' | 'closed' | 'cannot-be-told';

export interface Reason {
  readonly code: ReasonCode;
  /** Ids of the branch rules it speaks of. */
  readonly rules?: readonly number[];
  /** The groups on the lists of those rules that it speaks of. */
  readonly groups?: readonly GroupSlug[];
}

/** One condition of a gate, by itself. */
export interface GatePart {
  readonly state: GateState;
  readonly reasons: readonly Reason[];
  readonly notes?: readonly Reason[];
}

/** Whether one person may do one thing to one branch. */
export interface Gate {
  readonly state: GateState;
  /** What decided the state. */
  readonly reasons: readonly Reason[];
  /** What to know beside it; `project-rules-not-readable` always. */
  readonly notes: readonly Reason[];
  /** Ids of the branch rules that decided, each once. */
  readonly rules: readonly number[];
}

/** No API tells the rules of projects, so that every gate may be stricter than it looks. */
const LOWER_BOUND: Reason = { code: 'project-rules-not-readable' };

/** Every part must be open. One that is closed decides, whatever cannot be told of the others. */
export function toGate(parts: readonly GatePart[]): Gate {
  const state = worstOf(parts);
  const deciding = parts.filter((part) => part.state === state);
  const reasons = deciding.flatMap((part) => part.reasons);
  const noted = (state === 'closed' ? deciding : parts).flatMap(({ notes }) => notes ?? []);
  return {
    state,
    reasons,
    notes: [...noted, LOWER_BOUND],
    rules: [...new Set(reasons.flatMap(({ rules }) => rules ?? []))],
  };
}

function worstOf(parts: readonly GatePart[]): GateState {
  const states = new Set(parts.map(({ state }) => state));
  if (states.has('closed')) return 'closed';
  return states.has('cannot-be-told') ? 'cannot-be-told' : 'open';
}
