import { useNow } from '../../lib/use-now';
import './uploads.css';

interface DayFieldProps {
  /** What happened on that day. */
  readonly label: string;
  /** ISO date. */
  readonly day: string;
  readonly onChange: (day: string) => void;
}

/** When an export was made: the file itself does not say. */
export function DayField({ label, day, onChange }: DayFieldProps) {
  const now = useNow();
  return (
    <label className="upload-field">
      <span>{label}</span>
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

/** When what a file says was true: as old as its last change, unless somebody says otherwise. */
export function toAsOf(modifiedAt: number, day: string | undefined): number {
  return day === undefined ? Math.min(modifiedAt, Date.now()) : Date.parse(day);
}
