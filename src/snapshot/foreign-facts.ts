import * as v from 'valibot';
import { workspaceUuid } from '../domain/facts/ids';
import { type Names } from './names-section';

const time = v.pipe(v.number(), v.safeInteger());
const optionalText = v.exactOptional(v.string());

/** The part of details, and of what decides who has access, as far as both are alike. */
export const encodedColumnsSchema = v.object({
  texts: v.array(v.string()),
  columns: v.record(v.string(), v.unknown()),
});
export type ForeignColumns = v.InferOutput<typeof encodedColumnsSchema>;

export const workspaceSchema = v.object({
  uuid: v.pipe(v.string(), v.transform(workspaceUuid)),
  slug: v.string(),
  name: v.string(),
  isPrivate: v.exactOptional(v.boolean()),
  forkingMode: optionalText,
});

export const encodedAccessSchema = v.object({
  workspace: workspaceSchema,
  startedAt: time,
  endedAt: v.nullable(time),
  ...encodedColumnsSchema.entries,
});

/** Facts as a file or Forge's storage holds them. */
export interface ForeignFacts {
  readonly access: v.InferOutput<typeof encodedAccessSchema>;
  /** Missing in files of before details were read. The same object where one part holds both. */
  readonly details?: ForeignColumns;
  readonly names: Names;
}
