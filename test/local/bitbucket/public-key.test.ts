import { createPublicKey } from 'node:crypto';
import { publicKey } from '../../../local/bitbucket/public-key';

/** The parts of an OpenSSH key: each has its length in front. */
function partsOf(key: string): Buffer[] {
  const blob = Buffer.from(key.split(' ')[1] ?? '', 'base64');
  const parts: Buffer[] = [];
  for (let from = 0; from < blob.length;) {
    const length = blob.readUInt32BE(from);
    parts.push(blob.subarray(from + 4, from + 4 + length));
    from += 4 + length;
  }
  return parts;
}

test.each([1024, 2048, 3072, 4096] as const)('an RSA key of %i bits has so many', (bits) => {
  const [algorithm, exponent, modulus] = partsOf(
    publicKey({ algorithm: 'ssh-rsa', bits, seed: 'seed' }),
  );
  expect(algorithm?.toString()).toBe('ssh-rsa');
  const toText = (number: Buffer | undefined) => number?.toString('base64url') ?? '';
  const parsed = createPublicKey({
    format: 'jwk',
    key: { kty: 'RSA', e: toText(exponent), n: toText(modulus?.subarray(1)) },
  });
  expect(parsed.asymmetricKeyDetails).toEqual({ modulusLength: bits, publicExponent: 65537n });
  expect(modulus?.readUInt8(0)).toBe(0);
});

test('an Ed25519 key has 32 bytes', () => {
  const [algorithm, point, ...more] = partsOf(
    publicKey({ algorithm: 'ssh-ed25519', seed: 'seed' }),
  );
  expect(algorithm?.toString()).toBe('ssh-ed25519');
  expect(point).toHaveLength(32);
  expect(more).toEqual([]);
});

test('the same seed gives the same key, another seed another one', () => {
  const keyOf = (seed: string) => publicKey({ algorithm: 'ssh-rsa', bits: 1024, seed });
  expect(keyOf('a')).toBe(keyOf('a'));
  expect(keyOf('b')).not.toBe(keyOf('a'));
});
