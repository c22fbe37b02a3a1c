import { type Digest, type DigestFigure, type DigestLine, type DigestSection } from '../digest';
import { moreText, timesText } from '../digest-text';
import { phraseText } from '../phrase-text';
import { type Html, html, toMarkup } from './html-template';
import { barOf } from './mail-bar';
import { LIGHT, STYLE, TONE_COLOURS, TONE_WORDS } from './mail-colours';
import { type MailFrame } from './mail-frame';
import { FOOTER_NOTE, safeAddress } from './mail-words';

interface Drawn {
  readonly digest: Digest;
  readonly frame: MailFrame;
}

const FONT = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** Tables and background colours, 600 px wide, without an image or a script. */
export function toMailHtml(drawn: Drawn): string {
  const { digest, frame } = drawn;
  const body = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${frame.workspaceName}: ${digest.subject}</title>
        ${STYLE}
      </head>
      <body
        class="page"
        bgcolor="${LIGHT.page}"
        style="margin:0;padding:0;background-color:${LIGHT.page};"
      >
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          class="page"
          bgcolor="${LIGHT.page}"
          style="background-color:${LIGHT.page};"
        >
          <tr>
            <td class="page" align="center" style="padding:24px 8px;">
              <table
                role="presentation"
                width="600"
                cellpadding="0"
                cellspacing="0"
                border="0"
                style="width:100%;max-width:600px;"
              >
                <tr>
                  <td
                    class="card"
                    bgcolor="${LIGHT.card}"
                    style="background-color:${LIGHT.card};border:1px solid ${LIGHT.line};padding:24px 32px;font-family:${FONT};"
                  >
                    ${headOf(drawn)} ${figuresOf(drawn)}
                    ${digest.sections.map((section) => sectionOf(section, drawn))} ${footOf(drawn)}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `;
  // Gmail cuts a mail off at 102 KB, and the indentation of a source is no news.
  return toMarkup(body).replace(/\n\s+/g, '\n');
}

function headOf({ digest, frame }: Drawn): Html {
  return html`<p
      class="subtle"
      style="margin:0;font-size:12px;line-height:16px;color:${LIGHT.subtle};"
    >
      Usher &middot; workspace ${frame.workspaceName}
    </p>
    <h1
      class="text"
      style="margin:8px 0 4px;font-size:22px;line-height:28px;font-weight:600;color:${LIGHT.text};"
    >
      ${digest.subject}
    </h1>
    <p class="subtle" style="margin:0;font-size:12px;line-height:16px;color:${LIGHT.subtle};">
      ${timesText(digest)}
    </p>`;
}

function figuresOf(drawn: Drawn): Html {
  return html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="margin-top:16px;"
  >
    <tr>
      ${drawn.digest.figures.map((figure) => figureOf(figure, drawn))}
    </tr>
  </table>`;
}

function figureOf({ label, value, tone, place }: DigestFigure, { frame }: Drawn): Html {
  return html`<td class="figure" width="25%" valign="top" style="padding:8px 8px 8px 0;">
    <a
      href="${safeAddress(frame.appUrl(place))}"
      class="text"
      style="color:${LIGHT.text};text-decoration:none;"
      ><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
        <tr>
          <td
            height="3"
            bgcolor="${TONE_COLOURS[tone]}"
            style="height:3px;line-height:3px;font-size:0;background-color:${TONE_COLOURS[tone]};"
          >
            &nbsp;
          </td>
        </tr>
      </table>
      <span
        class="text"
        style="display:block;margin-top:6px;font-size:18px;line-height:22px;font-weight:600;color:${LIGHT.text};"
        >${value}</span
      >
      <span
        class="subtle"
        style="display:block;font-size:12px;line-height:16px;color:${LIGHT.subtle};"
        >${label}</span
      ></a
    >
  </td>`;
}

function sectionOf(section: DigestSection, drawn: Drawn): Html {
  const { title, summary, lines, bar, more, place } = section;
  const { digest, frame } = drawn;
  const address = safeAddress(frame.appUrl(place));
  return html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="margin-top:24px;"
  >
    <tr>
      <td colspan="2" class="rule" style="border-top:1px solid ${LIGHT.line};padding-top:16px;">
        <h2 style="margin:0;font-size:15px;line-height:20px;font-weight:600;">
          <a href="${address}" class="text" style="color:${LIGHT.text};text-decoration:none;"
            >${title}</a
          >
        </h2>
        <p
          class="text"
          style="margin:4px 0 4px;font-size:14px;line-height:20px;color:${LIGHT.text};"
        >
          ${phraseText(summary, digest)}
        </p>
        ${bar === undefined ? [] : barOf(bar)}
      </td>
    </tr>
    ${lines.map((line) => lineOf(line, drawn))} ${more === 0 ? [] : moreOf(more, address)}
  </table>`;
}

/** The colour is a cell of its own, so that it is as high as the text; a row between keeps lines apart. */
function lineOf({ text, tone, place }: DigestLine, { digest, frame }: Drawn): Html {
  const colour = TONE_COLOURS[tone];
  return html`<tr>
      <td width="3" bgcolor="${colour}" style="width:3px;font-size:0;background-color:${colour};">
        &nbsp;
      </td>
      <td valign="top" style="padding:1px 0 1px 10px;font-size:14px;line-height:20px;">
        <a
          href="${safeAddress(frame.appUrl(place))}"
          class="text"
          style="color:${LIGHT.text};text-decoration:none;"
          >${TONE_WORDS[tone]}${phraseText(text, digest)}&nbsp;<span
            class="link"
            style="color:${LIGHT.link};"
            >&rsaquo;</span
          ></a
        >
      </td>
    </tr>
    <tr>
      <td colspan="2" height="6" style="height:6px;line-height:6px;font-size:0;">&nbsp;</td>
    </tr>`;
}

function moreOf(more: number, address: string): Html {
  return html`<tr>
    <td width="3"></td>
    <td style="padding:3px 0 3px 10px;font-size:14px;line-height:20px;">
      <a href="${address}" class="link" style="color:${LIGHT.link};text-decoration:none;"
        >${moreText(more)} &rsaquo;</a
      >
    </td>
  </tr>`;
}

function footOf({ frame }: Drawn): Html {
  const { why, leaveMailto } = frame.footer;
  const style = `margin:0 0 4px;font-size:12px;line-height:16px;color:${LIGHT.subtle};`;
  const leave =
    leaveMailto === undefined
      ? []
      : html` <a
          href="${safeAddress(leaveMailto)}"
          class="link"
          style="color:${LIGHT.link};text-decoration:underline;"
          >Leave this digest</a
        >`;
  return html`<table
    role="presentation"
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="margin-top:24px;"
  >
    <tr>
      <td class="rule" style="border-top:1px solid ${LIGHT.line};padding-top:16px;">
        <p class="subtle" style="${style}">${FOOTER_NOTE}</p>
        <p class="subtle" style="${style}">${why}${leave}</p>
        <p class="subtle" style="${style}">
          <a
            href="${safeAddress(frame.appUrl({ view: 'digest' }))}"
            class="link"
            style="color:${LIGHT.link};text-decoration:underline;"
            >Open the digest in Usher</a
          >
        </p>
      </td>
    </tr>
  </table>`;
}
