/** What was refused: of a field of the form, or of all of it. */
export interface FieldProblem {
  readonly field?: string;
  readonly text: string;
}

/** `saveExemption: exemption.reviewOn lies in the past. …`, as the backend names fields. */
const OF_A_FIELD = /^(?:\w+: )?(\w+(?:\.\w+)*) (.+)$/su;

/**
 * Whose field a refusal is about, with the field's label in place of its path. What names none of these
 * fields is about the whole form.
 */
export function toFieldProblem(
  message: string,
  labels: Readonly<Record<string, string>>,
): FieldProblem {
  const [, path = '', says = ''] = OF_A_FIELD.exec(message) ?? [];
  const field = path.split('.').find((name) => Object.hasOwn(labels, name));
  const label = field === undefined ? undefined : labels[field];
  if (field === undefined || label === undefined) return { text: message };
  return { field, text: `${label} ${says}` };
}
