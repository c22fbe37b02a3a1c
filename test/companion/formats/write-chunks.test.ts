import { Writable } from 'node:stream';
import { writeChunks } from '../../../companion/formats/write-chunks';

function* endless(counter: { taken: number }): Generator<string> {
  for (;;) {
    counter.taken++;
    yield 'x'.repeat(1024);
  }
}

test('waits for a slow reader instead of collecting', async () => {
  const pieces = Array.from({ length: 256 }, () => 'x'.repeat(1024));
  let waiting = 0;
  let most = 0;
  let bytes = 0;
  const slow = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      most = Math.max(most, ++waiting);
      bytes += chunk.length;
      setImmediate(() => {
        waiting--;
        done();
      });
    },
  });
  await writeChunks(slow, pieces);
  expect(bytes).toBe(256 * 1024);
  expect(most).toBe(1);
});

test('ends quietly when the reader has seen enough', async () => {
  const counter = { taken: 0 };
  const gone = new Writable({
    write: (_chunk, _encoding, done) => {
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    },
  });
  gone.on('error', () => undefined);
  await writeChunks(gone, endless(counter));
  expect(counter.taken).toBe(64);
});

test('a full disk is an error', async () => {
  const full = new Writable({
    write: (_chunk, _encoding, done) => {
      done(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
    },
  });
  full.on('error', () => undefined);
  await expect(writeChunks(full, ['x'])).rejects.toThrow('no space');
});
