import Button from '@atlaskit/button/new';
import { peopleCount } from '../../lib/plural';
import { type PersonRow } from './person-row';
import { type Selection } from './use-selection';

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
  readonly onExport: () => void;
}

/** Appears once somebody is ticked: what can be done with all of them. */
export function BulkBar({ selection, selected, questions, onExport }: BulkBarProps) {
  if (selection.count === 0) return null;
  const cost = questions?.costOf(selected);
  return (
    <div className="people-bulk" role="region" aria-label="Selection">
      <span role="status">
        <strong>{peopleCount(selection.count)} selected</strong>
        {cost === undefined ? null : <span className="people-bulk-cost">{cost}</span>}
      </span>
      <span className="people-bulk-actions">
        {questions?.plan === undefined ? null : (
          <Button
            appearance="primary"
            onClick={() => {
              questions.plan?.(selected);
            }}
          >
            Plan offboarding
          </Button>
        )}
        {questions === undefined ? null : (
          <Button
            isDisabled={selected.every(({ seat }) => seat === undefined)}
            onClick={() => {
              questions.compare(selected);
            }}
          >
            Compare cost
          </Button>
        )}
        <Button appearance={questions === undefined ? 'primary' : 'subtle'} onClick={onExport}>
          Export selected
        </Button>
        <Button appearance="subtle" onClick={selection.clear}>
          Clear selection
        </Button>
      </span>
    </div>
  );
}
