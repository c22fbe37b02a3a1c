import { type Plan } from '../plans/plan';
import { FORMER_USER, type Forgotten } from './forgotten';

/** What these accounts are called in the plan; empty where nothing is left to forget. */
export function listNamesToForget(
  { names }: Pick<Plan, 'names'>,
  { accounts }: Pick<Forgotten, 'accounts'>,
): readonly string[] {
  const held = [...accounts].flatMap((account) => names[account] ?? []);
  return [...new Set(held)].filter((name) => name !== '' && name !== FORMER_USER);
}

/** A plan, or what holds one, without the names: in its sentences as well, for these name people too. */
export function forgetInTexts<T>(value: T, names: readonly string[]): T {
  if (names.length === 0) return value;
  // Longest first: a name may begin with another one.
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(toPattern).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  // Every value keeps its shape, which TypeScript cannot follow.
  return mapTexts(value, (text) => text.replaceAll(pattern, FORMER_USER)) as T;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [key, mapTexts(held, change)]),
  );
}

function toPattern(name: string): string {
  return name.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`);
}
