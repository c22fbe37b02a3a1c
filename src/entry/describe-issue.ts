import * as v from 'valibot';

/**
 * Which field is wrong, what kind of value it has, and what to do. The value itself is never repeated:
 * it is what somebody typed, or somebody's file.
 */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? 'payload';
  // Checks of typed values say in words what is wrong; the schemas around them know types alone.
  if (issue.kind !== 'schema') return `${field} ${issue.message}`;
  const isKey = issue.type === 'strict_object' && issue.path !== undefined;
  if (isKey && issue.expected === 'never')
    return 'the payload holds a field that it does not take. Load the page again.';
  if (isKey && issue.received === 'undefined')
    return `${field} is missing. Fill it in, or load the page again.`;
  return `${field} is ${kindOf(issue.input)}, and should be ${issue.expected ?? 'something else'}. Load the page again.`;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return KINDS[typeof value] ?? 'something else';
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
};
