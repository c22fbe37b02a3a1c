import { createHash } from 'node:crypto';

/** What a public key is made from; the same seed gives the same key. */
export interface PublicKeyWanted {
  readonly algorithm: 'ssh-ed25519' | 'ssh-rsa';
  /** Of the modulus, for RSA. */
  readonly bits?: 1024 | 2048 | 3072 | 4096;
  readonly seed: string;
}

/**
 * A public key in OpenSSH's form: every tool can read its algorithm, size and fingerprint. Nobody
 * has the private half: the numbers are hashes. https://datatracker.ietf.org/doc/html/rfc4253#section-6.6
 */
export function publicKey({ algorithm, bits = 2048, seed }: PublicKeyWanted): string {
  const numbers =
    algorithm === 'ssh-rsa' ? [EXPONENT, modulus(seed, bits / 8)] : [bytesFrom(seed, 32)];
  const parts = [Buffer.from(algorithm), ...numbers].flatMap((part) => [lengthOf(part), part]);
  return `${algorithm} ${Buffer.concat(parts).toString('base64')}`;
}

/** 65537. */
const EXPONENT = Buffer.from([1, 0, 1]);

/** Odd, of the full size, with the zero in front that keeps it positive. */
function modulus(seed: string, bytes: number): Buffer {
  const number = bytesFrom(seed, bytes);
  number.writeUInt8(number.readUInt8(0) | 0x80, 0);
  number.writeUInt8(number.readUInt8(bytes - 1) | 1, bytes - 1);
  return Buffer.concat([Buffer.from([0]), number]);
}

function bytesFrom(seed: string, count: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(count / 64) }, (_, block) =>
    createHash('sha512').update(`${seed} ${block}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, count);
}

function lengthOf({ length }: Buffer): Buffer {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(length);
  return prefix;
}
