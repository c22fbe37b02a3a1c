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

export const VIEW_NAMES = ['person', 'repository', 'why', 'what-if', 'two days'] as const;
/**
 * All repositories of a person; all people of a repository; every path of one pair; who changes when a
 * group loses its grant on a project; whose level differs a day later, and where.
 */
export type ViewName = (typeof VIEW_NAMES)[number];

export interface Query {
  readonly person: number;
  readonly repository: number;
  /** For `what-if`: a row of `project_group`. */
  readonly grant: { readonly project: number; readonly group: number; readonly rank: number };
}

export interface View {
  /** Asked a few times alone: the question is always the same. */
  readonly isOne?: true;
  /** Of `why`: tells the highest level and no paths. */
  readonly isLevelAlone?: true;
  /** Before it is asked first; not timed. */
  readonly prepare?: () => Awaitable<void>;
  /** As a page would ask; timed. */
  readonly ask: (query: Query) => Awaitable<unknown>;
  /** The same answer in a form that can be compared; not timed. */
  readonly answer: (query: Query) => Awaitable<Answer>;
}

/**
 * Position of the person or repository and rank; for `why` the ranks of all paths; for `what-if` the person
 * and `lossOf`; for `two days` 0 and the pairs that hold more, 1 and those that hold less.
 */
export type Answer = readonly (readonly [at: number, rank: number])[];

/** Weights that make sums over pairs differ when two pairs trade places. */
export function weightOfPerson(person: number): number {
  return 1 + (person % 97);
}

export function weightOfRepository(repository: number): number {
  return 1 + (repository % 89);
}

/** Of one person: repositories they lose, and those on which they keep a lower level, as one number. */
export function lossOf(lose: number, drop: number): number {
  return LOSE * lose + drop;
}

/** More than there are repositories. */
export const LOSE = 65_536;
