import * as v from 'valibot';
import { BitbucketError } from './bitbucket-error';

/**
 * Takes from an answer what `schema` names.
 * @throws BitbucketError (`unreadable-answer`) that says which part does not fit
 */
export function parseAnswer<Schema extends v.GenericSchema>(
  schema: Schema,
  body: unknown,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  throw new BitbucketError({
    reason: 'unreadable-answer',
    message: `Bitbucket's answer has no usable ${v.getDotPath(parsed.issues[0]) ?? 'content'}.`,
    status: 200,
  });
}
