import * as v from 'valibot';
import { type Facts } from '../domain/facts/facts';
import { ColumnError } from './columns';
import { damaged, packSections, type Section, splitSections, unpackText } from './container';
import { decodeFacts, encodedFactsSchema } from './decode-facts';
import { encodeFacts } from './encode-facts';
import { createDictionaries, namesSchema, toNames } from './names-section';

/** Facts as a file (docs/snapshot.md): the same bytes for a companion's file and for Forge's storage. */
export async function encodeSnapshot(facts: Facts): Promise<Uint8Array> {
  const dictionaries = createDictionaries(facts);
  const encoded = encodeFacts(facts, dictionaries);
  return packSections([
    { name: 'names', text: JSON.stringify(toNames(facts, dictionaries)) },
    { name: 'facts', text: JSON.stringify(encoded) },
  ]);
}

/**
 * The facts again, equal in every row. Sections and keys we do not know are left out.
 * @throws SnapshotError if the file is no snapshot, of a newer version, cut off or damaged.
 */
export async function decodeSnapshot(bytes: Uint8Array): Promise<Facts> {
  const sections = splitSections(bytes);
  const section = getSection(sections, 'facts');
  const names = await parseSection(getSection(sections, 'names'), namesSchema);
  const encoded = await parseSection(section, encodedFactsSchema);
  try {
    return decodeFacts(encoded, names);
  } catch (error) {
    if (error instanceof ColumnError) throw damaged(section.offset, error.message, error);
    throw error;
  }
}

function getSection(sections: readonly Section[], name: string): Section {
  const section = sections.find((candidate) => candidate.name === name);
  if (section === undefined) throw damaged(0, `section "${name}" is missing`);
  return section;
}

async function parseSection<Schema extends v.GenericSchema>(
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
