import { type RefObject } from 'react';
import { NotKnown } from '../../components/not-known';
import { formatDay } from '../../lib/dates';
import { countOf, formatCount } from '../../lib/plural';
import { LoadDirectoryButton } from '../directory/load-directory-button';
import { type LoadedDirectory, useDirectory } from '../directory/use-directory';
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
  const directory = useDirectory();
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
      <DirectoryNote {...directory} />
    </>
  );
}

/** Whom the rules know to be deactivated, and since when: from the User directory or from nowhere. */
function DirectoryNote({ state, readAt }: Pick<LoadedDirectory, 'state' | 'readAt'>) {
  if (state === 'none') return <LoadDirectoryButton text="Load the User directory" />;
  if (state === 'failed')
    return (
      <span>
        <NotKnown>User directory not readable</NotKnown> load the page again, or the file
      </span>
    );
  return readAt === undefined ? null : <span>User directory of {formatDay(readAt)}</span>;
}
