/** A copy without one of its fields. */
export function withoutField<T extends object, Key extends keyof T>(
  value: T,
  key: Key,
): Omit<T, Key> {
  // What is left has exactly the other fields.
  return Object.fromEntries(Object.entries(value).filter(([one]) => one !== key)) as Omit<T, Key>;
}
