type Awaitable<T> = T | Promise<T>;

/** One engine with the whole workspace loaded. */
export interface Engine {
  /** All levels of all pairs, counted; missing where it would take hours. */
  readonly matrix?: () => Awaitable<MatrixCounts>;
  /** The same pairs, one by one, as one number that differs when any of them does. Not timed. */
  readonly fingerprint?: () => Awaitable<string>;
  /** Without `matrix`: the view whose time, once for each repository or pair, the matrix would take. */
  readonly matrixFrom?: 'repository' | 'why';
  readonly views: Readonly<Partial<Record<ViewName, View>>>;
  readonly close?: () => void;
}

export interface MatrixCounts {
  /** Pairs by their highest level. */
  readonly read: number;
  readonly write: number;
  readonly admin: number;
  /** Chains that yield a level, over all pairs. */
  readonly paths: number;
}

export const VIEW_NAMES = ['person', 'repository', 'why'] as const;
/** All repositories of a person; all people of a repository; every path of one pair. */
export type ViewName = (typeof VIEW_NAMES)[number];

export interface Query {
  readonly person: number;
  readonly repository: number;
}

export interface View {
  /** Of `why`: tells the highest level and no paths. */
  readonly isLevelAlone?: true;
  /** As a page would ask; timed. */
  readonly ask: (query: Query) => Awaitable<unknown>;
  /** The same answer in a form that can be compared; not timed. */
  readonly answer: (query: Query) => Awaitable<Answer>;
}

/** Position of the person or repository and rank; for `why` the ranks of all paths. */
export type Answer = readonly (readonly [at: number, rank: number])[];

/** Weights that make sums over pairs differ when two pairs trade places. */
export function weightOfPerson(person: number): number {
  return 1 + (person % 97);
}

export function weightOfRepository(repository: number): number {
  return 1 + (repository % 89);
}
