/** A piece of HTML that came out of the template, and nothing else. */
export interface Html {
  readonly [markup]: string;
}

const markup = Symbol('markup');

type Piece = string | number | Html | readonly Html[];

/**
 * Markup is what stands in the source; every value is text and is escaped, unless it came out of this
 * template itself. Attributes have to stand in double quotes.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Html {
  const pieces = strings.map((literal, at) => {
    const value = values[at];
    return value === undefined ? literal : literal + toMarkup(value);
  });
  return { [markup]: pieces.join('') };
}

/** The markup itself, to be sent. */
export function toMarkup(value: Piece): string {
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number') return String(value);
  return isHtml(value) ? value[markup] : value.map((one) => one[markup]).join('');
}

function isHtml(value: Html | readonly Html[]): value is Html {
  return markup in value;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function escape(text: string): string {
  return withoutControls(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');
}

/**
 * One line without control characters, and without those that turn the direction of writing: a name
 * shall neither begin a header nor rewrite the text around it.
 */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/gu, '');
}
