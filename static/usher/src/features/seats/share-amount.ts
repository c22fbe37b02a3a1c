/**
 * A whole amount shared out by numbers of people, in whole cents that add up to it exactly: what is left
 * after rounding down goes to those who lost most by it. Nobody at all shares nothing.
 */
export function shareAmount(cents: number, people: readonly number[]): readonly number[] {
  const all = people.reduce((sum, count) => sum + count, 0);
  if (all === 0) return people.map(() => 0);
  const shares = people.map((count, position) => {
    const product = BigInt(cents) * BigInt(count);
    const whole = product / BigInt(all);
    return { position, whole: Number(whole), lost: Number(product % BigInt(all)) };
  });
  const left = cents - shares.reduce((sum, { whole }) => sum + whole, 0);
  const raised = new Set(
    [...shares]
      .sort((a, b) => b.lost - a.lost || a.position - b.position)
      .slice(0, left)
      .map(({ position }) => position),
  );
  return shares.map(({ position, whole }) => whole + Number(raised.has(position)));
}
