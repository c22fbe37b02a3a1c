import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type DirectoryRow } from '../../../../../src/domain/directory/directory-row';
import { formatCount } from '../../lib/plural';
import { type DirectoryPreview, questionsText } from './chosen-directory';
import { RowList } from './row-list';
import { badRowWords } from './row-words';

/** What the file would tell with the columns as they are chosen, before anything is asked or sent. */
export function Preview({ preview }: { readonly preview: DirectoryPreview }) {
  if (preview.is === 'incomplete') return <p className="upload-problem">{preview.problem}</p>;
  const { rows, bad, batches } = preview;
  return (
    <>
      <dl className="upload-summary">
        {previewLines(rows, bad.length).map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <RowList
        title={t`Rows that cannot be used`}
        rows={bad.map((row) => ({ line: row.line, words: badRowWords(row) }))}
      />
      <p className="subtle">
        <Trans>
          {questionsText(batches)} It takes the place of the one that was loaded before.
        </Trans>
      </p>
    </>
  );
}

function previewLines(rows: readonly DirectoryRow[], bad: number) {
  const count = (is: (row: DirectoryRow) => boolean) => formatCount(rows.filter(is).length);
  const told = (isTold: (row: DirectoryRow) => boolean, text: string) =>
    rows.some(isTold) ? text : t`not in this file`;
  return [
    { name: t`Rows`, text: t`${formatCount(rows.length)} can be used, ${formatCount(bad)} cannot` },
    {
      name: t`On plan`,
      text: told(
        ({ isOnPlan }) => isOnPlan !== undefined,
        count(({ isOnPlan }) => isOnPlan === true),
      ),
    },
    {
      name: t`Not active`,
      text: told(
        ({ status }) => status !== 'unknown',
        count(({ status }) => status !== 'active' && status !== 'unknown'),
      ),
    },
    {
      name: t`Without 2SV`,
      text: told(
        ({ hasTwoStepVerification: has }) => has !== undefined,
        count(({ hasTwoStepVerification: has }) => has === false),
      ),
    },
  ];
}
