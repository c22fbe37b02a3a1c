import * as v from 'valibot';
import { type Facts } from '../domain/facts/facts';
import { toExpiryNotice } from '../domain/privacy/delete-after';
import { ColumnError } from './columns';
import { damaged, packSections, type Section, splitSections, unpackText } from './container';
import { decodeFacts } from './decode-facts';
import {
  encodedAccessSchema,
  encodedColumnsSchema,
  type ForeignColumns,
  type ForeignFacts,
} from './foreign-facts';
import { encodeFacts } from './encode-facts';
import { createNameBook, type NameBook } from './name-book';
import { fromNamesJson, type Names, namesSchema, toNamesJson } from './names-section';
import { factsSchemaOfVersion1, fromVersion1, namesSchemaOfVersion1 } from './version-1';

/** Facts as one file (docs/snapshot.md). */
export async function encodeSnapshot(facts: Facts): Promise<Uint8Array> {
  const book = createNameBook();
  const { access, details } = encodeFacts(facts, book);
  return packSections(
    [
      { name: 'names', text: JSON.stringify(toNamesJson(book.names())) },
      { name: 'facts', text: JSON.stringify(access) },
      { name: 'details', text: JSON.stringify(details) },
    ],
    toExpiryNotice(facts.endedAt ?? facts.startedAt),
  );
}

/** Facts as Forge's storage keeps them: apart from names, and in two parts that change at their own pace. */
export interface FactsParts {
  readonly access: Uint8Array;
  readonly details: Uint8Array;
}

/** @param book gets the names; they are stored by `packNames` */
export async function encodeParts(facts: Facts, book: NameBook): Promise<FactsParts> {
  const { access, details } = encodeFacts(facts, book);
  return {
    access: await packSections([{ name: 'facts', text: JSON.stringify(access) }]),
    details: await packSections([{ name: 'details', text: JSON.stringify(details) }]),
  };
}

/**
 * The facts again, equal in every row. Sections and keys we do not know are left out.
 * @throws SnapshotError if the file is no snapshot, of a newer version, cut off or damaged.
 */
export async function decodeSnapshot(bytes: Uint8Array): Promise<Facts> {
  const { version, sections } = splitSections(bytes);
  const facts = getSection(sections, 'facts');
  const names = getSection(sections, 'names');
  if (version === 1) return decodeVersion1(facts, names);
  return decoded(facts, {
    access: await parseSection(facts, encodedAccessSchema),
    names: fromNamesJson([await parseSection(names, namesSchema)]),
    details: await parseDetails(sections),
  });
}

/** As `decodeSnapshot`, from parts. */
export async function decodeParts(parts: FactsParts, names: Names): Promise<Facts> {
  const facts = getSection(splitSections(parts.access).sections, 'facts');
  const details = await parseDetails(splitSections(parts.details).sections);
  const access = await parseSection(facts, encodedAccessSchema);
  return decoded(facts, { access, names, details });
}

async function decodeVersion1(facts: Section, names: Section): Promise<Facts> {
  const foreign = fromVersion1(
    await parseSection(names, namesSchemaOfVersion1),
    await parseSection(facts, factsSchemaOfVersion1),
  );
  return decoded(facts, foreign);
}

/** Every writer since version 2 writes them: a file without is damaged, not one that nobody asked for more. */
function parseDetails(sections: readonly Section[]): Promise<ForeignColumns> {
  return parseSection(getSection(sections, 'details'), encodedColumnsSchema);
}

function decoded({ offset }: Section, foreign: ForeignFacts): Facts {
  try {
    return decodeFacts(foreign);
  } catch (error) {
    if (error instanceof ColumnError) throw damaged(offset, error.message, error);
    throw error;
  }
}

export function getSection(sections: readonly Section[], name: string): Section {
  const section = sections.find((candidate) => candidate.name === name);
  if (section === undefined) throw damaged(0, `section "${name}" is missing`);
  return section;
}

/** @throws SnapshotError if the section is damaged, or has another shape. */
export async function parseSection<Schema extends v.GenericSchema>(
  section: Section,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, parseJson(await unpackText(section)));
  if (!parsed.success)
    throw damaged(section.offset, `section "${section.name}" has not the shape it should`);
  return parsed.output;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
