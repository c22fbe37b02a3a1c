import { type RefObject } from 'react';
import { NotKnown } from '../../components/not-known';
import { countOf, formatCount } from '../../lib/plural';
import { useDirectory } from './directory-context';
import { DirectoryButton } from './directory-panel';
import { type FindingsResult } from './findings-result';
import { comparisonNote } from './findings-sentence';
import { useFindings } from './use-findings';

interface FindingsNoteProps {
  readonly result: FindingsResult;
  readonly notChecked: RefObject<HTMLHeadingElement>;
}

/** How far the findings can be trusted: what is being checked, what was compared, what was left out. */
export function FindingsNote({ result, notChecked }: FindingsNoteProps) {
  const { progress, earlier, areSettingsKnown } = useFindings();
  const { file } = useDirectory();
  return (
    <>
      {progress === undefined ? null : <span role="status">Checking again…</span>}
      <span>{comparisonNote(earlier)}</span>
      {areSettingsKnown ? null : (
        <span>
          <NotKnown>settings not known</NotKnown> exemptions and what was typed in are left out
        </span>
      )}
      {result.exempt.length === 0 ? null : (
        <span>{countOf(result.exempt.length, 'finding is', 'findings are')} exempted</span>
      )}
      {result.notChecked.length === 0 ? null : (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            notChecked.current?.scrollIntoView({ block: 'start' });
            notChecked.current?.focus();
          }}
        >
          {`See what the ${formatCount(result.notChecked.length)} rules not (fully) checked need`}
        </button>
      )}
      {file === undefined ? <DirectoryButton text="Load User directory CSV" /> : null}
    </>
  );
}
