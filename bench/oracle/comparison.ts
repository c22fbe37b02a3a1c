/** How many answers were compared, and those that are not the same. */
export interface Comparison {
  readonly compared: number;
  readonly differences: readonly Difference[];
}

export interface Difference {
  /** What was asked, with the ids that it takes to ask again. */
  readonly question: string;
  readonly oracle: string;
  /** What each of the others says instead. */
  readonly others: Readonly<Record<string, string>>;
}

/** `undefined` where all of the others say what the oracle says. */
export function findDifference(
  question: string,
  oracle: string,
  others: Readonly<Record<string, string>>,
): Difference | undefined {
  const differing = Object.entries(others).filter(([, answer]) => answer !== oracle);
  if (differing.length === 0) return undefined;
  return { question, oracle, others: Object.fromEntries(differing) };
}

export function toComparison(found: readonly (Difference | undefined)[]): Comparison {
  return {
    compared: found.length,
    differences: found.filter((difference) => difference !== undefined),
  };
}
