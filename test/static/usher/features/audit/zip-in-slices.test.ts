import { unzipSync } from 'fflate';
import { zipInSlices } from '../../../../../static/usher/src/features/audit/zip-in-slices';

const AT = Date.parse('2026-11-22T12:00:00Z');
const SLICE_BYTES = 512 * 1024;

test.each([0, 1, SLICE_BYTES - 1, SLICE_BYTES, SLICE_BYTES + 1, 2 * SLICE_BYTES])(
  'a file of %i bytes comes out of the archive as it went in, beside others',
  async (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 251);
    const small = new TextEncoder().encode('person,level\n');
    const archive = await zipInSlices(
      [
        { name: 'access.csv', bytes },
        { name: 'people.csv', bytes: small },
      ],
      AT,
    );
    const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
    expect(Object.keys(files)).toEqual(['access.csv', 'people.csv']);
    expect(Buffer.compare(files['access.csv'] ?? small, bytes)).toBe(0);
    expect(new TextDecoder().decode(files['people.csv'])).toBe('person,level\n');
  },
);

test('the page gets its turn between the slices', async () => {
  let turns = 0;
  const clock = setInterval(() => {
    turns += 1;
  }, 0);
  await zipInSlices([{ name: 'a', bytes: new Uint8Array(8 * SLICE_BYTES) }], AT);
  clearInterval(clock);
  expect(turns).toBeGreaterThan(0);
});
