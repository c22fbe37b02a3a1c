import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type ChangeEvent } from 'react';
import { type SavedFilter } from '../lib/saved-filters';
import { Dialog } from './dialog';
import { FormField } from './form-field';
import { type useSavedFilters } from './use-saved-filters';
import './saved-filters-dialogs.css';

interface DialogProps {
  readonly filters: ReturnType<typeof useSavedFilters>;
  readonly onClose: () => void;
}

interface SaveFilterProps extends DialogProps {
  readonly onSaved: (name: string) => void;
}

/** Asks for a name; the same name again replaces what it stood for. */
export function SaveFilter({ filters, onClose, onSaved }: SaveFilterProps) {
  const { saved, isRefused, save } = filters;
  const [name, setName] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const named = name.trim();
  const keep = () => {
    setIsAsked(true);
    if (named !== '' && save(named)) onSaved(named);
  };
  return (
    <Dialog
      title={t`Save this filter`}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button appearance="primary" isDisabled={isRefused} onClick={keep}>
            {saved.some((one) => one.name === named) ? t`Replace` : t`Save`}
          </Button>
        </>
      }
    >
      {isRefused ? (
        <Refused />
      ) : (
        <FormField
          label={t`Name`}
          hint={t`Filter, order and tab are kept in this browser, for this workspace. Nothing is sent.`}
          problem={isAsked && named === '' ? t`Type a name, such as “contractors”.` : undefined}
        >
          {(field) => (
            <Textfield
              {...field}
              value={name}
              maxLength={LONGEST_NAME}
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                setName(event.target.value);
              }}
            />
          )}
        </FormField>
      )}
    </Dialog>
  );
}

const LONGEST_NAME = 60;

/** A frame may be refused what the browser gives to pages. */
function Refused() {
  return (
    <p role="alert">
      <Trans>
        This browser does not let Usher keep anything, so a filter cannot be saved here. Copy the
        link to this view instead, and keep it as a bookmark.
      </Trans>
    </p>
  );
}

/** Every name of this view, to be changed or taken away. */
export function ManageFilters({ filters, onClose }: DialogProps) {
  const { saved, isRefused } = filters;
  return (
    <Dialog
      title={t`Saved filters`}
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      {isRefused ? <Refused /> : null}
      {saved.length === 0 ? (
        <p>
          <Trans>Nothing is saved for this view.</Trans>
        </p>
      ) : null}
      <ul className="saved-list">
        {saved.map((filter) => (
          <Saved key={filter.name} filter={filter} filters={filters} />
        ))}
      </ul>
    </Dialog>
  );
}

interface SavedProps extends Pick<DialogProps, 'filters'> {
  readonly filter: SavedFilter;
}

function Saved({ filter, filters }: SavedProps) {
  const [name, setName] = useState(filter.name);
  const named = name.trim();
  const isTaken = filters.saved.some((one) => one !== filter && one.name === named);
  return (
    <li>
      <FormField
        label={t`Name of ${filter.name}`}
        hint={<bdi>{[filter.filter, filter.sort, filter.tab].filter(Boolean).join(' · ')}</bdi>}
        problem={isTaken ? t`Another filter of this view has this name.` : undefined}
      >
        {(field) => (
          <Textfield
            {...field}
            value={name}
            maxLength={LONGEST_NAME}
            isCompact
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              setName(event.target.value);
            }}
          />
        )}
      </FormField>
      <Button
        isDisabled={isTaken || named === '' || named === filter.name}
        onClick={() => {
          filters.rename(filter, named);
        }}
      >
        <Trans>
          Rename<span className="visually-hidden"> {filter.name}</span>
        </Trans>
      </Button>
      <Button
        appearance="subtle"
        onClick={() => {
          filters.forget(filter);
        }}
      >
        <Trans>
          Delete<span className="visually-hidden"> {filter.name}</span>
        </Trans>
      </Button>
    </li>
  );
}
