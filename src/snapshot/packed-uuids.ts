import * as v from 'valibot';

type Texts = readonly (string | null)[];

/** Sixteen bytes of each text that is a uuid between these two, as base64; the others by their place. */
const packedSchema = v.object({
  before: v.string(),
  after: v.string(),
  uuids: v.string(),
  others: v.array(v.tuple([v.pipe(v.number(), v.safeInteger()), v.nullable(v.string())])),
});
type PackedUuids = v.InferOutput<typeof packedSchema>;

/** A column of ids, either way; as texts when it is read. One check for all cells: there are tens of thousands. */
export const textsSchema = v.union([
  v.custom<Texts>(
    (value) =>
      Array.isArray(value) && value.every((cell) => cell === null || typeof cell === 'string'),
  ),
  v.pipe(
    packedSchema,
    v.rawTransform(({ dataset, addIssue, NEVER }): Texts => {
      const texts = unpackUuids(dataset.value);
      if (texts) return texts;
      addIssue({ message: 'uuids are not as many as they should be' });
      return NEVER;
    }),
  ),
]);

const UUID = /^(.*?)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(.*)$/s;
const UUID_BYTES = 16;
const UUID_LENGTH = 36;
const DASH_BEFORE_BYTES: readonly number[] = [4, 6, 8, 10];

/**
 * Random digits as text cost a third more than as bytes: they are most of what a dictionary holds.
 * A column in which most texts are something else stays as it is.
 */
export function packUuids(texts: Texts): Texts | PackedUuids {
  const first = texts.map((text) => UUID.exec(text ?? '')).find((found) => found !== null);
  const [, before = '', , after = ''] = first ?? [];
  const others: [number, string | null][] = [];
  const bytes: number[] = [];
  texts.forEach((text, place) => {
    const found = UUID.exec(text ?? '');
    if (found?.[1] === before && found[3] === after) bytes.push(...bytesOf(found[2] ?? ''));
    else others.push([place, text]);
  });
  if (others.length * 2 >= texts.length) return texts;
  return { before, after, uuids: toBase64(bytes), others };
}

function bytesOf(uuid: string): number[] {
  const digits = uuid.replaceAll('-', '');
  return Array.from({ length: UUID_BYTES }, (_, at) =>
    parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  );
}

function toBase64(bytes: readonly number[]): string {
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}

/** Nothing where bytes or places do not fit. */
function unpackUuids({ before, after, uuids, others }: PackedUuids): Texts | undefined {
  const bytes = fromBase64(uuids);
  if (bytes === undefined || bytes.length % UUID_BYTES !== 0) return undefined;
  const text = toDashedDigits(bytes);
  const texts: (string | null)[] = [];
  let at = 0;
  const unpackUpTo = (place: number) => {
    for (; texts.length < place && at < text.length; at += UUID_LENGTH)
      texts.push(before + text.slice(at, at + UUID_LENGTH) + after);
  };
  for (const [place, other] of others) {
    unpackUpTo(place);
    if (texts.length !== place) return undefined;
    texts.push(other);
  }
  unpackUpTo(Infinity);
  return texts;
}

/** All in one text, of which each is then a part: twenty thousand times sixteen pieces would take longer. */
function toDashedDigits(bytes: string): string {
  const digits = new Uint8Array((bytes.length / UUID_BYTES) * UUID_LENGTH);
  let end = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (DASH_BEFORE_BYTES.includes(at % UUID_BYTES)) digits[end++] = DASH;
    const byte = bytes.charCodeAt(at);
    digits[end++] = HEX.charCodeAt(byte >> 4);
    digits[end++] = HEX.charCodeAt(byte & 15);
  }
  return new TextDecoder().decode(digits);
}

const HEX = '0123456789abcdef';
const DASH = 0x2d;

function fromBase64(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
