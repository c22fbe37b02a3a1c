import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type RefObject } from 'react';
import { NotKnown } from '../../components/not-known';
import { formatDay } from '../../lib/dates';
import { formatCount } from '../../lib/plural';
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
      {progress === undefined ? null : (
        <span role="status">
          <Trans>Checking again…</Trans>
        </span>
      )}
      <span>{comparisonNote(earlier)}</span>
      {areSettingsKnown ? null : (
        <span>
          <Trans>
            <NotKnown>settings not known</NotKnown> exemptions and what was typed in are left out
          </Trans>
        </span>
      )}
      {result.exempt.length === 0 ? null : (
        <span>
          <Trans>
            {plural(result.exempt.length, { one: '# finding is', other: '# findings are' })}{' '}
            exempted
          </Trans>
        </span>
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
          {t`See what the ${formatCount(result.notChecked.length)} rules not (fully) checked need`}
        </button>
      )}
      <DirectoryNote {...directory} />
    </>
  );
}

/** Whom the rules know to be deactivated, and since when: from the User directory or from nowhere. */
function DirectoryNote({ state, readAt }: Pick<LoadedDirectory, 'state' | 'readAt'>) {
  if (state === 'none') return <LoadDirectoryButton text={t`Load the User directory`} />;
  if (state === 'failed')
    return (
      <span>
        <Trans>
          <NotKnown>User directory not readable</NotKnown> load the page again, or the file
        </Trans>
      </span>
    );
  return readAt === undefined ? null : (
    <span>
      <Trans>User directory of {formatDay(readAt)}</Trans>
    </span>
  );
}
