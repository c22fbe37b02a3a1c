import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { type ChangeEvent } from 'react';
import { facetValue, withFacet } from '../lib/query';
import { SavedFilters } from './saved-filters';
import './filter-bar.css';

export interface FacetMenu {
  readonly facet: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

interface FilterBarProps {
  readonly label: string;
  readonly placeholder: string;
  readonly filter: string;
  readonly facets: readonly string[];
  readonly menus: readonly FacetMenu[];
  readonly onChange: (filter: string) => void;
  /** `14 of 61 people`: read aloud when it changes. */
  readonly result: string;
}

/** One box for words and facets; the menus write the same facets. */
export function FilterBar(props: FilterBarProps) {
  const { label, placeholder, filter, onChange, result } = props;
  return (
    <search className="filter-bar">
      <div className="filter-words">
        <Textfield
          aria-label={label}
          placeholder={placeholder}
          value={filter}
          isCompact
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            onChange(event.target.value);
          }}
        />
      </div>
      {props.menus.map((menu) => (
        <Menu key={menu.facet} menu={menu} {...props} />
      ))}
      {filter === '' ? null : (
        <Button
          appearance="subtle"
          onClick={() => {
            onChange('');
          }}
        >
          <Trans>Clear filter</Trans>
        </Button>
      )}
      <SavedFilters />
      <span className="visually-hidden" role="status">
        {result}
      </span>
    </search>
  );
}

function Menu({ menu, filter, facets, onChange }: { menu: FacetMenu } & FilterBarProps) {
  const value = facetValue(filter, menu.facet, facets);
  const isListed = menu.options.some((option) => option.value === value);
  return (
    <select
      className="filter-menu"
      aria-label={menu.label}
      value={isListed ? value : ''}
      data-set={isListed ? '' : undefined}
      onChange={(event) => {
        onChange(withFacet(filter, menu.facet, event.target.value));
      }}
    >
      <option value="">{menu.label}</option>
      {menu.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}
