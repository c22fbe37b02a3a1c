import Button from '@atlaskit/button/new';
import { useMemo, useRef, useState } from 'react';
import { joinDirectory } from '../../../../../src/domain/findings/join-directory';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { countOf, formatCount } from '../../lib/plural';
import { useDirectory } from './directory-context';

/** Opens the browser's own choice of a file and takes the export from there. */
export function DirectoryButton({ text }: { readonly text: string }) {
  const { load } = useDirectory();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const take = async (file: File) => {
    setProblem(undefined);
    setProblem(await load(file));
  };
  return (
    <span className="directory-button">
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="User directory CSV"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) void take(file);
          // The same file, mended, can be chosen again.
          target.value = '';
        }}
      />
      <Button
        onClick={() => {
          input.current?.click();
        }}
      >
        {text}
      </Button>
      {problem === undefined ? null : (
        <span className="field-problem" role="alert">
          {problem} Nothing of it was used.
        </span>
      )}
    </span>
  );
}

/** What was loaded for this visit, and that it goes no further. */
export function DirectoryStrip({ facts }: { readonly facts: Facts }) {
  const { file, remove } = useDirectory();
  const joined = useMemo(
    () => file && joinDirectory(file.rows, facts.accounts),
    [file, facts.accounts],
  );
  if (file === undefined || joined === undefined) return null;
  const { people, unknown, ambiguous } = joined;
  const lost = unknown + ambiguous;
  return (
    <div className="directory-strip" role="status">
      <span>
        <bdi>{file.name}</bdi>: {countOf(people.length, 'row')} of {formatCount(file.rows.length)}{' '}
        joined with people here
        {lost === 0
          ? ''
          : `; ${formatCount(unknown)} name nobody here and ${formatCount(ambiguous)} could be of several people, so they are left out`}
        . It holds addresses, so it stays in this page’s memory, is never sent or stored, and is
        gone when you leave.
      </span>
      <Button appearance="subtle" onClick={remove}>
        Forget it
      </Button>
    </div>
  );
}
