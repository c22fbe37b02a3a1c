import { crc32, deflateSync } from 'node:zlib';
import { type Page } from '@playwright/test';

/** A PNG of at most 256 colours: pages have few, and the file is a third of what a browser writes. */
export async function toPalettePng(page: Page, png: Buffer): Promise<Buffer> {
  const image = await page.evaluate(quantize, png.toString('base64'));
  const { width, height } = image;
  const pixels = Buffer.from(image.pixels, 'base64');
  // Each row begins with its filter: none, the best one for indices.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    pixels.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    toChunk('IHDR', head),
    toChunk('PLTE', Buffer.from(image.palette.flat())),
    toChunk('IDAT', deflateSync(rows, { level: 9 })),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** https://www.w3.org/TR/png-3/#5Chunk-layout */
function toChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** Runs in the browser, which can read PNGs: the 256 most frequent colours, and for each pixel the nearest. */
async function quantize(base64: string) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws nothing.');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colors = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let at = 0; at < colors.length; at++) {
    const color =
      ((data[at * 4] ?? 0) << 16) | ((data[at * 4 + 1] ?? 0) << 8) | (data[at * 4 + 2] ?? 0);
    colors[at] = color;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 256)
    .map(([color]) => [color >> 16, (color >> 8) & 255, color & 255] as const);
  const places = new Map(
    palette.map(([red, green, blue], at) => [(red << 16) | (green << 8) | blue, at]),
  );
  const findNearest = (color: number) => {
    let [best, least] = [0, Infinity];
    for (const [at, [red, green, blue]] of palette.entries()) {
      const distance =
        (red - (color >> 16)) ** 2 +
        (green - ((color >> 8) & 255)) ** 2 +
        (blue - (color & 255)) ** 2;
      if (distance < least) [best, least] = [at, distance];
    }
    places.set(color, best);
    return best;
  };
  const indices = colors.map((color) => places.get(color) ?? findNearest(color));
  const parts: string[] = [];
  for (let at = 0; at < indices.length; at += width)
    parts.push(String.fromCharCode(...indices.subarray(at, at + width)));
  const pixels = parts.join('');
  return { width, height, palette, pixels: btoa(pixels) };
}
