import * as v from 'valibot';
import { PlanFileError } from './plan-file-error';

/** Larger than any plan that could be read by a person; a file beyond it is not parsed at all. */
const MAX_PLAN_CHARACTERS = 64 * 1024 * 1024;

/** `undefined` where it is no JSON. @throws PlanFileError where it is too large to be looked at */
export function readJson(text: string): unknown {
  if (text.length > MAX_PLAN_CHARACTERS)
    throw new PlanFileError(
      'too-large',
      'The file is larger than any plan.',
      'Give the file that Usher has written.',
    );
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface Expected<Schema extends v.GenericSchema> {
  readonly format: string;
  readonly version: number;
  /** `plan`, `result`. */
  readonly what: string;
  readonly schema: Schema;
}

const headSchema = v.looseObject({ format: v.string(), version: v.number() });

/** Checks the head first, so that another file and a newer version are called what they are. */
export function parseHeaded<Schema extends v.GenericSchema>(
  json: unknown,
  { format, version, what, schema }: Expected<Schema>,
): v.InferOutput<Schema> {
  const head = v.safeParse(headSchema, json);
  if (!head.success || head.output.format !== format)
    throw new PlanFileError(
      'not-a-plan',
      `This is no ${what} of Usher.`,
      `Give the file of the ${what} that Usher has written.`,
    );
  if (head.output.version > version)
    throw new PlanFileError(
      'newer-version',
      `The ${what} is of version ${head.output.version}; this Usher reads version ${version}.`,
      `Update Usher, or write the ${what} again with this one.`,
      'version',
    );
  const parsed = v.safeParse(schema, json);
  if (!parsed.success) throw damaged(what, parsed.issues[0]);
  return parsed.output;
}

/** Names the place, and what should stand there; what does stand there may be anything. */
function damaged(what: string, issue: v.BaseIssue<unknown>): PlanFileError {
  const field = v.getDotPath(issue) ?? 'the file';
  const why =
    issue.type === 'regex' ? ` ${issue.message}` : `: expected ${issue.expected ?? 'otherwise'}`;
  return new PlanFileError(
    'damaged',
    `The ${what} is damaged at ${field}${why}.`,
    `Write the ${what} again, and change nothing in the file.`,
    field,
  );
}
