import { Trans } from '@lingui/react/macro';
import { useNow } from '../../lib/use-now';
import './uploads.css';

interface DayFieldProps {
  /** ISO date. */
  readonly day: string;
  readonly onChange: (day: string) => void;
}

/** When an export was made: the file itself does not say. */
export function DayField({ day, onChange }: DayFieldProps) {
  const now = useNow();
  return (
    <label className="upload-field">
      <span>
        <Trans>When was it exported?</Trans>
      </span>
      <input
        type="date"
        required
        value={day}
        max={toDay(now)}
        onChange={({ target }) => {
          if (target.validity.valid) onChange(target.value);
        }}
      />
    </label>
  );
}

export function toDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
