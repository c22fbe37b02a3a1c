import { type DigestBar } from '../digest';
import { type Html, html } from './html-template';
import { LIGHT, TONE_COLOURS } from './mail-colours';

/** Two cells: the full part and the rest. A bar that overflows is full. */
export function barOf({ filled, of, text, tone }: DigestBar): Html {
  const share = of <= 0 ? 100 : Math.min(100, Math.max(1, Math.round((filled / of) * 100)));
  const colour = TONE_COLOURS[tone];
  const rest =
    share === 100
      ? []
      : html`<td
          class="track"
          width="${100 - share}%"
          height="8"
          bgcolor="${LIGHT.track}"
          style="height:8px;line-height:8px;font-size:0;background-color:${LIGHT.track};"
        >
          &nbsp;
        </td>`;
  return html`<table
      role="presentation"
      width="100%"
      cellpadding="0"
      cellspacing="0"
      border="0"
      style="margin:6px 0 2px;"
    >
      <tr>
        <td
          width="${share}%"
          height="8"
          bgcolor="${colour}"
          style="height:8px;line-height:8px;font-size:0;background-color:${colour};"
        >
          &nbsp;
        </td>
        ${rest}
      </tr>
    </table>
    <p class="subtle" style="margin:0 0 4px;font-size:12px;line-height:16px;color:${LIGHT.subtle};">
      ${text}
    </p>`;
}
