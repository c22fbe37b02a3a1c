import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type NotComparable } from '../../../../../src/domain/changes/not-comparable';
import { NotKnown } from '../../components/not-known';
import { type ChangeNames } from './change-names';
import { familyWord, objectsParts, whyNotWord } from './not-comparable-words';
import { PartsLine } from './parts-line';

interface NotComparedProps {
  readonly missed: readonly NotComparable[];
  readonly names: ChangeNames;
}

/** Where something may have changed unseen: a gap on either day is no change. */
export function NotCompared({ missed, names }: NotComparedProps) {
  return (
    <table className="plain-table gaps-table">
      <thead>
        <tr>
          <th>
            <Trans>What may have changed unseen</Trans>
          </th>
          <th>
            <Trans>On the earlier day</Trans>
          </th>
          <th>
            <Trans>On the later day</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {missed.map((row) => (
          <tr key={`${row.family} ${row.before ?? ''} ${row.after ?? ''}`}>
            <td>
              <Trans>
                <NotKnown /> {familyWord(row.family)} of{' '}
                <PartsLine parts={objectsParts(row, names)} />
              </Trans>
            </td>
            <td>{row.before === undefined ? t`Read in full` : whyNotWord(row.before)}</td>
            <td>{row.after === undefined ? t`Read in full` : whyNotWord(row.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
