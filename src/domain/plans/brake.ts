import { type Brake, type BrakeCode } from './plan';

/** It was looked at and holds nothing up. */
export function passes(code: BrakeCode, says: string): Brake {
  return { code, key: code, stops: false, says, isReleasable: true, steps: [] };
}

export interface Stop {
  readonly code: BrakeCode;
  /** What it is about; missing where there is only one. */
  readonly about?: string;
  readonly says: string;
  readonly isReleasable: boolean;
  readonly steps: readonly string[];
}

export function stops({ code, about, says, isReleasable, steps }: Stop): Brake {
  const key = about === undefined ? code : `${code} ${about}`;
  return { code, key, stops: true, says, isReleasable, steps };
}

/** `1 person`, `2 people`. */
export function count(howMany: number, one: string, many: string): string {
  return `${howMany} ${howMany === 1 ? one : many}`;
}
