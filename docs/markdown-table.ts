/** A table as prettier writes it, so that what a script writes stands its check. */
export function toMarkdownTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [heads, ...rows].map((row) => row.map(toCell));
  const widths = heads.map((_, at) => Math.max(3, ...lines.map((row) => (row[at] ?? '').length)));
  const [head = [], ...body] = lines;
  const toLine = (row: readonly string[]) =>
    `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |`;
  return [toLine(head), toLine(widths.map((width) => '-'.repeat(width))), ...body.map(toLine)].join(
    '\n',
  );
}

/** Outside of code, `<slug>` would be read as a tag and shown as nothing. */
function toCell(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '\\<')))
    .join('')
    .replaceAll('|', '\\|');
}
