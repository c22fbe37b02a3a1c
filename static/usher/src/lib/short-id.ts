/** Enough of a uuid to tell two things apart: `id 3f2c91ab`. */
export function shortId(uuid: string): string {
  return `id ${uuid.replaceAll(/[{}-]/gu, '').slice(0, 8)}`;
}
