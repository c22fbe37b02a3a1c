import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import {
  type ColumnPlaces,
  DIRECTORY_COLUMNS,
  type DirectoryColumn,
} from '../../../../../src/domain/directory/directory-columns';
import { FormField } from '../../components/form-field';
import { withPlace } from './chosen-directory';
import { COLUMN_WORDS } from './row-words';

interface ColumnMappingProps {
  readonly heading: readonly string[];
  readonly places: ColumnPlaces;
  readonly ambiguous: readonly DirectoryColumn[];
  readonly onChange: (places: ColumnPlaces) => void;
}

/** Which column of the file is which: found by its title, and chosen here where that failed. */
export function ColumnMapping({ heading, places, ambiguous, onChange }: ColumnMappingProps) {
  return (
    <fieldset className="column-mapping">
      <legend>
        <Trans>Columns</Trans>
      </legend>
      <div className="fields fields-two">
        {DIRECTORY_COLUMNS.map((column) => {
          const { label, hint } = COLUMN_WORDS[column];
          const isOpen = ambiguous.includes(column) && places[column] === undefined;
          return (
            <FormField
              key={column}
              label={label}
              hint={hint}
              problem={isOpen ? t`More than one column could be it: choose one.` : undefined}
            >
              {(field) => (
                <select
                  {...field}
                  className="field-select"
                  value={places[column] ?? ''}
                  onChange={({ target }) => {
                    const place = target.value === '' ? undefined : Number(target.value);
                    onChange(withPlace(places, column, place));
                  }}
                >
                  <option value="">{t`not in this file`}</option>
                  {heading.map((title, at) => (
                    <option key={at} value={at}>
                      {title.trim() === '' ? t`column ${at + 1}` : title}
                    </option>
                  ))}
                </select>
              )}
            </FormField>
          );
        })}
      </div>
    </fieldset>
  );
}
