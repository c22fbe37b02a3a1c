import { useId, type ReactNode } from 'react';
import './form-field.css';

/** What the control inside a field needs to be found and explained by name. */
export interface FieldProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface FormFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with what stands in it, in the words of whoever refused it. */
  readonly problem?: string | undefined;
  readonly children: (field: FieldProps) => ReactNode;
}

/** A label, its control, what it means and what is wrong with it; all four belong together for everybody. */
export function FormField({ label, hint, problem, children }: FormFieldProps) {
  const id = useId();
  const hintId = hint === undefined ? '' : `${id}hint`;
  const problemId = problem === undefined ? '' : `${id}problem`;
  const describedBy = [hintId, problemId].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': problem !== undefined,
      })}
      {hint === undefined ? null : (
        <div id={hintId} className="field-hint">
          {hint}
        </div>
      )}
      {problem === undefined ? null : (
        <div id={problemId} className="field-problem" role="alert">
          {problem}
        </div>
      )}
    </div>
  );
}
