/** Control characters and those that turn the direction of text: a name must not rewrite a document. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;
const MARKS = /[\\`*_{}[\]<>#|~!]/g;

/** One line of Markdown that shows the text as it is: names are no markup. */
export function toLine(text: string): string {
  return text.replaceAll(UNSEEN, ' ').replaceAll(MARKS, '\\$&').trim();
}

/** Only for what holds no backtick: hashes and ids. */
export function toCode(text: string): string {
  return `\`${text.replaceAll(/[`\n\r]/g, '')}\``;
}

export function toTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(toLine).join(' | ')} |`;
  return [line(header), `|${header.map(() => ' --- ').join('|')}|`, ...rows.map(line)].join('\n');
}
