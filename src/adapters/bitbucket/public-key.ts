import { createHash } from 'node:crypto';
import { type AccessKey } from '../../domain/facts/details';

/**
 * What a public key in OpenSSH's one-line form tells of itself: nothing where it is no such key.
 * The fingerprint is SHA-256 over the key's bytes, as `ssh-keygen -l` prints it.
 * https://www.rfc-editor.org/rfc/rfc4253#section-6.6
 */
export function describePublicKey(
  line: string,
): Pick<AccessKey, 'algorithm' | 'bits' | 'fingerprint'> {
  const [name, encoded = ''] = line.trim().split(/\s+/);
  if (!BASE64.test(encoded)) return {};
  const bytes = Buffer.from(encoded, 'base64');
  const [algorithm, , modulus] = readFields(bytes);
  if (name === undefined || algorithm?.toString('latin1') !== name) return {};
  const digest = createHash('sha256').update(bytes).digest('base64').replace(/=+$/, '');
  return {
    algorithm: name,
    ...(name === 'ssh-rsa' && modulus && { bits: countBits(modulus) }),
    fingerprint: `SHA256:${digest}`,
  };
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** Each field is its length in four bytes, then as many bytes; nothing where the last one is cut off. */
function readFields(bytes: Buffer): readonly Buffer[] {
  const fields: Buffer[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt32BE(at);
    fields.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return at === bytes.length ? fields : [];
}

/** Of a number without sign; a leading zero byte only says that it is not negative. */
function countBits(number: Buffer): number {
  const first = number.findIndex((byte) => byte !== 0);
  const high = number[first];
  return high === undefined ? 0 : (number.length - first) * 8 - (Math.clz32(high) - 24);
}
