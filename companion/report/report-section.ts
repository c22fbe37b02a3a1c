import { type Html, html } from '../../src/domain/digest/mail/html-template';

export interface ReportSection {
  /** For links inside the file; written here, never data. */
  readonly id: string;
  readonly title: string;
  /** The answer, before any table. */
  readonly sentence: string;
  readonly body: Html;
}

/** A part of the report that can be closed. */
export function sectionOf({ id, title, sentence, body }: ReportSection): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <details class="section" open>
      <summary><h2 id="${id}-title">${title}</h2></summary>
      <p class="answer">${sentence}</p>
      ${body}
    </details>
  </section>`;
}

/** `one seat`, `3 seats`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
