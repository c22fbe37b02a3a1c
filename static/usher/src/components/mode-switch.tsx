import { useId } from 'react';
import './mode-switch.css';

export interface Mode<Value extends string> {
  readonly value: Value;
  readonly text: string;
}

interface ModeSwitchProps<Value extends string> {
  /** What is shown in one way or the other, for ears: `Shown as`. */
  readonly label: string;
  readonly modes: readonly Mode<Value>[];
  readonly current: Value;
  readonly onChange: (value: Value) => void;
}

/** The same facts in one way or another; radio buttons underneath, so that arrows move between them. */
export function ModeSwitch<Value extends string>(props: ModeSwitchProps<Value>) {
  const { label, modes, current, onChange } = props;
  const name = useId();
  return (
    <fieldset className="mode-switch">
      <legend className="visually-hidden">{label}</legend>
      {modes.map(({ value, text }) => (
        <label key={value}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={value}
            checked={value === current}
            onChange={() => {
              onChange(value);
            }}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
