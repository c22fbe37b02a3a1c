import { gunzipSync } from 'fflate';

/** Deflate makes at most 1,032 bytes of one (https://zlib.net/zlib_tech.html, "Maximum Compression Factor"). */
const MOST_OF_A_BYTE = 1032;
const LEAST_BYTES = 18;

/**
 * As a stream does it, at once: a stream has buffers and turns of its own, which for a few hundred bytes take
 * twenty times as long. fflate compares neither check sum nor length, so both are compared here.
 * @throws if the bytes are not gzip, are cut off, or do not match their check sum.
 */
export function gunzipSmall(bytes: Uint8Array): Uint8Array {
  if (bytes.length < LEAST_BYTES) throw new Error('Too short for gzip.');
  const end = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  const length = end.getUint32(4, true);
  if (length > bytes.length * MOST_OF_A_BYTE) throw new Error('Too long for these bytes.');
  const unpacked = gunzipSync(bytes);
  if (unpacked.length !== length || crc32(unpacked) !== end.getUint32(0, true))
    throw new Error('The check sum does not match.');
  return unpacked;
}

/** As gzip has it (RFC 1952, section 8). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_OF_BYTE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const POLYNOMIAL = 0xedb88320;
const CRC_OF_BYTE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  return crc;
});
