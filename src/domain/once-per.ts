/**
 * Works something out once for each set of facts, or for each index, however many ask. Neither is
 * ever changed, so what was worked out stays true; it is forgotten with what it was worked out of.
 */
export function oncePer<Of extends object, Value extends object>(
  workOut: (of: Of) => Value,
): (of: Of) => Value {
  const known = new WeakMap<Of, Value>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const value = workOut(of);
    known.set(of, value);
    return value;
  };
}
