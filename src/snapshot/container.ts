import * as v from 'valibot';
import { type ExpiryNotice } from '../domain/privacy/delete-after';
import { gunzipText, gzipText } from './gzip';
import { joinPieces } from './join-pieces';
import { SnapshotError } from './snapshot-error';

const SNAPSHOT_FORMAT = 'usher-snapshot';
export const SNAPSHOT_VERSION = 3;

/** The header is one short line; a file whose first line is longer is something else. */
const MAX_HEADER_BYTES = 4096;
const NEW_LINE = 0x0a;
const BEGIN = `{"format":"${SNAPSHOT_FORMAT}"`;

const markSchema = v.object({
  format: v.literal(SNAPSHOT_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const bytesSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const headerSchema = v.object({
  sections: v.array(v.object({ name: v.string(), bytes: bytesSchema })),
});

export interface Section {
  readonly name: string;
  /** Where it begins in the file. */
  readonly offset: number;
  readonly packed: Uint8Array;
}

/**
 * A header line of JSON that says what follows, then each section as gzip.
 * @param notice for whoever looks into a file that was taken out; no reader needs it
 */
export async function packSections(
  sections: readonly { readonly name: string; readonly text: string }[],
  notice?: ExpiryNotice,
): Promise<Uint8Array> {
  const packed = await Promise.all(sections.map(({ text }) => gzipText(text)));
  const header = {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    ...notice,
    sections: sections.map(({ name }, at) => ({ name, bytes: packed[at]?.length ?? 0 })),
  };
  return joinPieces([new TextEncoder().encode(`${JSON.stringify(header)}\n`), ...packed]);
}

/** Takes the file apart. @throws SnapshotError unless every byte is accounted for. */
export function splitSections(bytes: Uint8Array): {
  readonly version: number;
  readonly sections: readonly Section[];
} {
  const { version, sections, length } = readHeader(bytes);
  const expected = sections.reduce((sum, section) => sum + section.bytes, length);
  if (bytes.length < expected) throw truncated(bytes.length, expected);
  if (bytes.length > expected)
    throw damaged(expected, `${bytes.length - expected} bytes too many follow the last section`);
  let end = length;
  const found = sections.map((section) => {
    const offset = end;
    end += section.bytes;
    return { name: section.name, offset, packed: bytes.subarray(offset, end) };
  });
  return { version, sections: found };
}

/** @throws SnapshotError if the section does not match its check sum. */
export async function unpackText({ name, offset, packed }: Section): Promise<string> {
  try {
    return await gunzipText(packed);
  } catch (cause) {
    throw damaged(offset, `section "${name}" does not match its check sum`, cause);
  }
}

function readHeader(bytes: Uint8Array) {
  const length = bytes.subarray(0, MAX_HEADER_BYTES).indexOf(NEW_LINE) + 1;
  const line = new TextDecoder().decode(bytes.subarray(0, length || BEGIN.length));
  if (length === 0) throw BEGIN.startsWith(line) ? truncated(bytes.length) : notASnapshot();
  const json = parseJson(line);
  const mark = v.safeParse(markSchema, json);
  if (!mark.success) throw notASnapshot();
  if (mark.output.version > SNAPSHOT_VERSION) throw newerVersion(mark.output.version);
  const header = v.safeParse(headerSchema, json);
  if (!header.success) throw damaged(0, 'the header does not list its sections');
  return { version: mark.output.version, sections: header.output.sections, length };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function notASnapshot(): SnapshotError {
  return new SnapshotError({
    code: 'not-a-snapshot',
    offset: 0,
    message: 'This is no snapshot of Usher.',
  });
}

function newerVersion(version: number): SnapshotError {
  return new SnapshotError({
    code: 'newer-version',
    offset: BEGIN.length,
    version,
    message: `The snapshot is of version ${version}; this Usher reads up to ${SNAPSHOT_VERSION}. Update Usher.`,
  });
}

function truncated(length: number, expected?: number): SnapshotError {
  const end = expected === undefined ? 'in its header' : `${expected - length} bytes too early`;
  return new SnapshotError({
    code: 'truncated',
    offset: length,
    version: SNAPSHOT_VERSION,
    message: `The snapshot (version ${SNAPSHOT_VERSION}) ends ${end}.`,
  });
}

/** Also for sections that hold something else than they should. */
export function damaged(offset: number, what: string, cause?: unknown): SnapshotError {
  return new SnapshotError({
    code: 'damaged',
    offset,
    version: SNAPSHOT_VERSION,
    message: `The snapshot (version ${SNAPSHOT_VERSION}) is damaged: ${what}.`,
    cause,
  });
}
