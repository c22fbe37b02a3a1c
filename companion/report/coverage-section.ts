import {
  FAMILY_HEADER,
  toFamilyCells,
  toStatementHead,
  toVerdictText,
} from '../../src/domain/audit/completeness-text';
import { type CompletenessStatement } from '../../src/domain/audit/completeness';
import { type GapRow } from '../../src/domain/access/list-gaps';
import { type Html, html } from '../../src/domain/digest/mail/html-template';
import { toReasonText } from '../answers/gap-summary';
import { countText, sectionOf } from './report-section';
import { tableOf } from './report-table';

/** What was asked of Bitbucket, what came, when and by whom. */
export function completenessSection(statement: CompletenessStatement): Html {
  return sectionOf({
    id: 'completeness',
    title: 'Completeness',
    sentence: toVerdictText(statement),
    body: html`<dl class="facts">
        ${toStatementHead(statement).map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${tableOf({
        caption: 'What was read of each kind of facts',
        rows: statement.families.map(toFamilyCells),
        empty: 'Nothing was read.',
        columns: FAMILY_HEADER.map((title, at) => ({
          title: title.charAt(0).toUpperCase() + title.slice(1),
          cell: (cells: readonly string[]) => cells[at] ?? '',
        })),
      })}
      <p>
        What changed is not in this file: it is of one snapshot. usher changes --from
        &lt;earlier&gt; --to &lt;later&gt; compares two.
      </p>`,
  });
}

/** Everything that is not known, with what that changes and what to do. */
export function gapsSection({ gaps }: CompletenessStatement): Html {
  const missed = gaps.filter((gap) => gap.missed).length;
  const never = gaps.length - missed;
  return sectionOf({
    id: 'gaps',
    title: 'What could not be read',
    sentence: `${missed === 0 ? 'Nothing that was asked for is missing' : `${countText(missed, 'read')} that should have come did not`}; ${countText(never, 'further fact')} nobody asked for, or no API tells.`,
    body: tableOf({
      caption: 'What is not known',
      rows: gaps,
      empty: 'Nothing is missing.',
      columns: [
        { title: 'Facts', cell: ({ family }) => family.replaceAll('-', ' ') },
        { title: 'Of', cell: ({ object }) => object },
        { title: 'Why', cell: toWhyText },
        { title: 'What it changes', cell: ({ whatItChanges }) => whatItChanges },
        { title: 'What to do', cell: ({ remedy }) => remedy },
      ],
    }),
  });
}

function toWhyText({ gap }: GapRow): string {
  return gap === undefined ? 'no API tells it' : toReasonText(gap);
}
