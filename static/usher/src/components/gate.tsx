import { useId } from 'react';
import { type AnswerGate } from '../../../../src/contract/branch-gates';
import { gateReasons, gateWord } from '../lib/gate-words';
import './gate.css';

interface GateProps {
  /** `Push`, for those who hear the lamp alone. */
  readonly name: string;
  readonly gate: AnswerGate;
  readonly onOpen: () => void;
  readonly isOpen: boolean;
}

/** A lamp with its word; the reasons show on focus and hover, and open for good on a press. */
export function Gate({ name, gate, onOpen, isOpen }: GateProps) {
  const id = useId();
  return (
    <span className="gate">
      <button
        type="button"
        className="gate-button"
        aria-expanded={isOpen}
        aria-describedby={id}
        onClick={onOpen}
      >
        <span className="visually-hidden">{name}: </span>
        <GateLamp gate={gate} />
      </button>
      <span className="gate-reasons" role="tooltip" id={id}>
        {gateReasons(gate)}
      </span>
    </span>
  );
}

/** The lamp and its word alone. */
export function GateLamp({ gate: { state } }: Pick<GateProps, 'gate'>) {
  return (
    <span className="gate-lamp-word">
      <span className={`gate-lamp gate-${state}`} aria-hidden="true" />
      {gateWord(state)}
    </span>
  );
}
