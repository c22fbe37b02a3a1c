/** A copy without these fields. */
export function omit<T extends object, Key extends keyof T>(
  value: T,
  ...keys: readonly Key[]
): Omit<T, Key> {
  const entries = Object.entries(value).filter(([key]) => !keys.some((one) => one === key));
  // What is left has exactly the other fields.
  return Object.fromEntries(entries) as Omit<T, Key>;
}
