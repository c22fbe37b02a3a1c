import * as v from 'valibot';
import { type Account } from '../../domain/facts/facts';
import { type GroupName } from '../../domain/facts/scan-record';

/** What one entry of a list came to. */
export interface Understood<Row> {
  /** Missing for an entry that grants nothing (`none`), and for one that makes no sense. */
  readonly row?: Row;
  /** What could not be understood. The list is then partial: an unknown level may be any level. */
  readonly doubt?: string;
  readonly accounts?: readonly Account[];
  readonly groups?: readonly GroupName[];
}

/** Holds `raw` against `schema`; what does not fit is a doubt, never nothing. */
export function understand<Schema extends v.GenericSchema, Row>(
  schema: Schema,
  raw: unknown,
  convert: (entry: v.InferOutput<Schema>) => Understood<Row>,
): Understood<Row> {
  const parsed = v.safeParse(schema, raw);
  if (parsed.success) return convert(parsed.output);
  const path = v.getDotPath(parsed.issues[0]);
  return { doubt: path === null ? 'an entry' : `an entry without a usable ${path}` };
}
