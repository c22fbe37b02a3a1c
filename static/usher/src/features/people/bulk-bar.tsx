import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { ExportMenu } from '../../components/export-menu';
import { SelectionBar } from '../../components/selection-bar';
import { type Selection } from '../../components/use-selection';
import { toPeopleCsv } from './people-csv';
import { type PersonRow } from './person-row';

/** What a reader who is told about seats can ask of a selection. */
export interface SeatQuestions {
  /** `14.60 USD a month together (price of 20 Sep 2026)`; nothing while the bill is not known. */
  readonly costOf: (people: readonly PersonRow[]) => string | undefined;
  /** Opens the bill as it would be without them. */
  readonly compare: (people: readonly PersonRow[]) => void;
  /** Opens a plan that takes their access away; missing on a day in the past. */
  readonly plan?: (people: readonly PersonRow[]) => void;
}

interface BulkBarProps {
  readonly selection: Selection;
  /** Those of the selection that are shown. */
  readonly selected: readonly PersonRow[];
  readonly questions: SeatQuestions | undefined;
  /** `acme`: in file names. */
  readonly scope: string;
}

/** Appears once somebody is ticked: what can be done with all of them. */
export function BulkBar({ selection, selected, questions, scope }: BulkBarProps) {
  const cost = questions?.costOf(selected);
  return (
    <SelectionBar
      selection={selection}
      text={t`${plural(selection.count, { one: '# person', other: '# people' })} selected`}
      note={cost}
    >
      {questions?.plan === undefined ? null : (
        <Button
          appearance="primary"
          onClick={() => {
            questions.plan?.(selected);
          }}
        >
          <Trans>Plan offboarding</Trans>
        </Button>
      )}
      {questions === undefined ? null : (
        <Button
          isDisabled={selected.every(({ seat }) => seat === undefined)}
          onClick={() => {
            questions.compare(selected);
          }}
        >
          <Trans>Compare cost</Trans>
        </Button>
      )}
      <ExportMenu
        text={t`Export selected`}
        count={selected.length}
        table={() => toPeopleCsv(selected)}
        nameParts={[scope, 'people', 'selected']}
      />
    </SelectionBar>
  );
}
