import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { MenuButton } from './menu-button';
import { ManageFilters, SaveFilter } from './saved-filters-dialogs';
import { useCopyLink } from './use-copy-link';
import { useSavedFilters } from './use-saved-filters';

/** The filters of this view that somebody named, and the link to the one in use. */
export function SavedFilters() {
  const filters = useSavedFilters();
  const [opened, setOpened] = useState<'save' | 'manage'>();
  const [said, setSaid] = useState('');
  const { copy, outcome } = useCopyLink();
  const { saved } = filters;
  const close = () => {
    setOpened(undefined);
  };
  return (
    <>
      <MenuButton
        text={t`Saved`}
        appearance="subtle"
        items={[
          ...saved.map((filter) => ({
            text: filter.name,
            onChoose: () => {
              filters.apply(filter);
            },
          })),
          {
            text: t`Save this filter…`,
            isApart: saved.length > 0,
            onChoose: () => {
              setOpened('save');
            },
          },
          {
            text: t`Rename or delete…`,
            isDisabled: saved.length === 0,
            onChoose: () => {
              setOpened('manage');
            },
          },
          {
            text: t`Copy link to this view`,
            isDisabled: copy === undefined,
            onChoose: () => copy?.(),
          },
        ]}
      />
      {outcome}
      <span className="small subtle" role="status">
        {said}
      </span>
      {opened === 'save' ? (
        <SaveFilter
          filters={filters}
          onClose={close}
          onSaved={(name) => {
            close();
            setSaid(t`Saved as “${name}”.`);
          }}
        />
      ) : null}
      {opened === 'manage' ? <ManageFilters filters={filters} onClose={close} /> : null}
    </>
  );
}
