import { gunzipSync } from 'node:zlib';
import { type ForgeHost } from '../../local/forge/host';

const ENTITIES = ['scan', 'document'];
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);

/**
 * All that an installation has stored, secrets aside, as text: keys, values, and what is compressed in them.
 * Knows nothing of the app's formats: wherever gzip begins it is unpacked.
 */
export function listStored(
  { kvs }: Pick<ForgeHost, 'kvs'>,
  installation = 'one',
): { readonly key: string; readonly texts: readonly string[] }[] {
  const { plain, entity } = kvs.storageOf(installation);
  const entries = [...plain.entries(), ...ENTITIES.flatMap((name) => entity(name).entries())];
  return entries.map(([key, { value }]) => ({
    key,
    texts: [key, JSON.stringify(value), ...listStrings(value).flatMap(unpack)],
  }));
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listStrings);
}

function unpack(base64: string): string[] {
  const bytes = Buffer.from(base64, 'base64');
  const texts = [bytes.toString('utf8')];
  for (let at = bytes.indexOf(GZIP); at !== -1; at = bytes.indexOf(GZIP, at + 1))
    try {
      texts.push(gunzipSync(bytes.subarray(at)).toString('utf8'));
    } catch {
      // Three bytes that look like a beginning and are none.
    }
  return texts;
}
