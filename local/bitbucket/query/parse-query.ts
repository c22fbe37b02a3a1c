import { badRequest } from '../api-error';
import { type FieldValue } from './field-readers';
import { type Token, tokensOf } from './tokens';

const COMPARATORS = ['=', '!=', '~', '!~', '>', '>=', '<', '<='] as const;
export type Comparator = (typeof COMPARATORS)[number];

export type Query =
  | {
      readonly kind: 'junction';
      readonly operator: 'and' | 'or';
      readonly left: Query;
      readonly right: Query;
    }
  | {
      readonly kind: 'compare';
      readonly field: string;
      readonly comparator: Comparator;
      readonly value: FieldValue;
    }
  | {
      readonly kind: 'in';
      readonly field: string;
      readonly negated: boolean;
      readonly values: readonly FieldValue[];
    };

/**
 * Parses a `q`; AND binds tighter than OR. Throws 400 when it cannot.
 * https://developer.atlassian.com/cloud/bitbucket/rest/intro/#filtering
 */
export function parseQuery(query: string): Query {
  const tokens = createCursor(tokensOf(query));
  const parsed = parseOr(tokens);
  if (tokens.peek()) throw invalid(tokens.peek());
  return parsed;
}

interface Cursor {
  peek(): Token | undefined;
  take(): Token;
  /** Takes the next token if it is this sign or word. */
  takeIf(value: string): boolean;
}

function createCursor(tokens: readonly Token[]): Cursor {
  let position = 0;
  return {
    peek: () => tokens[position],
    take() {
      const token = tokens[position];
      if (!token) throw invalid(undefined);
      position += 1;
      return token;
    },
    takeIf(value) {
      const token = tokens[position];
      const isIt =
        token !== undefined && token.kind !== 'text' && token.value.toUpperCase() === value;
      if (isIt) position += 1;
      return isIt;
    },
  };
}

function parseOr(tokens: Cursor): Query {
  let left = parseAnd(tokens);
  while (tokens.takeIf('OR'))
    left = { kind: 'junction', operator: 'or', left, right: parseAnd(tokens) };
  return left;
}

function parseAnd(tokens: Cursor): Query {
  let left = parseTerm(tokens);
  while (tokens.takeIf('AND'))
    left = { kind: 'junction', operator: 'and', left, right: parseTerm(tokens) };
  return left;
}

function parseTerm(tokens: Cursor): Query {
  if (tokens.takeIf('(')) {
    const inner = parseOr(tokens);
    expect(tokens, ')');
    return inner;
  }
  const field = tokens.take();
  if (field.kind !== 'word') throw invalid(field);
  const negated = tokens.takeIf('NOT');
  if (tokens.takeIf('IN'))
    return { kind: 'in', field: field.value, negated, values: parseList(tokens) };
  const sign = tokens.take();
  const comparator = COMPARATORS.find((known) => known === sign.value);
  if (negated || sign.kind !== 'sign' || !comparator) throw invalid(sign);
  return { kind: 'compare', field: field.value, comparator, value: valueOf(tokens.take()) };
}

function parseList(tokens: Cursor): FieldValue[] {
  expect(tokens, '(');
  const values = [valueOf(tokens.take())];
  while (tokens.takeIf(',')) values.push(valueOf(tokens.take()));
  expect(tokens, ')');
  return values;
}

function expect(tokens: Cursor, sign: string): void {
  if (!tokens.takeIf(sign)) throw invalid(tokens.peek());
}

const CONSTANTS: Readonly<Record<string, FieldValue>> = { true: true, false: false, null: null };

function valueOf(token: Token): FieldValue {
  if (token.kind === 'text') return token.value;
  if (token.kind === 'sign') throw invalid(token);
  const constant = CONSTANTS[token.value.toLowerCase()];
  if (constant !== undefined) return constant;
  const number = Number(token.value);
  // What is left is a date, which stands without quotes.
  return Number.isNaN(number) ? token.value : number;
}

function invalid(token: Token | undefined) {
  return badRequest(
    token ? `Invalid query: unexpected "${token.value}".` : 'Invalid query: it ends too early.',
  );
}
